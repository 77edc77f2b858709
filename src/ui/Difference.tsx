import type { Edit, Span } from '../lint/types.ts';

const SLOT = /(_{3,})/;

/** New words with their blanks drawn as blanks. */
function Words({ text }: { readonly text: string }) {
  return text.split(SLOT).map((part, index) =>
    SLOT.test(part) ? (
      <span key={index} className="slot">
        <span className="unseen">blank to fill in</span>
      </span>
    ) : (
      part
    ),
  );
}

const wordsOf = (text: string): string[] => text.split(/(?<=\s)/);

/** How many words two texts share from the front. */
function sharedWords(a: readonly string[], b: readonly string[]): number {
  const most = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < most && a[shared]?.trim() === b[shared]?.trim()) shared++;
  return shared;
}

export type Parts = { readonly head: string; readonly removed: string; readonly added: string; readonly tail: string };

/**
 * An edit in whole words: what stays in front, what goes, what comes, what stays behind. One stretch, since words woven
 * together are slower to read than the old words followed by the new ones. `around` is shown as well, changed or not.
 */
export function differenceOf(text: string, { span, insert }: Edit, around: Span = span): Parts {
  const [start, end] = [Math.min(span.start, around.start), Math.max(span.end, around.end)];
  const lead = /\S*$/.exec(text.slice(0, start))?.[0] ?? '';
  const trail = /^\S*/.exec(text.slice(end))?.[0] ?? '';
  const before = wordsOf(lead + text.slice(start, end) + trail);
  const after = wordsOf(lead + text.slice(start, span.start) + insert + text.slice(span.end, end) + trail);
  const head = sharedWords(before, after);
  const tail = sharedWords(before.slice(head).toReversed(), after.slice(head).toReversed());
  return {
    head: after.slice(0, head).join(''),
    removed: before
      .slice(head, before.length - tail)
      .join('')
      .trimEnd(),
    added: after
      .slice(head, after.length - tail)
      .join('')
      .trimEnd(),
    tail: after.slice(after.length - tail).join(''),
  };
}

export type DifferenceProps = { readonly text: string; readonly edit: Edit; readonly around?: Span };

/** What an edit takes away and what it puts there. */
export function Difference({ text, edit, around = edit.span }: DifferenceProps) {
  const { head, removed, added, tail } = differenceOf(text, edit, around);
  return (
    <>
      {head}
      {removed && <del>{removed}</del>}
      {removed && added && ' '}
      {added && (
        <ins>
          <Words text={added} />
        </ins>
      )}
      {tail && ` ${tail}`}
    </>
  );
}
