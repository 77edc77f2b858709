/**
 * One spelling for what readers take as one word: curly quotes, British and American endings, contractions with and
 * without their apostrophe. Text and patterns go through the same functions, so they always agree.
 */

const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const APOSTROPHES = /[’ʼ‘`´＇]/g;

/** `n't` forms written without the apostrophe; those that are words of their own (`wont` aside) are left out. */
const BARE_NEGATIONS = /^(do|does|did|is|are|was|were|has|have|had|would|could|should|must|need)nt$/;

const CONTRACTIONS: Readonly<Record<string, readonly string[]>> = {
  cannot: ['can', 'not'],
  cant: ['can', 'not'],
  "can't": ['can', 'not'],
  wont: ['will', 'not'],
  "won't": ['will', 'not'],
  "shan't": ['shall', 'not'],
  "ain't": ['is', 'not'],
  im: ['i', 'am'],
  "i'm": ['i', 'am'],
  ive: ['i', 'have'],
  youre: ['you', 'are'],
  youve: ['you', 'have'],
  youll: ['you', 'will'],
  youd: ['you', 'would'],
  weve: ['we', 'have'],
  theyre: ['they', 'are'],
  theyve: ['they', 'have'],
  theyll: ['they', 'will'],
  thats: ['that', 'is'],
  theres: ['there', 'is'],
  heres: ['here', 'is'],
  whats: ['what', 'is'],
  itll: ['it', 'will'],
  shouldve: ['should', 'have'],
  couldve: ['could', 'have'],
  wouldve: ['would', 'have'],
  "let's": ['let', 'us'],
  gotta: ['got', 'to'],
  gonna: ['going', 'to'],
};

/** Pronouns and question words after which `'s` is a verb; after any other word it is a possessive. */
const TAKES_IS = new Set([
  'it',
  'that',
  'this',
  'he',
  'she',
  'there',
  'here',
  'what',
  'who',
  'where',
  'how',
  'when',
  'why',
  'everything',
  'nothing',
]);

const ENDINGS: Readonly<Record<string, string>> = { re: 'are', ve: 'have', ll: 'will', d: 'would', m: 'am' };

/** Shortened spellings that chat uses for whole words. */
const CHAT: Readonly<Record<string, string>> = {
  u: 'you',
  ur: 'your',
  pls: 'please',
  plz: 'please',
  thx: 'thanks',
  thnx: 'thanks',
  sry: 'sorry',
  soz: 'sorry',
  ok: 'okay',
  tmrw: 'tomorrow',
};

const hasVowelBeforeEnding = /[aeiou][^aeiou]+[aeiou]ll(?=(ed|ing|er|ers|ation|ations)$)/;

function foldSpelling(word: string): string {
  return word
    .replace(/is(e|ed|es|ing|er|ers|ation|ations)$/, 'iz$1')
    .replace(hasVowelBeforeEnding, (hit) => hit.slice(0, -1))
    .replace(/^(behavi|fav|hon|col|lab|neighb|rum|endeav)our/, '$1or')
    .replace(/^(cent|theat|met|lit)re/, '$1er')
    .replace(/^(defen|offen|licen)ce/, '$1se');
}

/** One word in its common spelling: lower case, without invisible characters, straight apostrophes. */
export function normalizeWord(raw: string): string {
  const word = raw.replace(INVISIBLE, '').replace(APOSTROPHES, "'").normalize('NFKC').toLowerCase();
  const whole = Object.hasOwn(CHAT, word) ? CHAT[word] : undefined;
  return whole ?? (word.length > 4 ? foldSpelling(word) : word);
}

/** The words that a written word stands for: two for a contraction, one for anything else. */
export function expandWord(raw: string): readonly string[] {
  const word = normalizeWord(raw);
  const known = Object.hasOwn(CONTRACTIONS, word) ? CONTRACTIONS[word] : undefined;
  if (known) return known;
  const bare = BARE_NEGATIONS.exec(word);
  if (bare?.[1]) return [bare[1], 'not'];
  const apostrophe = word.lastIndexOf("'");
  if (apostrophe < 1) return [word];
  if (word.endsWith("n't")) return [word.slice(0, -3), 'not'];
  const [stem, ending] = [word.slice(0, apostrophe), word.slice(apostrophe + 1)];
  if (ending === 's' && TAKES_IS.has(stem)) return [stem, 'is'];
  if (ending === 've' && stem.endsWith("n't")) return [...expandWord(stem), 'have'];
  const verb = Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : undefined;
  return verb ? [stem, verb] : [word];
}
