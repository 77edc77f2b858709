import { diffWordsWithSpace } from 'diff';

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

type Part = { readonly value: string; readonly added?: boolean; readonly removed?: boolean };

/** Below this share of common letters the words are read faster one after the other than woven together. */
const WOVEN = 0.5;

function differ(before: string, after: string): Part[] {
  const parts: Part[] = diffWordsWithSpace(before, after);
  const common = parts
    .filter(({ added, removed }) => !added && !removed)
    .reduce((sum, { value }) => sum + value.trim().length, 0);
  if (common >= WOVEN * Math.min(before.length, after.length)) return parts;
  return [{ value: before, removed: true }, { value: ' ' }, { value: after, added: true }].filter(
    ({ value }) => value !== '',
  );
}

/** What a change takes away and what it puts there. */
export function Difference({ before, after }: { readonly before: string; readonly after: string }) {
  return differ(before, after).map(({ value, added, removed }, index) => {
    if (removed) return <del key={index}>{value}</del>;
    if (!added) return <span key={index}>{value}</span>;
    return (
      <ins key={index}>
        <Words text={value} />
      </ins>
    );
  });
}
