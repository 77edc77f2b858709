import { eachWord } from './words.ts';

/** Function words that carry their language; words shared by two of them are left out. */
const ENGLISH = new Set(
  'the and you your to of for is are it we i this that have with will be can not on please my if at from as our was'.split(
    ' ',
  ),
);
const OTHERS = new Set(
  (
    'der die das und ist nicht ich sie wir ihr ihre mit auf den dem ein eine zu für haben wurde ' +
    'le la les des une est pas vous nous votre avec pour dans que qui sur ce cette je ' +
    'el los las una es no usted nosotros su con por para que en su se lo ' +
    'il gli della non che con sono per questo una abbiamo ' +
    'het een van niet wij uw met voor dat zijn op de ' +
    'os uma não você com seu sua por nós'
  )
    .split(' ')
    .filter((word) => !ENGLISH.has(word) && word !== 'no'),
);
/** Fewer words than this do not tell a language. */
const MIN_WORDS = 8;

/** Words of a text, and how many of them are function words of English and of other languages. */
export type LanguageCounts = { readonly words: number; readonly english: number; readonly others: number };

export function countLanguages(text: string): LanguageCounts {
  let [words, english, others] = [0, 0, 0];
  eachWord(text, (reading) => {
    for (const word of reading.words) {
      words++;
      if (ENGLISH.has(word)) english++;
      else if (OTHERS.has(word)) others++;
    }
  });
  return { words, english, others };
}

/** True when the function words of another language outnumber the English ones: such a draft is left alone. */
export function isForeign(counts: readonly LanguageCounts[]): boolean {
  const sum = (of: keyof LanguageCounts): number => counts.reduce((all, count) => all + count[of], 0);
  const [words, english, others] = [sum('words'), sum('english'), sum('others')];
  return words >= MIN_WORDS && others > english && others / words > 0.15;
}
