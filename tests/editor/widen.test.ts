import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { widen } from '../../src/editor/widen.ts';

function caretIn(text: string, at: number): Range {
  const range = document.createRange();
  range.setStart(document.createTextNode(text), at);
  return range;
}

describe('An insertion beside a letter', () => {
  it('takes the letter before it, at the beginning the one behind it', () => {
    const later = widen(caretIn('Hello', 5), ' Ann');
    expect([later.range.toString(), later.insert]).toEqual(['o', 'o Ann']);
    const first = widen(caretIn('Hello', 0), 'Oh. ');
    expect([first.range.toString(), first.insert]).toEqual(['H', 'Oh. H']);
  });

  it('stays what it is where there is no letter, or words are replaced', () => {
    expect(widen(caretIn('', 0), 'Hi').insert).toBe('Hi');
    const range = caretIn('Hello', 1);
    range.setEnd(range.startContainer, 3);
    expect(widen(range, 'a')).toMatchObject({ insert: 'a', range: { startOffset: 1, endOffset: 3 } });
  });

  it('makes the same text, and never takes half of a letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, behind) => {
        const text = before + behind;
        const { range, insert } = widen(caretIn(text, before.length), '+');
        expect(text.slice(0, range.startOffset) + insert + text.slice(range.endOffset)).toBe(`${before}+${behind}`);
        expect(range.toString()).toSatisfy((taken: string) => taken.isWellFormed());
      }),
    );
  });
});
