import { tokenize } from '../tokens.ts';

/**
 * The pattern language of `phrase` and `match`, as a tree. It is compromise's match syntax without its fuzzy parts:
 *
 *     word   word?   (a|b c)   ...   .   {n,m} * +   [<name> …]   #Tag   !word   ^   $   ,
 *
 * `...` is a gap of up to six words, `.` any word, `,` a comma, dash or semicolon before the next word.
 */
export type Node =
  | { readonly type: 'word'; readonly word: string }
  | { readonly type: 'tag'; readonly tag: string }
  | { readonly type: 'any' }
  | { readonly type: 'not'; readonly of: Node }
  | { readonly type: 'start' }
  | { readonly type: 'end' }
  | { readonly type: 'pause' }
  | { readonly type: 'sequence'; readonly nodes: readonly Node[] }
  | { readonly type: 'choice'; readonly nodes: readonly Node[] }
  | { readonly type: 'repeat'; readonly node: Node; readonly min: number; readonly max: number }
  | { readonly type: 'group'; readonly name: string; readonly node: Node };

/** A pattern that cannot be read: where (offset into the pattern) and what to write instead. */
export class PatternError extends Error {
  readonly at: number;
  constructor(message: string, at: number) {
    super(message);
    this.name = 'PatternError';
    this.at = at;
  }
}

/** Words that a gap (`...`) may skip. */
const GAP = 6;
/** An upper bound on `{n,m}`; `*` and `+` have none. */
const MAX_REPEAT = 20;
/** Brackets within brackets. */
const MAX_DEPTH = 100;

const LEXEME =
  /\s+|\.\.\.|…|\[(?:<(?<name>[a-z][a-z-]*)>)?|\{(?<min>\d+)(?:,(?<max>\d*))?\}|#(?<tag>[A-Za-z]+)|(?<word>_{3,}|[^\s()[\]|?*+{}<>!#^$,.]+(?:\.(?=\d)[^\s()[\]|?*+{}<>!#^$,]+)*)|(?<mark>[()\]|?*+!^$,.])/gy;

type Lexeme = {
  readonly text: string;
  readonly at: number;
  readonly groups: Readonly<Record<string, string | undefined>>;
};

function readLexemes(source: string): Lexeme[] {
  const lexemes: Lexeme[] = [];
  LEXEME.lastIndex = 0;
  while (LEXEME.lastIndex < source.length) {
    const at = LEXEME.lastIndex;
    const match = LEXEME.exec(source);
    if (!match)
      throw new PatternError(
        `“${source.slice(at, at + 10)}” is not pattern syntax: use words, (a|b), ..., {lemma} or #Tag`,
        at,
      );
    if (match[0].trim()) lexemes.push({ text: match[0], at, groups: match.groups ?? {} });
  }
  return lexemes;
}

/**
 * Forms that tweets and chats write without their apostrophe and that are words of their own: only a pattern that
 * spells out both words may take them, never the text.
 */
const LOST_APOSTROPHES: Readonly<Record<string, string>> = {
  'it is': 'its',
  'you are': 'your',
  'we are': 'were',
  'let us': 'lets',
};

function literal(words: readonly string[]): Node[] {
  return words.map((word) => ({ type: 'word', word }));
}

function joinLostApostrophes(nodes: readonly Node[]): Node[] {
  const joined: Node[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    const short =
      last?.type === 'word' && node.type === 'word' ? LOST_APOSTROPHES[`${last.word} ${node.word}`] : undefined;
    if (last && short)
      joined[joined.length - 1] = {
        type: 'choice',
        nodes: [
          { type: 'sequence', nodes: [last, node] },
          { type: 'word', word: short },
        ],
      };
    else joined.push(node);
  }
  return joined;
}

const sequence = (nodes: readonly Node[]): Node => {
  const [only] = nodes;
  return nodes.length === 1 && only ? only : { type: 'sequence', nodes: joinLostApostrophes(nodes) };
};

/** Reads a pattern. Throws a `PatternError` that says where it goes wrong. */
export function parsePattern(source: string): Node {
  const lexemes = readLexemes(source);
  let next = 0;
  let depth = 0;
  const fail = (message: string): never => {
    throw new PatternError(message, lexemes[next]?.at ?? source.length);
  };
  const readChoice = (closing: string | undefined): Node => {
    const branches: Node[] = [];
    let branch: Node[] = [];
    for (; ; next++) {
      const lexeme = lexemes[next];
      if (lexeme?.text === '|' && closing) {
        branches.push(sequence(branch));
        branch = [];
      } else if (lexeme === undefined || lexeme.text === closing) break;
      else branch.push(...readItem(lexeme));
    }
    if (closing && lexemes[next] === undefined) fail(`“${closing}” is missing`);
    branches.push(sequence(branch));
    return branches.length === 1 && branches[0] ? branches[0] : { type: 'choice', nodes: branches };
  };
  const readItem = (lexeme: Lexeme): Node[] => {
    const nodes = readAtom(lexeme);
    const repeated = repeatOf(lexemes[next + 1]);
    const last = nodes.at(-1);
    if (!repeated || !last) return nodes;
    next++;
    if (Math.max(repeated.min, repeated.max === Infinity ? 0 : repeated.max) > MAX_REPEAT)
      fail(`{n,m} repeats at most ${MAX_REPEAT} times`);
    if (repeated.min > repeated.max) fail('{n,m} counts from the smaller number to the larger');
    const node: Node = nodes.length > 1 ? { type: 'sequence', nodes } : last;
    return [{ type: 'repeat', node, ...repeated }];
  };
  const readAtom = ({ text, groups }: Lexeme): Node[] => {
    if (text === '(' || text.startsWith('[')) {
      if (++depth > MAX_DEPTH) fail(`brackets go at most ${MAX_DEPTH} deep: split the pattern into several`);
      next++;
      const node = readChoice(text === '(' ? ')' : ']');
      depth--;
      return [groups['name'] ? { type: 'group', name: groups['name'], node } : node];
    }
    if (text === '...' || text === '…') return [{ type: 'repeat', node: { type: 'any' }, min: 0, max: GAP }];
    if (text === '.') return [{ type: 'any' }];
    if (text === '^') return [{ type: 'start' }];
    if (text === '$') return [{ type: 'end' }];
    if (text === ',') return [{ type: 'pause' }];
    if (text === '!') return [readNegation()];
    if (groups['tag']) return [{ type: 'tag', tag: groups['tag'] }];
    if (groups['word']) return readWord(groups['word']);
    if (text === ')' || text === ']') return fail(`“${text}” closes nothing: open it first, or leave it out`);
    if (text === '|') return fail('alternatives stand in brackets, like (a|b)');
    return fail(`“${text}” stands in a place where a word is expected`);
  };
  const readWord = (written: string): Node[] => {
    const words = tokenize(written).map(({ word }) => word);
    return words.length > 0 ? literal(words) : fail(`“${written}” holds no letter: write “,” for a pause, or leave it out`);
  };
  const readNegation = (): Node => {
    const lexeme = lexemes[++next] ?? fail('“!” needs a word, a #Tag or (a|b) behind it');
    const [of, ...rest] = readAtom(lexeme);
    return of && rest.length === 0 && isOneWord(of) ? { type: 'not', of } : fail('“!” takes a single word');
  };
  return readChoice(undefined);
}

/** What takes exactly one word, so that it can be negated. */
const isOneWord = (node: Node): boolean =>
  node.type === 'choice' ? node.nodes.every(isOneWord) : ['word', 'tag', 'any', 'not'].includes(node.type);

function repeatOf(lexeme: Lexeme | undefined): { min: number; max: number } | undefined {
  if (lexeme === undefined) return undefined;
  if (lexeme.text === '?') return { min: 0, max: 1 };
  if (lexeme.text === '*') return { min: 0, max: Infinity };
  if (lexeme.text === '+') return { min: 1, max: Infinity };
  const { min, max } = lexeme.groups;
  if (min === undefined) return undefined;
  return { min: Number(min), max: max === undefined ? Number(min) : max === '' ? Infinity : Number(max) };
}
