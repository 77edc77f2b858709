import { Switch } from '../../ui/Switch.tsx';
import type { OptionsProps } from './Options.tsx';

/** An address that the agent has allowed. `hosts` are those of the settings at it. */
export type Grant = { readonly pattern: string; readonly hosts: readonly string[] };

type Part = Pick<OptionsProps, 'settings' | 'change' | 'grants' | 'isAllowed' | 'titleOf' | 'allow' | 'disallow'>;

/** What is kept of a host does not say by which of the two protocols it is reached. */
const patternsFor = (host: string): string[] =>
  ['https', 'http'].map((protocol) => `${protocol}://${host.replace(/:\d+$/, '')}/*`);

/** A grant for this host alone goes with it; one for many hosts stays, and is given back by its own row. */
const grantsOf = ({ grants }: Part, host: string): string[] =>
  grants
    .filter(({ pattern, hosts }) => hosts.length === 1 && hosts[0] === host && !pattern.includes('*.'))
    .map(({ pattern }) => pattern);

function HostRow({ host, parts }: { readonly host: string; readonly parts: Part }) {
  const { settings, change, isAllowed, titleOf, allow, disallow } = parts;
  const isOn = settings.hosts[host] === true;
  const turn = (next: boolean): void => change((now) => ({ ...now, hosts: { ...now.hosts, [host]: next } }));
  const forget = (): void => {
    change((now) => ({ ...now, hosts: Object.fromEntries(Object.entries(now.hosts).filter(([one]) => one !== host)) }));
    const own = grantsOf(parts, host);
    if (own.length > 0) disallow(own);
  };
  return (
    <li className="item">
      <div className="name">
        <h3>{host}</h3>
        <p className="quiet">
          {isAllowed(host)
            ? (titleOf(host) ?? 'At an address of your own')
            : 'Your browser does not let Cando run here.'}
        </p>
      </div>
      {isAllowed(host) ? (
        <Switch label={`Cando on ${host}`} isOn={isOn} onTurn={turn} />
      ) : (
        <button
          type="button"
          className="button small"
          aria-label={`Allow ${host}`}
          onClick={() => allow(patternsFor(host))}
        >
          Allow
        </button>
      )}
      <button type="button" className="button small" aria-label={`Remove ${host}`} onClick={forget}>
        Remove
      </button>
    </li>
  );
}

/** All that was answered or allowed, each to turn off and on and to remove. */
export function Sites(parts: Part) {
  const { settings, grants, disallow } = parts;
  const hosts = Object.keys(settings.hosts).toSorted();
  const open = grants.filter(({ pattern, hosts: at }) => at.length === 0 || pattern.includes('*.'));
  if (hosts.length + open.length === 0)
    return <p className="quiet">None yet. Cando asks when you first write a reply on one, and reads nothing before.</p>;
  return (
    <ul className="items">
      {hosts.map((host) => (
        <HostRow key={host} host={host} parts={parts} />
      ))}
      {open.map(({ pattern }) => (
        <li key={pattern} className="item">
          <div className="name">
            <h3>{pattern}</h3>
            <p className="quiet">Allowed. Cando asks when you first write a reply there.</p>
          </div>
          <button
            type="button"
            className="button small"
            aria-label={`Remove ${pattern}`}
            onClick={() => disallow([pattern])}
          >
            Remove
          </button>
        </li>
      ))}
    </ul>
  );
}
