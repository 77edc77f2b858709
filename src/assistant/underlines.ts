import type { Diagnostic } from '../lint/types.ts';
import { themeOf, type Theme } from '../ui/theme.ts';
import type { ReplyBox } from './reply-box.ts';
import type { AssistantState, AssistantStore } from './store.ts';

/**
 * Underlines as CSS highlights: ranges, not nodes, so that nothing of ours is in the page's editors. The page can see the
 * names of highlights, so they say nothing of rules.
 */
const NAMES = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'] as const;

/** Line colours with at least 3:1 to white and to #1f1f1f; the form of the line tells errors from warnings without colour. */
const STYLE = `
::highlight(c1) { text-decoration: underline wavy #b3125a 1.5px; text-decoration-skip-ink: none; }
::highlight(c2) { text-decoration: underline solid #b45309 2px; text-underline-offset: 2px; text-decoration-skip-ink: none; }
::highlight(c3) { text-decoration: underline wavy #ff8ab8 1.5px; text-decoration-skip-ink: none; }
::highlight(c4) { text-decoration: underline solid #fbbf24 2px; text-underline-offset: 2px; text-decoration-skip-ink: none; }
::highlight(c5) { background-color: rgb(180 83 9 / 16%); }
::highlight(c6) { background-color: rgb(251 191 36 / 24%); }
`;

type Mark = { readonly name: (typeof NAMES)[number]; readonly range: Range };

function nameOf({ severity }: Diagnostic, theme: Theme): Mark['name'] {
  if (severity === 'error') return theme === 'dark' ? 'c3' : 'c1';
  return theme === 'dark' ? 'c4' : 'c2';
}

function marksOf({ drafts, card }: AssistantState): Mark[] {
  return [...drafts].flatMap(([box, { reading, shown }]) => {
    const theme = themeOf(box.element);
    const marks = shown.map((diagnostic) => ({
      name: nameOf(diagnostic, theme),
      range: reading.rangeOf(diagnostic.span),
    }));
    if (card?.box === box)
      marks.push({ name: theme === 'dark' ? 'c6' : 'c5', range: reading.rangeOf(card.diagnostic.span) });
    return marks.flatMap(({ name, range }) => (range ? [{ name, range }] : []));
  });
}

/** Adopts the style of the underlines in the trees that hold ranges; `signal` takes it away again. */
function createStyler(signal: AbortSignal): (box: ReplyBox) => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  const trees: WeakRef<Document | ShadowRoot>[] = [];
  signal.addEventListener('abort', () => {
    for (const tree of trees.map((one) => one.deref())) {
      if (tree) tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter((other) => other !== sheet);
    }
  });
  return ({ tree }) => {
    if (tree.adoptedStyleSheets.includes(sheet)) return;
    trees.push(new WeakRef(tree));
    tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet];
  };
}

/** Draws what the store shows, until `signal` ends. What the page took away comes back with the next drawing. */
export function drawUnderlines(store: AssistantStore, signal: AbortSignal): void {
  const style = createStyler(signal);
  const highlights = new Map(NAMES.map((name) => [name, new Highlight()]));
  const draw = (state: AssistantState): void => {
    for (const box of state.drafts.keys()) style(box);
    for (const [name, highlight] of highlights) {
      highlight.clear();
      if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
    }
    for (const { name, range } of marksOf(state)) highlights.get(name)?.add(range);
  };
  const unsubscribe = store.subscribe(draw);
  draw(store.getState());
  signal.addEventListener('abort', () => {
    unsubscribe();
    for (const name of NAMES) CSS.highlights.delete(name);
  });
}
