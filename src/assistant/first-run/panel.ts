export type Answers = {
  readonly turnOn: () => void;
  readonly notHere: () => void;
  readonly later: () => void;
  /** Shows what leaves the browser, and how that is tested. */
  readonly explain: () => void;
};

type Asked = { readonly host: string; readonly keys: readonly string[] };

/** Plain DOM, since this must be small: React alone is ten times as much. */
function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...inside: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.className = className;
  element.append(...inside);
  return element;
}

function button(className: string, text: string, act: () => void): HTMLButtonElement {
  const element = make('button', className, text);
  element.type = 'button';
  // A click that a person made: the page cannot make one for them
  element.addEventListener('click', (event) => event.isTrusted && act());
  return element;
}

const WHAT =
  'Cando underlines words in your reply that can make a disappointed customer angry, and offers better ones.';

/** The question, as a dialog that is no modal one. */
export function createPanel({ host, keys }: Asked, { turnOn, notHere, later, explain }: Answers): HTMLElement {
  const title = make('h2', 'title', `Use Cando on ${host}?`);
  title.id = 'title';
  const what = make('p', 'what', WHAT);
  what.id = 'what';
  const close = button('icon close', '×', later);
  close.ariaLabel = 'Later';
  const pressed = keys.flatMap((key, index) => [index > 0 ? '+' : '', make('kbd', '', key)]);
  const trust = make(
    'p',
    'trust',
    make('strong', '', 'What leaves your browser: nothing.'),
    ' ',
    button('link', 'See how that is tested', explain),
  );
  const answers = make(
    'div',
    'answers',
    button('main', `Turn on on ${host}`, turnOn),
    button('plain', 'Not here', notHere),
  );
  const help = make('p', 'keys', ...pressed, ' to choose, ', make('kbd', '', 'Esc'), ' for later');
  const panel = make('div', 'card first-run', make('header', '', title, close), what, trust, answers, help);
  panel.role = 'dialog';
  panel.setAttribute('aria-labelledby', 'title');
  panel.setAttribute('aria-describedby', 'what');
  // Pressing the mouse here must not take the caret from the draft
  panel.addEventListener('mousedown', (event) => event.preventDefault());
  return panel;
}
