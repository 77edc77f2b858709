import type { Diagnostic } from '../lint/types.ts';
import { themeOf, type Theme } from '../ui/theme.ts';
import { viewOf } from './frames.ts';
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

type Name = (typeof NAMES)[number];
type View = Window & typeof globalThis;
type Mark = { readonly name: Name; readonly range: Range; readonly view: View };

function nameOf({ severity }: Diagnostic, theme: Theme): Mark['name'] {
  if (severity === 'error') return theme === 'dark' ? 'c3' : 'c1';
  return theme === 'dark' ? 'c4' : 'c2';
}

function marksOf({ drafts, card }: AssistantState): Mark[] {
  return [...drafts].flatMap(([box, { reading, shown }]) => {
    const theme = themeOf(box.element);
    const view = viewOf(box.element);
    const marks = shown.map((diagnostic) => ({
      name: nameOf(diagnostic, theme),
      range: reading.rangeOf(diagnostic.span),
    }));
    if (card?.box === box)
      marks.push({ name: theme === 'dark' ? 'c6' : 'c5', range: reading.rangeOf(card.diagnostic.span) });
    return marks.flatMap(({ name, range }) => (range ? [{ name, range, view }] : []));
  });
}

/** Adopts the style of the underlines in the trees that hold ranges; `signal` takes it away again. */
function createStyler(signal: AbortSignal): (box: ReplyBox) => void {
  // A document takes no sheet of another one
  const sheets = new WeakMap<View, CSSStyleSheet>();
  const trees: WeakRef<Document | ShadowRoot>[] = [];
  const sheetFor = (view: View): CSSStyleSheet => {
    const known = sheets.get(view);
    if (known) return known;
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(STYLE);
    sheets.set(view, sheet);
    return sheet;
  };
  signal.addEventListener('abort', () => {
    for (const tree of trees.map((one) => one.deref())) {
      const view = (tree && ('host' in tree ? tree.ownerDocument : tree).defaultView) ?? window;
      if (tree) tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter((other) => other !== sheets.get(view));
    }
  });
  return ({ element, tree }) => {
    const sheet = sheetFor(viewOf(element));
    if (tree.adoptedStyleSheets.includes(sheet)) return;
    trees.push(new WeakRef(tree));
    tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet];
  };
}

/** The highlights of a window, in its own registry: what the page took away comes back with the next drawing. */
function createPen(view: View): { readonly draw: (marks: readonly Mark[]) => void; readonly remove: () => void } {
  const highlights = new Map(NAMES.map((name) => [name, new view.Highlight()]));
  return {
    draw: (marks) => {
      for (const [name, highlight] of highlights) {
        highlight.clear();
        if (view.CSS.highlights.get(name) !== highlight) view.CSS.highlights.set(name, highlight);
      }
      for (const { name, range } of marks) highlights.get(name)?.add(range);
    },
    remove: () => {
      for (const name of NAMES) view.CSS?.highlights.delete(name);
    },
  };
}

/** Draws what the store shows, until `signal` ends. */
export function drawUnderlines(store: AssistantStore, signal: AbortSignal): void {
  const style = createStyler(signal);
  const pens = new Map<View, ReturnType<typeof createPen>>();
  const draw = (state: AssistantState): void => {
    const views = new Set<View>([window]);
    for (const box of state.drafts.keys()) {
      style(box);
      views.add(viewOf(box.element));
    }
    for (const [view, pen] of pens) {
      if (views.has(view)) continue;
      pen.remove();
      pens.delete(view);
    }
    const marks = marksOf(state);
    for (const view of views) {
      const pen = pens.get(view) ?? createPen(view);
      pens.set(view, pen);
      pen.draw(marks.filter((mark) => mark.view === view));
    }
  };
  const unsubscribe = store.subscribe(draw);
  draw(store.getState());
  signal.addEventListener('abort', () => {
    unsubscribe();
    for (const pen of pens.values()) pen.remove();
  });
}
