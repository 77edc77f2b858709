import { capitals } from '../measures/capitals.ts';
import { paragraphWords, questions, sentenceWords, splittableWords } from '../measures/lengths.ts';
import type { Measure, Measured } from '../measures/measure.ts';
import { missingNames, wrongNames } from '../measures/names.ts';
import { unansweredQuestions } from '../measures/unanswered.ts';
import type { Message } from '../message.ts';
import type { MeasureName, MeasureRule } from '../rule.ts';

const MEASURE: Readonly<Record<MeasureName, Measure>> = {
  'sentence-words': sentenceWords,
  'splittable-words': splittableWords,
  'paragraph-words': paragraphWords,
  capitals,
  questions,
  'wrong-names': wrongNames,
  'missing-names': missingNames,
  'unanswered-questions': unansweredQuestions,
};

/** `measure`: a number that is larger than the rule allows. */
export const findOversized = ({ of, max }: MeasureRule, message: Message): Measured[] =>
  MEASURE[of](message, max).filter(({ count }) => count > max);
