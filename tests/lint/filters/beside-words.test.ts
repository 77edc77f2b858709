import { describe, expect, it } from 'vitest';
import type { PendingDiagnostic } from '../../../src/lint/diagnostic.ts';
import { besideWords } from '../../../src/lint/filters/beside-words.ts';
import type { Severity } from '../../../src/lint/types.ts';
import { messageOf } from '../messages.ts';

const finding = (rule: string, start: number, end: number, severity: Severity = 'warning'): PendingDiagnostic => ({
  rule,
  fault: null,
  severity,
  span: { start, end },
  message: '',
  suggest: () => [{ label: rule, edit: { span: { start, end }, insert: '' }, slots: [] }],
});

const { sentences } = messageOf('We do it. We did it. So it is.');
const placesOf = (inWords: readonly PendingDiagnostic[], about: readonly PendingDiagnostic[]) =>
  besideWords(inWords, about, sentences).map(({ rule, span }) => [rule, span.start, span.end]);

describe('besideWords', () => {
  it.each<[string, PendingDiagnostic[], PendingDiagnostic[], [string, number, number][]]>([
    [
      'stands at its own words',
      [finding('a', 0, 2)],
      [finding('m', 10, 12)],
      [
        ['a', 0, 2],
        ['m', 10, 12],
      ],
    ],
    [
      'stands in front of the sentence whose words are taken',
      [finding('a', 13, 16)],
      [finding('m', 10, 20)],
      [
        ['m', 10, 10],
        ['a', 13, 16],
      ],
    ],
    [
      'stands in front of the last sentence, too',
      [finding('a', 24, 26)],
      [finding('m', 24, 26)],
      [
        ['m', 21, 21],
        ['a', 24, 26],
      ],
    ],
    [
      'keeps its place without words',
      [finding('a', 0, 2)],
      [finding('m', 0, 0)],
      [
        ['m', 0, 0],
        ['a', 0, 2],
      ],
    ],
    [
      'is gone where it is about a fault',
      [finding('a', 0, 2)],
      [{ ...finding('m', 0, 5), fault: 'blame' }],
      [['a', 0, 2]],
    ],
    [
      'gives way to a graver one about the message',
      [],
      [finding('m', 0, 5), finding('n', 3, 8, 'error')],
      [
        ['m', 0, 0],
        ['n', 3, 8],
      ],
    ],
    ['is alone', [], [finding('m', 3, 8)], [['m', 3, 8]]],
  ])('%s', (_, inWords, about, places) => expect(placesOf(inWords, about)).toEqual(places));

  it('keeps the suggestions of one that is moved, and works none out', () => {
    let count = 0;
    const moved: PendingDiagnostic = {
      ...finding('m', 0, 5, 'hint'),
      message: 'so',
      suggest: () => (count++, []),
    };
    const [first] = besideWords([finding('a', 0, 2)], [moved], sentences);
    expect(first?.span).toEqual({ start: 0, end: 0 });
    expect(count).toBe(0);
    expect(first).toMatchObject({ rule: 'm', severity: 'hint', message: 'so' });
    expect(first?.suggest()).toEqual([]);
    expect(besideWords([finding('a', 0, 2)], [finding('m', 0, 5)], sentences)[0]?.suggest()).toHaveLength(1);
  });
});
