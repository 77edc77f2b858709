import { RE2JS } from 're2js';
import type { Regex, RegexMatch, Span } from '../lint/types.ts';

/** Instructions that one expression may compile to: `(a{500}){500}` is a quarter of a million. */
const MOST_INSTRUCTIONS = 10_000;

/** Matches that one text may have: before each, an expression like `a(.*z)?` reads on to the text's end. */
const MOST_MATCHES = 100;

/** The engine behind `regex` rules: RE2, whose time grows with the text and no faster. */
export const createRegex = (): Regex => ({
  compile: (source) => {
    const expression = RE2JS.compile(source, RE2JS.CASE_INSENSITIVE);
    if (expression.programSize() > MOST_INSTRUCTIONS)
      throw new RangeError('the expression is too large: repeat less, or split it into several');
    const names = Object.keys(expression.namedGroups());
    return (text) => {
      const matcher = expression.matcher(text);
      const found: RegexMatch[] = [];
      for (let tries = 0; tries < MOST_MATCHES && matcher.find(); tries++) {
        const span = { start: matcher.start(), end: matcher.end() };
        // An empty match is none
        if (span.start === span.end) continue;
        const groups = names.flatMap((name): [string, Span][] => {
          const start = matcher.start(name);
          return start < 0 ? [] : [[name, { start, end: matcher.end(name) }]];
        });
        found.push({ span, groups: Object.fromEntries(groups) });
      }
      return found;
    };
  },
});
