/**
 * A pure insertion as a replacement of the letter beside it, for editors that take words which only come for more of what
 * was typed before them, or leave them to the browser.
 */
export function widen(range: Range, insert: string): { readonly range: Range; readonly insert: string } {
  const { startContainer: node, startOffset: at } = range;
  const text = range.collapsed && node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? '') : '';
  // Whole letters: half of an emoji is none
  const before = /.$/su.exec(text.slice(0, at))?.[0] ?? '';
  const behind = before === '' ? (/^./su.exec(text.slice(at))?.[0] ?? '') : '';
  const wider = range.cloneRange();
  if (before !== '') wider.setStart(node, at - before.length);
  if (behind !== '') wider.setEnd(node, at + behind.length);
  return { range: wider, insert: before + insert + behind };
}
