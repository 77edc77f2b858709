/** A pattern that cannot be read: where (offset into the pattern) and what to write instead. */
export class PatternError extends Error {
  readonly at: number;
  constructor(message: string, at: number) {
    super(message);
    this.name = 'PatternError';
    this.at = at;
  }
}

const LEXEME =
  /\.\.\.|…|\[(?:<(?<name>[a-z][a-z-]*)>)?|\{(?<min>\d+)(?:,(?<max>\d*))?\}|#(?<tag>[A-Za-z]+)|@(?<definition>[\w-]*)|(?<word>_{3,}|[^\s()[\]|?*+{}<>!#@^$,.]+(?:\.(?=\d)[^\s()[\]|?*+{}<>!#@^$,]+)*)|\$\?|[()\]|?*+!^$,.]/y;

/** A piece of a pattern; `groups` says what kind it is. */
export type Lexeme = {
  readonly text: string;
  readonly at: number;
  readonly isWord: boolean;
  readonly groups: Readonly<Record<string, string | undefined>>;
};

const NO_GROUPS: Lexeme['groups'] = {};
const SPACE = /\s/;
/** What may end a word, as character codes: nearly all of a pattern is plain words, and a search for each is slow. */
const ENDS = new Set(Array.from(' ()[]|?*+{}<>!#@^$,', (character) => character.charCodeAt(0)));

const isLetter = (code: number): boolean => code >= 97 && code <= 122;

/** Where a word of small letters ends that begins here; `at` where it is no such word. */
function endOfPlainWord(source: string, at: number): number {
  let end = at;
  while (isLetter(source.charCodeAt(end))) end++;
  return end === source.length || ENDS.has(source.charCodeAt(end)) ? end : at;
}

/** Throws a `PatternError` where none begins. */
function readLexeme(source: string, at: number): Lexeme {
  const end = endOfPlainWord(source, at);
  if (end > at) return { text: source.slice(at, end), at, isWord: true, groups: NO_GROUPS };
  LEXEME.lastIndex = at;
  const match = LEXEME.exec(source);
  if (!match) {
    const rest = source.slice(at, at + 10);
    throw new PatternError(`“${rest}” is not pattern syntax: use words, (a|b), ..., {lemma} or #Tag`, at);
  }
  const { groups = NO_GROUPS } = match;
  return { text: match[0], at, isWord: groups['word'] !== undefined, groups };
}

/** Throws a `PatternError` at the first character that begins none. */
export function readLexemes(source: string): Lexeme[] {
  const lexemes: Lexeme[] = [];
  let at = 0;
  while (at < source.length) {
    if (SPACE.test(source.charAt(at))) at++;
    else {
      const lexeme = readLexeme(source, at);
      lexemes.push(lexeme);
      at += lexeme.text.length;
    }
  }
  return lexemes;
}
