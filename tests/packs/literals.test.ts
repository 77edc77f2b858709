import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRegex } from '../../src/grammar/regex.ts';
import { literalsOf } from '../../src/packs/literals.ts';

describe('literalsOf', () => {
  it.each<[string, readonly string[] | undefined]>([
    ['asap', ['asap']],
    ['ASAP', ['asap']],
    ['!!+', ['!!']],
    ['!{2,}', ['!']],
    ['a+b+', ['a']],
    ['colou?r', ['colo']],
    ['(?i)asap', ['asap']],
    ['(yes|no) way', [' way']],
    ['(yes|no)', ['yes', 'no']],
    ['(?:yes|(no|never))', ['yes', 'no', 'never']],
    ['yes|no', ['yes', 'no']],
    ['(?P<x>yes) or no', [' or no']],
    ['a\\.b', ['a.b']],
    ['\\(no\\)', ['(no)']],
    ['ab\\d+cde', ['cde']],
    ['\\bno\\b', ['no']],
    ['[abc]no', ['no']],
    ['[]a]no', ['no']],
    ['[^\\]]no', ['no']],
    ['x?(ab)*no', ['no']],
    ['no{0}t', ['n']],
    ['(ab)+', ['ab']],
    ['(ab){0,2}c', ['c']],
    ['\\p{L}no', ['no']],
    ['.*', undefined],
    ['a?', undefined],
    ['(yes|.)', undefined],
    ['yes|', undefined],
    ['\\d+', undefined],
    ['[abc]', undefined],
    ['(no)?', undefined],
    ['(no){0}', undefined],
    ['^$', undefined],
    ['', undefined],
  ])('needs of %s: %j', (source, literals) => expect(literalsOf(source)).toEqual(literals));

  const piece = fc.constantFrom(
    'a',
    'B',
    'no',
    '!',
    '\\.',
    '\\?',
    '.',
    '\\d',
    '\\w',
    '[ab]',
    '[^a]',
    '[a\\]]',
    '\\bno',
    '^a',
    'b$',
    '\\x61',
  );
  const repeat = fc.constantFrom('', '', '', '?', '*', '+', '??', '+?', '{2}', '{0,1}', '{1,2}', '{0}');
  /** Loops in loops would keep JavaScript's own engine busy for ever. */
  const groupRepeat = fc.constantFrom('', '', '?', '??', '{2}', '{0,1}', '{0}');
  const { regex } = fc.letrec<{ item: string; sequence: string; regex: string }>((tie) => ({
    item: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.tuple(piece, repeat).map(([one, times]) => (/^(?:no|\\b|\^)|\$$/.test(one) ? one : one + times)),
      fc.tuple(tie('regex'), groupRepeat).map(([inner, times]) => `(${inner})${times}`),
      fc.tuple(tie('regex'), groupRepeat).map(([inner, times]) => `(?:${inner})${times}`),
    ),
    sequence: fc.array(tie('item'), { maxLength: 4 }).map((items) => items.join('')),
    regex: fc.array(tie('sequence'), { minLength: 1, maxLength: 3 }).map((branches) => branches.join('|')),
  }));
  const text = fc.array(fc.constantFrom('a', 'b', 'A', 'no', 'NO', '!', '.', '?', '1', ' ', ']'), { maxLength: 8 });

  it('gives texts of which every match holds one', () => {
    let count = 0;
    fc.assert(
      fc.property(regex, text, (source, pieces) => {
        const literals = literalsOf(source);
        for (const [match] of pieces.join('').matchAll(new RegExp(source, 'gi'))) {
          if (literals === undefined || match === '') continue;
          count++;
          expect(literals.some((literal) => match.toLowerCase().includes(literal))).toBe(true);
        }
        if (literals) expect(''.match(new RegExp(source, 'i'))).toBeNull();
      }),
      { numRuns: 1_500 },
    );
    expect(count).toBeGreaterThan(20);
  });

  it('gives them for what the engine finds, too', () => {
    const engine = createRegex();
    fc.assert(
      fc.property(regex, text, (source, pieces) => {
        const all = pieces.join('');
        const literals = literalsOf(source);
        for (const { span } of engine.compile(source)(all)) {
          const match = all.slice(span.start, span.end).toLowerCase();
          expect(literals?.some((literal) => match.includes(literal)) ?? true).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    '(?i:a)b',
    '(?s-i:A)b',
    '(?-i)A',
    'a(?i)b',
    'x\\Q)\\E|c',
    '\\Qa?\\E',
    '\\012',
    '\\x41b',
    '\\pLa',
    '\\PLa',
    '\\p{^Lu}a',
    '[[:alpha:]]no',
    '[[:^alpha:]a]no',
    '\\x{1F600}no',
    '😀?no',
    'ß',
    'İ',
  ])('is right about %s, which means more than it looks like', (source) => {
    const find = createRegex().compile(source);
    const literals = literalsOf(source);
    for (const sample of [
      'k',
      'c',
      'a?',
      '\n',
      '1a',
      'ab',
      'AB',
      'Ab',
      'A',
      'xa',
      'xno',
      '1no',
      '😀no',
      'ß',
      'ẞ',
      'İ',
      'i',
    ])
      for (const { span } of find(sample)) {
        const match = sample.slice(span.start, span.end).toLowerCase();
        expect(literals?.some((literal) => match.includes(literal)) ?? true, sample).toBe(true);
      }
  });
});
