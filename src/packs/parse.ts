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

function explain(issue: z.core.$ZodIssue, known: readonly string[]): string {
  const where = issue.path.length > 0 ? `“${issue.path.map(String).join('.')}” ` : '';
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    const close = closestTo(key, known);
    return `${where}“${key}” is not a key of the pack format${close ? `: did you mean “${close}”?` : `; the keys are ${known.join(', ')}`}`;
  }
  if (issue.code === 'invalid_type' && issue.input === undefined) return `${where}is missing: add it`;
  if (issue.code === 'invalid_value') return `${where}must be one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_union')
    return `${where}is not of a form that fits here: see the pack format in the README`;
  return `${where}${issue.message}`;
}

function forbiddenKeys(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    return [...(FORBIDDEN.has(key) ? [here] : []), ...forbiddenKeys(inner, here)];
  });
}

/** Reads YAML (or JSON, which is YAML) by a schema and collects every problem with its line. */
export function parseFile<Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema,
  keys: readonly string[],
): Parsed<z.output<Schema>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const [error] = document.errors;
  if (error)
    return {
      problems: [
        { file, line: lines.linePos(error.pos[0]).line, message: `this is not YAML: ${error.message.split('\n')[0]}` },
      ],
    };
  const lineOf = lineFinder(document, lines);
  const data: unknown = document.toJS();
  const forbidden = forbiddenKeys(data);
  if (forbidden.length > 0) {
    return {
      problems: forbidden.map((path) => ({
        file,
        line: lineOf(path),
        message: `“${String(path.at(-1))}” is refused as a key: take another name`,
      })),
    };
  }
  const result = schema.safeParse(data, { reportInput: true });
  if (result.success) return { value: result.data, lineOf };
  return {
    problems: result.error.issues.map((issue) => {
      const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
      return { file, line: lineOf(path), message: explain(issue, keys) };
    }),
  };
}
