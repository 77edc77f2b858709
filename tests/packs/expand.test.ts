import { describe, expect, it } from 'vitest';
import { expandDefinitions, expandLemmas } from '../../src/packs/expand.ts';
import { createFakeGrammar } from '../lint/helpers.ts';

const grammar = createFakeGrammar();

describe('expandLemmas', () => {
  it.each([
    ['no', 'no'],
    ['{send} it', '(send|sends|sended|sending) it'],
    ['{Send}', '(send|sends|sended|sending)'],
    ['{sign up}', '(sign up|sign ups|sign uped|sign uping)'],
    ['no{2,3} {2}', 'no{2,3} {2}'],
    ['[<x> @agent]', '[<x> @agent]'],
  ])('writes %s out as %s', (pattern, written) => expect(expandLemmas(pattern, grammar)).toBe(written));
});

it('expandDefinitions does so in every pattern of every definition', () => {
  expect([...expandDefinitions({ a: ['no', '{send}'], b: ['@a'] }, grammar)]).toEqual([
    ['a', ['no', '(send|sends|sended|sending)']],
    ['b', ['@a']],
  ]);
});
