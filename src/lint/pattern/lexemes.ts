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
  /\s+|\.\.\.|…|\[(?:<(?<name>[a-z][a-z-]*)>)?|\{(?<min>\d+)(?:,(?<max>\d*))?\}|#(?<tag>[A-Za-z]+)|@(?<definition>[\w-]*)|(?<word>_{3,}|[^\s()[\]|?*+{}<>!#@^$,.]+(?:\.(?=\d)[^\s()[\]|?*+{}<>!#@^$,]+)*)|(?<mark>\$\?|[()\]|?*+!^$,.])/gy;

/** A piece of a pattern; `groups` says what kind it is. */
export type Lexeme = {
  readonly text: string;
  readonly at: number;
  readonly groups: Readonly<Record<string, string | undefined>>;
};

/** Throws a `PatternError` at the first character that begins none. */
export function readLexemes(source: string): Lexeme[] {
  const lexemes: Lexeme[] = [];
  LEXEME.lastIndex = 0;
  while (LEXEME.lastIndex < source.length) {
    const at = LEXEME.lastIndex;
    const match = LEXEME.exec(source);
    if (!match) {
      const rest = source.slice(at, at + 10);
      throw new PatternError(`“${rest}” is not pattern syntax: use words, (a|b), ..., {lemma} or #Tag`, at);
    }
    if (match[0].trim()) lexemes.push({ text: match[0], at, groups: match.groups ?? {} });
  }
  return lexemes;
}
