import { describe, expect, it } from 'vitest';
import { findOversized } from '../../../src/lint/checks/measure.ts';
import { MEASURES, type MeasureName } from '../../../src/lint/rule.ts';
import { messageOf } from '../messages.ts';
import { measureRule } from './rules.ts';

/** A message of which each measure comes to exactly this. */
const SIZES: Readonly<Record<MeasureName, readonly [size: number, text: string, asked?: readonly string[]]>> = {
  'sentence-words': [5, 'This has five words here.'],
  'splittable-words': [
    20,
    'Your second parcel is with the driver of our van today, and it will be at your door before six.',
  ],
  'paragraph-words': [6, 'This has six words. In all.'],
  capitals: [2, 'This is REALLY IMPORTANT now.'],
  questions: [2, 'Do you see? Or not?'],
  'wrong-names': [1, 'Dear Peter, here it is.'],
  'missing-names': [1, 'Hello, here it is.'],
  'unanswered-questions': [
    2,
    'The lamp is here.',
    ['Does the blue kettle whistle?', 'Can my parcel arrive Monday?', 'Where is the lamp?'],
  ],
};

describe('findOversized', () => {
  it.each(MEASURES)('finds %s above the limit of a rule, and not at it', (of) => {
    const [size, text, sentences = []] = SIZES[of];
    const message = messageOf(text, { name: 'Anna Smith', sentences });
    expect(findOversized(measureRule({ of, max: size - 1 }), message)).toMatchObject([{ count: size }]);
    expect(findOversized(measureRule({ of, max: size }), message)).toEqual([]);
  });

  it.each(MEASURES)('finds no %s in an empty message', (of) =>
    expect(findOversized(measureRule({ of, max: 0 }), messageOf(''))).toEqual([]),
  );
});
