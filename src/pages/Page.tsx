import { useEffect, type ReactNode } from 'react';

export type PageProps = {
  readonly title: string;
  /** Said at the head of the page when something is wrong, or was just done. */
  readonly notice?: string | undefined;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
};

/** What every page of ours has: the name, one heading, a place for what is to be said, and the page itself. */
export function Page({ title, notice, children, footer }: PageProps) {
  // The part that an address names is there only now
  useEffect(() => document.getElementById(location.hash.slice(1))?.scrollIntoView(), []);
  return (
    <div className="page">
      <header className="head">
        <img src="/icon/32.png" alt="" width="24" height="24" />
        <h1>{title}</h1>
      </header>
      <p className="notice" role="status" hidden={notice === undefined}>
        {notice}
      </p>
      <main>{children}</main>
      {footer && <footer className="foot">{footer}</footer>}
    </div>
  );
}

export type SectionProps = { readonly id: string; readonly title: string; readonly children: ReactNode };

/** A part of a page, found by its heading. */
export function Section({ id, title, children }: SectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}
