import { describe, expect, it } from 'vitest';
import { regionOf } from '../../src/lint/regions.ts';
import { findMatches } from '../../src/lint/pattern/machine.ts';
import { compilePattern } from '../../src/lint/pattern/program.ts';
import { parsePattern } from '../../src/lint/pattern/syntax.ts';
import { tokenize } from '../../src/lint/tokens.ts';
import { textsOf } from './helpers.ts';

function regionIn(text: string, pattern: string, region: string): string | undefined {
  const tokens = tokenize(text);
  const [match] = findMatches(compilePattern(parsePattern(pattern)), { tokens });
  return match && textsOf(text, [regionOf(region, match, tokens)])[0];
}

describe('regionOf', () => {
  const text = '“Well, we can’t refund it - ever; sorry.”';
  it.each([
    ['match', 'can’t refund'],
    ['sentence', 'Well, we can’t refund it - ever; sorry'],
    ['sentence-start', 'Well, we can’t refund'],
    ['sentence-end', 'can’t refund it - ever; sorry'],
    ['clause', 'we can’t refund it'],
    ['what', 'refund'],
    ['half', 'can’t'],
    ['nothing', 'can’t refund'],
    ['absent', 'can’t refund'],
    ['toString', 'can’t refund'],
  ])('finds %s, without the closing punctuation', (region, found) =>
    expect(regionIn(text, '[<half> can] not [<what> refund] [<absent> now?]', region)).toBe(found),
  );

  it.each([
    ['we can, no', 'no', 'no'],
    ['no', 'no', 'no'],
    ['a well-known no', 'no', 'a well-known no'],
    ['we can — no — yes', 'no', 'no'],
    ['we can: no, yes', 'no', 'no'],
    ['one, two three, four', 'two', 'two three'],
    ['one, two three, four', 'one , two', 'one, two three'],
  ])('finds the clause in %j around %s', (sentence, pattern, clause) =>
    expect(regionIn(sentence, pattern, 'clause')).toBe(clause),
  );
});
