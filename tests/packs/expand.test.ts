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
    ['{send} {send}?', '(send|sends|sended|sending) (send|sends|sended|sending)?'],
    ['@agent never', '@agent never'],
    ['no{2,3} {2}', 'no{2,3} {2}'],
    ['{sign up for it}', '{sign up for it}'],
    ['{}', '{}'],
  ])('writes %s out as %s', (pattern, written) => expect(expandLemmas(pattern, grammar)).toBe(written));
});

describe('expandDefinitions', () => {
  it('keeps every name, whatever it is, with its patterns written out', () => {
    const definitions = expandDefinitions(
      [
        { name: 'agent', patterns: ['i', 'we'] },
        { name: 'constructor', patterns: ['{go}'] },
      ],
      grammar,
    );
    expect([...definitions]).toEqual([
      ['agent', ['i', 'we']],
      ['constructor', ['(go|gos|goed|going)']],
    ]);
  });
});
