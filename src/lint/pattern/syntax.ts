import { tokenize } from '../tokens.ts';
import { nameWord, SHAPES, wordsOf, type Shape } from '../words.ts';
import { PatternError, readLexemes, type Lexeme } from './lexemes.ts';
import { memoize } from './memoize.ts';

/**
 * The pattern language of `phrase` and `match`, as a tree. It is compromise's match syntax without its fuzzy parts:
 *
 *     word   word?   (a|b c)   ...   .   {n,m} * +   [<name> …]   #Tag   @definition   !word   ^   $   $?   ,
 *
 * `...` is a gap of up to six words, `.` any word, `,` a comma, dash or semicolon before the next word, `$?` the end of
 * a question. `#Digits` and `#Capital` are words with a digit in them or a capital in front.
 */
export type Node =
  | { readonly type: 'word'; readonly word: string }
  | { readonly type: 'tag'; readonly tag: string }
  | { readonly type: 'shape'; readonly shape: Shape }
  | { readonly type: 'any' }
  | { readonly type: 'not'; readonly of: Node }
  | { readonly type: 'start' }
  | { readonly type: 'end' }
  | { readonly type: 'question' }
  | { readonly type: 'pause' }
  | { readonly type: 'sequence'; readonly nodes: readonly Node[] }
  | { readonly type: 'choice'; readonly nodes: readonly Node[] }
  | { readonly type: 'repeat'; readonly node: Node; readonly min: number; readonly max: number }
  | { readonly type: 'group'; readonly name: string; readonly node: Node }
  | { readonly type: 'definition'; readonly node: Node };

/** The tree of a definition by its name, shared by all patterns that use it; undefined when there is none. */
export type Resolve = (name: string) => Node | undefined;

/** Words that a gap (`...`) may skip. */
const GAP = 6;
/** An upper bound on `{n,m}`; `*` and `+` have none. */
const MAX_REPEAT = 20;
/** Brackets within brackets. */
const MAX_DEPTH = 100;

/** Where the reading of one pattern stands. */
type Reader = {
  readonly lexemes: readonly Lexeme[];
  readonly end: number;
  readonly resolve: Resolve;
  next: number;
  depth: number;
};

function fail(reader: Reader, message: string): never {
  throw new PatternError(message, reader.lexemes[reader.next]?.at ?? reader.end);
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

const LOSING = new Set(Object.keys(LOST_APOSTROPHES).map((words) => words.slice(0, words.indexOf(' '))));

/** A word is named as soon as it is read: to name one later makes the numbers of all texts out of date. */
function wordNode(word: string): Node {
  nameWord(word);
  return { type: 'word', word };
}

function joinLostApostrophes(nodes: readonly Node[]): readonly Node[] {
  if (!nodes.some((node) => node.type === 'word' && LOSING.has(node.word))) return nodes;
  const joined: Node[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    const short = last?.type === 'word' && node.type === 'word' && LOST_APOSTROPHES[`${last.word} ${node.word}`];
    if (last && short) {
      joined[joined.length - 1] = {
        type: 'choice',
        nodes: [{ type: 'sequence', nodes: [last, node] }, wordNode(short)],
      };
    } else joined.push(node);
  }
  return joined;
}

const sequence = (nodes: readonly Node[]): Node => {
  const [only] = nodes;
  return nodes.length === 1 && only ? only : { type: 'sequence', nodes: joinLostApostrophes(nodes) };
};

/** Reads alternatives up to the closing bracket, or a whole pattern. */
function readChoice(reader: Reader, closing: string | undefined): Node {
  const branches: Node[] = [];
  let branch: Node[] = [];
  for (; ; reader.next++) {
    const lexeme = reader.lexemes[reader.next];
    if (lexeme?.text === '|' && closing) {
      branches.push(sequence(branch));
      branch = [];
    } else if (lexeme === undefined || lexeme.text === closing) break;
    else branch.push(...readItem(reader, lexeme));
  }
  if (closing && reader.lexemes[reader.next] === undefined) fail(reader, `“${closing}” is missing`);
  branches.push(sequence(branch));
  return branches.length === 1 && branches[0] ? branches[0] : { type: 'choice', nodes: branches };
}

function readItem(reader: Reader, lexeme: Lexeme): readonly Node[] {
  const nodes = readAtom(reader, lexeme);
  const repeated = repeatOf(reader.lexemes[reader.next + 1]);
  const last = nodes.at(-1);
  if (!repeated || !last) return nodes;
  reader.next++;
  const { min, max } = repeated;
  if (Math.max(min, max === Infinity ? 0 : max) > MAX_REPEAT) fail(reader, `{n,m} repeats at most ${MAX_REPEAT} times`);
  if (min > max) fail(reader, '{n,m} counts from the smaller number to the larger');
  return [{ type: 'repeat', node: nodes.length > 1 ? { type: 'sequence', nodes } : last, min, max }];
}

const MARKS: Readonly<Record<string, Node>> = {
  '...': { type: 'repeat', node: { type: 'any' }, min: 0, max: GAP },
  '…': { type: 'repeat', node: { type: 'any' }, min: 0, max: GAP },
  '.': { type: 'any' },
  '^': { type: 'start' },
  $: { type: 'end' },
  '$?': { type: 'question' },
  ',': { type: 'pause' },
};

function readAtom(reader: Reader, { text, isWord, groups }: Lexeme): readonly Node[] {
  if (isWord) return readWord(reader, text);
  if (text === '(' || text.startsWith('[')) return [readBrackets(reader, text === '(' ? ')' : ']', groups['name'])];
  const mark = Object.hasOwn(MARKS, text) ? MARKS[text] : undefined;
  if (mark) return [mark];
  if (text === '!') return [readNegation(reader)];
  if (groups['tag']) return [tagNode(groups['tag'])];
  if (groups['definition'] !== undefined) return [readDefinition(reader, groups['definition'])];
  if (text === ')' || text === ']') return fail(reader, `“${text}” closes nothing: open it first, or leave it out`);
  if (text === '|') return fail(reader, 'alternatives stand in brackets, like (a|b)');
  return fail(reader, `“${text}” stands in a place where a word is expected`);
}

function tagNode(tag: string): Node {
  const shape = SHAPES.find((known) => known === tag);
  return shape ? { type: 'shape', shape } : { type: 'tag', tag };
}

function readBrackets(reader: Reader, closing: string, name: string | undefined): Node {
  if (++reader.depth > MAX_DEPTH) fail(reader, `brackets go at most ${MAX_DEPTH} deep: split the pattern into several`);
  reader.next++;
  const node = readChoice(reader, closing);
  reader.depth--;
  return name ? { type: 'group', name, node } : node;
}

const readDefinition = (reader: Reader, name: string): Node =>
  reader.resolve(name) ?? fail(reader, `“@${name}” is not defined: add it to the definitions, or write the words out`);

/** The nodes of words as they are written, shared by all patterns: a pack says “you” thousands of times. */
const wordNodes = new Map<string, readonly Node[]>();

function readWord(reader: Reader, written: string): readonly Node[] {
  const known = wordNodes.get(written);
  if (known) return known;
  const words = /^[a-z]+(?:'[a-z]+)?$/.test(written) ? wordsOf(written) : tokenize(written).map(({ word }) => word);
  if (words.length === 0) fail(reader, `“${written}” holds no letter: write “,” for a pause, or leave it out`);
  const nodes = words.map(wordNode);
  wordNodes.set(written, nodes);
  return nodes;
}

function readNegation(reader: Reader): Node {
  const lexeme = reader.lexemes[++reader.next];
  if (!lexeme) return fail(reader, '“!” needs a word, a #Tag or (a|b) behind it');
  const [of, ...rest] = readAtom(reader, lexeme);
  return of && rest.length === 0 && isOneWord(of) ? { type: 'not', of } : fail(reader, '“!” takes a single word');
}

/** What takes exactly one word, so that it can be negated. */
const isOneWord: (node: Node) => boolean = memoize((node) => {
  if (node.type === 'choice') return node.nodes.every(isOneWord);
  if (node.type === 'definition') return isOneWord(node.node);
  return ['word', 'tag', 'shape', 'any', 'not'].includes(node.type);
});

function repeatOf(lexeme: Lexeme | undefined): { min: number; max: number } | undefined {
  if (lexeme === undefined || lexeme.isWord) return undefined;
  if (lexeme.text === '?') return { min: 0, max: 1 };
  if (lexeme.text === '*') return { min: 0, max: Infinity };
  if (lexeme.text === '+') return { min: 1, max: Infinity };
  const { min, max } = lexeme.groups;
  if (min === undefined) return undefined;
  return { min: Number(min), max: max === undefined ? Number(min) : max === '' ? Infinity : Number(max) };
}

/** Reads a pattern. Throws a `PatternError` that says where it goes wrong. */
export function parsePattern(source: string, resolve: Resolve = () => undefined): Node {
  return readChoice({ lexemes: readLexemes(source), end: source.length, resolve, next: 0, depth: 0 }, undefined);
}
