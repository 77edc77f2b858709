/** Elements that a range may reach across: formats, and what agents put between words. */
const BLOCKS = 'address, blockquote, br, div, dl, h1, h2, h3, h4, h5, h6, hr, li, ol, p, pre, table, tr, td, th, ul';

/** What must not get lost with the words around it: a link, a picture, a mention. */
const PRECIOUS = 'a[href], img, [contenteditable="false"]';

/** A stretch of a word that stands in one text node. */
type Part = { readonly node: Text; readonly text: string };
/** A word with where it stands: formats may begin in its middle. */
type Piece = { readonly word: string; readonly parts: readonly Part[] };

/** Words, and single characters between them; white space of any kind is one space. */
const WORD = /[\p{L}\p{N}_'’]+|\s+|[^\p{L}\p{N}_\s]/gu;

const wordsOf = (text: string): string[] => Array.from(text.matchAll(WORD), ([word]) => word);
const keyOf = (word: string): string => (word.trim() === '' ? ' ' : word);

const spaced = (text: string | null): string => (text ?? '').replaceAll(/\s/g, ' ');

/** The texts below a node, in their order. */
export function textNodesOf(root: Node): Text[] {
  const walker = (root.ownerDocument ?? document).createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

function piecesOf(nodes: readonly Text[]): Piece[] {
  let [at, used] = [0, 0];
  return wordsOf(nodes.map(({ data }) => data).join('')).map((word) => {
    const parts: Part[] = [];
    for (let left = word; left !== '';) {
      const node = nodes[at];
      if (!node) break;
      const text = left.slice(0, node.length - used);
      if (text !== '') parts.push({ node, text });
      left = left.slice(text.length);
      used += text.length;
      if (used === node.length) [at, used] = [at + 1, 0];
    }
    return { word, parts };
  });
}

/** How long the longest common run of words is, behind each pair of places: the table of a longest common subsequence. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint16Array[] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--) {
      const [row, below] = [lengths[i], lengths[i + 1]];
      if (!row || !below) continue;
      row[j] = before[i] === after[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  return lengths;
}

/** Collects what each text node will say. */
function createTexts(nodes: readonly Text[]) {
  const texts = new Map(nodes.map((node): [Text, string] => [node, '']));
  const outside = new Map<Element, Text>();
  const keep = ({ parts }: Piece): void => {
    for (const { node, text } of parts) texts.set(node, (texts.get(node) ?? '') + text);
  };
  /** A new word is no part of a link that it stands beside; `next` is the old word that comes behind it. */
  const add = (node: Text, word: string, next: Text | undefined): void => {
    const link = node.parentElement?.closest('a');
    const isBehind = link ? textNodesOf(link).some((inner) => texts.get(inner) !== '') : false;
    if (!link || (isBehind && next && link.contains(next))) return void texts.set(node, (texts.get(node) ?? '') + word);
    const known = isBehind ? outside.get(link) : undefined;
    const beside = known ?? node.ownerDocument.createTextNode('');
    if (!known) link[isBehind ? 'after' : 'before'](beside);
    if (isBehind) outside.set(link, beside);
    texts.set(beside, (texts.get(beside) ?? '') + word);
  };
  return { texts, keep, add, outside };
}

type Texts = ReturnType<typeof createTexts>;

/** Gives each word of `after` a place: where it was, or that of a word that it replaces. */
function share(pieces: readonly Piece[], after: readonly string[], { keep, add }: Texts): void {
  const before = pieces.map(({ word }) => keyOf(word));
  const wanted = after.map(keyOf);
  const lengths = commonLengths(before, wanted);
  let [i, j] = [0, 0];
  let place = pieces[0]?.parts[0]?.node;
  while (j < after.length) {
    const piece = pieces[i];
    const [skipped, added] = [lengths[i + 1]?.[j] ?? 0, lengths[i]?.[j + 1] ?? 0];
    if (piece && before[i] === wanted[j] && lengths[i]?.[j] === (lengths[i + 1]?.[j + 1] ?? 0) + 1) {
      keep(piece);
      place = piece.parts.at(-1)?.node ?? place;
      i++;
      j++;
    } else if (piece && skipped >= added) {
      place = piece.parts[0]?.node ?? place;
      i++;
    } else {
      if (place) add(place, after[j] ?? '', piece?.parts[0]?.node);
      j++;
    }
  }
}

/** Takes away what has no words left. False where that would be a link, a picture or a mention. */
function dropEmpty(emptied: readonly Text[]): boolean {
  for (const node of emptied) {
    let element = node.parentElement;
    node.remove();
    while (element && element.textContent === '' && !element.querySelector('img')) {
      if (element.matches(PRECIOUS)) return false;
      const above: HTMLElement | null = element.parentElement;
      element.remove();
      element = above;
    }
  }
  return true;
}

/** True where all words have one format: typing over them keeps it. */
export const isUniform = (range: Range): boolean => range.cloneContents().firstElementChild === null;

type Woven = { readonly contents: DocumentFragment; readonly nodes: readonly Text[]; readonly hasNewNodes: boolean };

function weaveInto(range: Range, insert: string): Woven | undefined {
  const contents = range.cloneContents();
  if (contents.querySelector(BLOCKS)) return undefined;
  const nodes = textNodesOf(contents);
  const shared = createTexts(nodes);
  share(piecesOf(nodes), wordsOf(insert), shared);
  for (const [node, text] of shared.texts) node.data = text;
  return { contents, nodes, hasNewNodes: shared.outside.size > 0 };
}

/**
 * The contents of a range with other words in it: words that stay keep their bold, their links and their pictures, and new
 * ones take the format of those whose place they take. Undefined where a link or a picture would be lost, and across lines.
 */
export function weave(range: Range, insert: string): DocumentFragment | undefined {
  const woven = weaveInto(range, insert);
  if (!woven) return undefined;
  const { contents, nodes } = woven;
  const isWhole = dropEmpty(nodes.filter(({ data }) => data === '')) && spaced(contents.textContent) === spaced(insert);
  return isWhole ? contents : undefined;
}

/**
 * The same as what each text node will say, in their order, for editors that know formats by another name. Undefined where it
 * takes more than that.
 */
export function weaveTexts(range: Range, insert: string): readonly string[] | undefined {
  const woven = weaveInto(range, insert);
  if (!woven || woven.hasNewNodes) return undefined;
  const texts = woven.nodes.map(({ data }) => data);
  const isWhole = dropEmpty(woven.nodes.filter(({ data }) => data === '')) && spaced(texts.join('')) === spaced(insert);
  return isWhole ? texts : undefined;
}
