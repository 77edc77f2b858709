/** A helpdesk that Cando knows. */
export type Helpdesk = {
  readonly id: string;
  readonly title: string;
  /** Its addresses; none for one that runs on its customers' own. */
  readonly patterns: readonly string[];
  readonly isUnverified: boolean;
  readonly isAllowed: boolean;
};

type Part = { readonly helpdesks: readonly Helpdesk[]; readonly allow: (patterns: readonly string[]) => void };

function Row({ helpdesk, allow }: { readonly helpdesk: Helpdesk } & Pick<Part, 'allow'>) {
  const { title, patterns, isUnverified, isAllowed } = helpdesk;
  return (
    <li className="item">
      <div className="name">
        <h3>{title}</h3>
        <p className="quiet">
          {patterns.join(', ')}
          {isUnverified && ' · unverified: nobody has looked at its pages yet'}
        </p>
      </div>
      {isAllowed ? (
        <p className="quiet">Allowed</p>
      ) : (
        <button type="button" className="button small" aria-label={`Turn on ${title}`} onClick={() => allow(patterns)}>
          Turn on
        </button>
      )}
    </li>
  );
}

/** The helpdesks that Cando knows: one click allows one, and Cando asks at the first reply there. */
export function Helpdesks({ helpdesks, allow }: Part) {
  const own = helpdesks.filter(({ patterns }) => patterns.length === 0);
  return (
    <>
      <ul className="items">
        {helpdesks
          .filter(({ patterns }) => patterns.length > 0)
          .map((helpdesk) => (
            <Row key={helpdesk.id} helpdesk={helpdesk} allow={allow} />
          ))}
      </ul>
      {own.length > 0 && (
        <p className="quiet">At an address of your own: {own.map(({ title }) => title).join(', ')}. </p>
      )}
      <p className="quiet">
        For any other page, open it, press Cando’s button in the toolbar and choose “Use Cando on this site”.
      </p>
    </>
  );
}
