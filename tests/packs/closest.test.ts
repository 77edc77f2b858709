import { describe, expect, it } from 'vitest';
import { closestTo } from '../../src/packs/closest.ts';

describe('closestTo', () => {
  const known = ['message', 'phrase', 'rewrite', 'source'];
  it.each([
    ['mesage', 'message'],
    ['messages', 'message'],
    ['phrases', 'phrase'],
    ['rewirte', 'rewrite'],
    ['source', 'source'],
    ['zebra', undefined],
    ['', undefined],
    ['x'.repeat(10_000), undefined],
  ])('finds for %.20s the word %s', (word, closest) => expect(closestTo(word, known)).toBe(closest));

  it('finds nothing among nothing', () => expect(closestTo('message', [])).toBeUndefined());
});
