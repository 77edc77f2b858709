/** The promise, and where to see that it is kept. */
export function Trust() {
  return (
    <>
      <p>
        Drafts are read in the page’s own tab and judged there. No message, store, log or request holds a word of them.
        Cando has no server, no account and no statistics.
      </p>
      <p>
        The test <code>tests/e2e/trust.test.ts</code> in Cando’s source shows it in a real browser: a whole round of
        typing, reading, rewriting and dismissing makes no request, sends no word to the extension’s own worker and
        stores no word. <code>npm test</code> runs it.
      </p>
      <p>
        Kept are the choices on this page, and for a dismissed finding the rule’s name or a keyed hash. This page may
        not connect to anything, and your browser holds it to that.
      </p>
    </>
  );
}
