/** A change of a range, as an editor is told of it. */
type Replacement = { readonly range: Range; readonly insert: string };

/** The same change with the letter before it as one that stays; at the beginning of a text, with the one behind it. */
export function withLetterBeside(range: Range, insert: string): Replacement {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  // Whole letters: half of an emoji is none
  const before = /.$/su.exec(textOf(startContainer).slice(0, startOffset))?.[0] ?? '';
  const behind = before === '' ? (/^./su.exec(textOf(endContainer).slice(endOffset))?.[0] ?? '') : '';
  const wider = range.cloneRange();
  if (before !== '') wider.setStart(startContainer, startOffset - before.length);
  if (behind !== '') wider.setEnd(endContainer, endOffset + behind.length);
  return { range: wider, insert: before + insert + behind };
}

const textOf = (node: Node): string => (node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? '') : '');

/**
 * A pure insertion as a replacement of the letter beside it, for editors that take words which only come for more of what
 * was typed before them, or leave them to the browser.
 */
export const widen = (range: Range, insert: string): Replacement =>
  range.collapsed ? withLetterBeside(range, insert) : { range, insert };
