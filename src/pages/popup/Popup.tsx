import { Switch } from '../../ui/Switch.tsx';
import { Page } from '../Page.tsx';

/** A helpdesk as these pages name it. */
export type SiteName = {
  readonly title: string;
  /** `known`: its pages were looked at. `unverified`: nobody has seen them. `any`: none of the helpdesks. */
  readonly kind: 'known' | 'unverified' | 'any';
};

/** The page that the toolbar's button was pressed on. */
export type PageAtHand =
  | { readonly is: 'looked at' }
  /** No extension may run there: the browser's own pages, the store, files. */
  | { readonly is: 'closed' }
  | {
      readonly is: 'open';
      readonly host: string;
      readonly site: SiteName;
      /** The browser lets Cando run there. */
      readonly isAllowed: boolean;
      readonly isOn: boolean;
    };

export type PopupProps = {
  readonly page: PageAtHand;
  readonly notice?: string | undefined;
  /** Asks the browser to allow this address, and turns Cando on there. Called within the click. */
  readonly allow: () => void;
  readonly turn: (isOn: boolean) => void;
  readonly openOptions: (section?: 'trust') => void;
};

const KINDS: Readonly<Record<SiteName['kind'], string | undefined>> = {
  known: undefined,
  unverified:
    'Unverified: nobody has looked at its pages yet. Reply boxes are found by what all editors have in common.',
  any: 'None of the helpdesks that Cando knows: every field for several lines is taken for a reply, and what the customer wrote is not known.',
};

type Open = Extract<PageAtHand, { is: 'open' }>;

function SiteAtHand({ page, allow, turn }: { readonly page: Open } & Pick<PopupProps, 'allow' | 'turn'>) {
  const { host, site, isAllowed, isOn } = page;
  const kind = KINDS[site.kind];
  return (
    <div className="site">
      <div className="row">
        <div className="name">
          <h2>{site.kind === 'any' ? host : site.title}</h2>
          {site.kind === 'any' ? null : <p className="quiet">{host}</p>}
        </div>
        {isAllowed && <Switch label={`Cando on ${host}`} isOn={isOn} onTurn={turn} />}
      </div>
      {isAllowed && (
        <p className="state">
          {isOn ? 'On: words are underlined as you write a reply.' : 'Off: nothing is read here.'}
        </p>
      )}
      {kind && <p className="quiet kind">{kind}</p>}
      {!isAllowed && (
        <>
          <button type="button" className="button main wide" onClick={allow}>
            Use Cando on this site
          </button>
          <p className="quiet">Your browser will ask you to allow this one address.</p>
        </>
      )}
    </div>
  );
}

function Body({ page, allow, turn }: Pick<PopupProps, 'page' | 'allow' | 'turn'>) {
  if (page.is === 'looked at') return <p className="site quiet">Looking at this page…</p>;
  if (page.is === 'open') return <SiteAtHand page={page} allow={allow} turn={turn} />;
  return (
    <div className="site">
      <h2>Cando cannot run on this page</h2>
      <p className="quiet">
        Browsers keep all extensions out of their own pages and out of the store. Open your helpdesk and press this
        button there.
      </p>
    </div>
  );
}

/** What the toolbar's button opens: whether Cando runs on this page, and the switch for it. */
export function Popup({ page, notice, allow, turn, openOptions }: PopupProps) {
  const footer = (
    <>
      <p>
        <strong>What leaves your browser: nothing.</strong>{' '}
        <button type="button" className="link" onClick={() => openOptions('trust')}>
          How that is tested
        </button>
      </p>
      <button type="button" className="button" onClick={() => openOptions()}>
        Options
      </button>
    </>
  );
  return (
    <Page title="Cando" notice={notice} footer={footer}>
      <Body page={page} allow={allow} turn={turn} />
    </Page>
  );
}
