import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/lint/analysis.ts';
import { canMatch } from '../../../src/lint/pattern/can-match.ts';
import { findMatches } from '../../../src/lint/pattern/machine.ts';
import { compilePattern } from '../../../src/lint/pattern/program.ts';
import { parsePattern } from '../../../src/lint/pattern/syntax.ts';
import { anyPattern, anyWords } from './reference.ts';

const programOf = (pattern: string) => compilePattern(parsePattern(pattern));

describe('canMatch', () => {
  it.each([
    'no',
    '^ no $',
    '^ ^ no $ $',
    'no $?',
    'no $? $',
    '(no $|way) ever',
    'no $? (way|)',
    'no (^)? way',
    'no, way',
    'no ,',
    ', no',
    '(^|,) no',
    '#Verb',
    '!no',
    '!(no|#Verb)',
    '#Digits #Capital',
    '.* $',
    '(a?){3} no',
  ])('is true of %s', (pattern) => expect(canMatch(programOf(pattern))).toBe(true));

  it.each([
    'no $ way',
    'no $? way',
    'no ^ way',
    'no (^|$) way',
    '$ no',
    'no $ ,',
    'no , $',
    '^ , no',
    ', ^ no',
    '!.',
    '!(no|.)',
    'no !.',
    '^',
    '$',
    '()',
    'no{0}',
    '(no $){2}',
  ])('is false of %s', (pattern) => expect(canMatch(programOf(pattern))).toBe(false));

  it('is true of every pattern that matches something', () => {
    let count = 0;
    fc.assert(
      fc.property(anyPattern, anyWords, fc.boolean(), (pattern, words, isQuestion) => {
        const program = programOf(pattern);
        const matches = findMatches(program, analyze(isQuestion ? `${words}?` : words, undefined));
        if (matches.length === 0) return;
        count++;
        expect(canMatch(program)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
    expect(count).toBeGreaterThan(100);
  });

  it('answers for a pattern as large as one may be', () => {
    expect(canMatch(programOf('(((a?){20}){20}){20} $ b'))).toBe(false);
    expect(canMatch(programOf('(((a|b)?){20}){20} c'))).toBe(true);
  });
});
