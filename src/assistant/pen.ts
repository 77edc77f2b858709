import { createBackOff } from './back-off.ts';
import type { ReplyBox } from './reply-box.ts';
import { NAMES, STYLE } from './tones.ts';

export type View = Window & typeof globalThis;
type Tree = ReplyBox['tree'];

/** A range and the highlight that it belongs in. */
export type Mark = { readonly name: string; readonly range: Range };

export type Pen = {
  /** Draws these and nothing else, for these boxes. False once the page has taken the lines away too often. */
  readonly draw: (marks: readonly Mark[], boxes: readonly ReplyBox[]) => boolean;
  readonly remove: () => void;
};

const isInPage = (tree: Tree): boolean => ('host' in tree ? tree.host : tree).isConnected;

/** The style of the highlights, in the trees that hold ranges. A document takes no sheet of another one. */
function createStyler(view: View) {
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(STYLE);
  const styled = new Set<WeakRef<Tree>>();
  const known = new WeakSet<Tree>();
  const isStyled = (tree: Tree): boolean => tree.adoptedStyleSheets.includes(sheet);
  return {
    /** False where it was there and the page took it away, or threw out a tree of our own. */
    isIntact: (tree: Tree): boolean => !known.has(tree) || (isStyled(tree) && isInPage(tree)),
    style: ({ tree, element }: ReplyBox): void => {
      // A copy of a field is no part of the page's: it goes back to where it was
      if (!isInPage(tree) && 'host' in tree) element.ownerDocument.documentElement.append(tree.host);
      if (!isStyled(tree)) tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet];
      if (!known.has(tree)) styled.add(new WeakRef(tree));
      known.add(tree);
    },
    remove: (): void => {
      for (const one of styled) {
        const tree = one.deref();
        if (tree) tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter((other) => other !== sheet);
        if (tree) known.delete(tree);
      }
      styled.clear();
    },
  };
}

/** The highlights of a window, in its own registry. What the page took away comes back with the next drawing, at first. */
export function createPen(view: View): Pen {
  const highlights = new Map(NAMES.map((name) => [name, { highlight: new view.Highlight(), drawn: 0 }]));
  const styler = createStyler(view);
  const mayDraw = createBackOff();
  const isThere = (): boolean =>
    [...highlights].every(
      ([name, { highlight, drawn }]) =>
        drawn === 0 || (highlight.size === drawn && view.CSS.highlights.get(name) === highlight),
    );
  const fill = (marks: readonly Mark[]): void => {
    for (const { highlight } of highlights.values()) highlight.clear();
    for (const { name, range } of marks) highlights.get(name)?.highlight.add(range);
    for (const [name, one] of highlights) {
      one.drawn = one.highlight.size;
      const isSet = view.CSS.highlights.get(name) === one.highlight;
      if (one.drawn > 0 && !isSet) view.CSS.highlights.set(name, one.highlight);
      // Nothing of ours is in the registry for nothing
      if (one.drawn === 0 && isSet) view.CSS.highlights.delete(name);
    }
  };
  const remove = (): void => {
    // A frame that is gone has no registry
    if (view.CSS) fill([]);
    styler.remove();
  };
  return {
    draw: (marks, boxes) => {
      const isIntact = isThere() && boxes.every(({ tree }) => styler.isIntact(tree));
      const verdict = mayDraw(isIntact, performance.now());
      if (verdict === 'draw') {
        for (const box of boxes) styler.style(box);
        fill(marks);
      } else remove();
      return verdict !== 'give up';
    },
    remove,
  };
}
