import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { closestTo } from './closest.ts';
import type { Problem } from './problem.ts';

/** A file read by its schema, or what is wrong with it. `lineOf` finds the line of a key or list entry, from 1. */
export type Parsed<Value> =
  { readonly value: Value; readonly lineOf: (path: Path) => number } | { readonly problems: readonly Problem[] };

export type Path = readonly PropertyKey[];

/** Keys that JavaScript gives a meaning of its own. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
/** Characters of a file, and how deep its lists and keys go. */
const MAX_SIZE = 1_000_000;
const MAX_DEPTH = 6;

/** The parser's errors that need other words than its own. */
const REASONS: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'this key stands here for the second time: keep one of the two',
  MULTIPLE_DOCS: 'a file is one document: take the line “---” out',
};

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'keys with values',
  record: 'keys with values',
};

function kindOf(value: unknown): string {
  if (value === null) return 'empty';
  return KINDS[Array.isArray(value) ? 'array' : typeof value] ?? typeof value;
}

function lineFinder(document: Document, lines: LineCounter): (path: Path) => number {
  return (path) => {
    for (let length = path.length; length >= 0; length--) {
      const parent = length > 1 ? document.getIn(path.slice(0, length - 1), true) : document.contents;
      const key = path[length - 1];
      const pair = isMap(parent)
        ? parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key)
        : undefined;
      const node =
        pair && isPair(pair) ? pair.key : length > 0 ? document.getIn(path.slice(0, length), true) : document.contents;
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
}

const meant = (word: string, known: readonly string[]): string => {
  const close = closestTo(word, known);
  return close ? `: did you mean “${close}”?` : '';
};

const remedyFor = ({ expected, input }: z.core.$ZodIssueInvalidType): string =>
  expected === 'string' && ['number', 'boolean'].includes(typeof input) ? ': put it in quotes' : '';

/** What is wrong, in a sentence; several for several unknown keys. */
function explain(
  issue: z.core.$ZodIssue,
  known: readonly string[],
): { readonly path: Path; readonly message: string }[] {
  const where = issue.path.length > 0 ? `“${issue.path.map(String).join('.')}” ` : 'the file ';
  const say = (message: string) => [{ path: issue.path, message: `${where}${message}` }];
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      message: `“${[...issue.path.map(String), key].join('.')}” is not a key of the pack format${meant(key, known) || `; the keys are ${known.join(', ')}`}`,
    }));
  if (issue.code === 'invalid_type' && issue.input === undefined) return say('is missing: add it');
  if (issue.code === 'invalid_type')
    return say(`must be ${KINDS[issue.expected] ?? issue.expected}, and is ${kindOf(issue.input)}${remedyFor(issue)}`);
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    if (values.length === 1) return say(`must be ${values[0]}`);
    return say(`must be one of ${values.join(', ')}${meant(String(issue.input), values)}`);
  }
  if (issue.code === 'invalid_key') return say(issue.issues[0]?.message ?? issue.message);
  return say(issue.message);
}

/** Keys that are refused, and whatever lies too deep; `value` may even hold itself. */
function refusals(value: unknown, path: Path = []): { readonly path: Path; readonly message: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  if (path.length > MAX_DEPTH)
    return [{ path, message: `this lies deeper than ${MAX_DEPTH} levels: write it flatter` }];
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    const refused = { path: here, message: `“${key}” is refused as a key: take another name` };
    return FORBIDDEN.has(key) ? [refused] : refusals(inner, here);
  });
}

/** The data of a document; a text that says why there is none. */
function dataOf(document: Document): { readonly data: unknown } | string {
  try {
    return { data: document.toJS() };
  } catch (error) {
    return error instanceof ReferenceError
      ? 'anchors (&) and aliases (*) do not work out here: write the words out'
      : String(error);
  }
}

/** Reads YAML (or JSON, which is YAML) by a schema and collects every problem with its line. */
export function parseFile<Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema,
  keys: readonly string[],
): Parsed<z.output<Schema>> {
  const problem = (line: number, message: string): Parsed<never> => ({ problems: [{ file, line, message }] });
  if (text.length > MAX_SIZE)
    return problem(1, `this is larger than ${MAX_SIZE} characters: split it into several packs`);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, logLevel: 'error' });
  const [error] = document.errors;
  if (error)
    return problem(
      lines.linePos(error.pos[0]).line,
      REASONS[error.code] ?? `this is not YAML: ${error.message.split(/ at line|\n/)[0]}`,
    );
  const lineOf = lineFinder(document, lines);
  const read = dataOf(document);
  if (typeof read === 'string') return problem(1, read);
  const refused = refusals(read.data);
  if (refused.length > 0)
    return { problems: refused.map(({ path, message }) => ({ file, line: lineOf(path), message })) };
  const result = schema.safeParse(read.data, { reportInput: true });
  if (result.success) return { value: result.data, lineOf };
  return {
    problems: result.error.issues
      .flatMap((issue) => explain(issue, keys))
      .map(({ path, message }) => ({ file, line: lineOf(path), message })),
  };
}
