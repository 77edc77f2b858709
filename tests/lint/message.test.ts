import { describe, expect, it } from 'vitest';
import { isEmptyStep, occurrencesOf, reachOf } from '../../src/lint/message.ts';
import type { Scope } from '../../src/lint/rule.ts';
import { faultStep, markedBy, messageOf, stepOf } from './messages.ts';

describe('occurrencesOf', () => {
  it.each([
    ['in one sentence', 'No and no.', ['No', 'no']],
    ['in several', 'We say no. Then you say no.', ['no', 'no']],
    ['of several words in the order of the text', 'Yes, no, yes. No.', ['Yes', 'no', 'yes', 'No']],
    ['nowhere', 'We can.', []],
    ['in nothing', '', []],
  ])('finds a step %s', (_, text, words) => {
    const message = messageOf(text);
    expect(markedBy(message, occurrencesOf(message, stepOf('no', 'yes')))).toEqual(words);
  });

  it('says in which sentence each stands', () => {
    const found = occurrencesOf(messageOf('We do. No.\nYes. No'), stepOf('no'));
    expect(found.map(({ sentence }) => sentence)).toEqual([1, 3]);
  });

  it('finds faults beside words, both in the order of the text', () => {
    const message = messageOf('Policy says no. Sorry.', {}, { policy: 'policy', no: 'flat-no' });
    const step = { ...stepOf('sorry', 'says'), faults: ['policy' as const] };
    expect(markedBy(message, occurrencesOf(message, step))).toEqual(['Policy', 'says', 'Sorry']);
    expect(markedBy(message, occurrencesOf(message, faultStep('flat-no')))).toEqual(['no']);
  });
});

describe('reachOf', () => {
  const text = 'A one. A two.\nA three. A four.';
  it.each<[Scope, string, readonly number[]]>([
    ['sentence', 'one', [0]],
    ['sentence', 'three', [2]],
    ['next-sentence', 'one', [0]],
    ['next-sentence', 'three', [1, 2]],
    ['paragraph', 'two', [0, 1]],
    ['paragraph', 'three', [2, 3]],
    ['message', 'four', [0, 1, 2, 3]],
    ['message', 'five', []],
  ])('reaches as far as the %s: to “%s” from the sentences %j', (scope, word, from) => {
    const message = messageOf(text);
    const reaches = reachOf(message, stepOf(word), scope);
    const reaching = [...message.sentences.keys()].filter((at) => reaches(at));
    expect(reaching).toEqual(from);
  });

  it('is never true of a step of nothing', () => {
    expect(isEmptyStep(stepOf())).toBe(true);
    expect(isEmptyStep(stepOf('no'))).toBe(false);
    expect(isEmptyStep(faultStep('blame'))).toBe(false);
    expect(reachOf(messageOf('No.'), stepOf(), 'message')(0)).toBe(false);
  });
});
