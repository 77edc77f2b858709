import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUniform, weave, weaveTexts } from '../../src/editor/weave.ts';

/** The range of a paragraph's contents. */
function rangeOf(html: string): Range {
  const paragraph = document.createElement('p');
  paragraph.innerHTML = html;
  const range = document.createRange();
  range.selectNodeContents(paragraph);
  return range;
}

const word = fc.constantFrom('we', 'can', 'not', 'ship', 'it', ',', '.', '-', '<x>', '&');
const words = fc.array(word, { minLength: 1, maxLength: 12 }).map((list) => list.join(' '));
const piece = fc.record({ text: words, tag: fc.constantFrom('', 'b', 'i', 'u', 'a') });
const pieces = fc.array(piece, { minLength: 1, maxLength: 4 });

/** The range of a paragraph of pieces in formats. */
function rangeOfPieces(all: readonly { readonly text: string; readonly tag: string }[]): Range {
  const range = rangeOf('');
  for (const { text, tag } of all) {
    const element = tag === '' ? document.createTextNode(`${text} `) : document.createElement(tag);
    if (element instanceof HTMLElement) element.textContent = text;
    range.commonAncestorContainer.appendChild(element);
  }
  range.selectNodeContents(range.commonAncestorContainer);
  return range;
}

function woven(html: string, insert: string): string | undefined {
  const contents = weave(rangeOf(html), insert);
  if (!contents) return undefined;
  const box = document.createElement('div');
  box.append(contents);
  return box.innerHTML;
}

describe('weave', () => {
  it.each([
    ['You must reset <b>it today</b>.', 'Could you reset it today?', 'Could you reset <b>it today</b>?'],
    [
      'Send the <a href="/f">form</a> back.',
      'Please send the form back.',
      'Please send the <a href="/f">form</a> back.',
    ],
    ['You <b>must</b> reset it', 'You can reset it', 'You <b>can</b> reset it'],
    ['<b>We can not</b> ship it', '<i>', '&lt;i&gt;'],
    ['I am <b>sor</b>ry, <b>but</b> no', 'I am sorry', 'I am <b>sor</b>ry'],
    ['We <b>never</b> do', '', ''],
    ['a <a href="/x">b</a> c', 'a b d', 'a <a href="/x">b</a> d'],
    ['see <a href="/x">old form</a> here', 'see old new form here', 'see <a href="/x">old new form</a> here'],
    ['<a href="/x">form</a> here', 'the form here', 'the <a href="/x">form</a> here'],
    ['the <a href="/x">old form</a>', 'the old form now', 'the <a href="/x">old form</a> now'],
  ])('%s with “%s” is %s', (html, insert, expected) => {
    if (insert === '<i>') expect(woven(html, insert)?.replaceAll(/<\/?b>/g, '')).toBe(expected);
    else expect(woven(html, insert)).toBe(expected);
  });

  it.each([
    ['a link would be lost', 'Send the <a href="/f">form</a> back.', 'Please answer.'],
    ['a mention would be lost', 'Ask <span contenteditable="false">@kim</span> first', 'Ask first'],
    ['it goes across lines', 'One<br>two', 'One three'],
  ])('gives nothing where %s', (_, html, insert) => expect(woven(html, insert)).toBeUndefined());

  it('always reads as the new words do, with formats of the old ones', () => {
    fc.assert(
      fc.property(pieces, words, (before, insert) => {
        expect(weave(rangeOfPieces(before), insert)?.textContent).toBe(insert);
      }),
      { numRuns: 300 },
    );
  });
});

describe('weaveTexts', () => {
  it.each([
    ['It is comp<b>any policy. The</b> van', 'I can look. The van', ['I can', ' look. The', ' van']],
    ['You <b>must</b> reset it', 'You can reset it', ['You ', 'can', ' reset it']],
    ['We <b>can</b> do it', 'We do it', ['We ', '', 'do it']],
  ])('%s with “%s” is %s', (html, insert, expected) => expect(weaveTexts(rangeOf(html), insert)).toEqual(expected));

  it.each([
    ['words would go beside a link', '<a href="/x">form</a> here', 'the form here'],
    ['a link would be lost', 'Send the <a href="/f">form</a> back.', 'Please answer.'],
    ['it goes across lines', 'One<br>two', 'One three'],
  ])('gives nothing where %s', (_, html, insert) => expect(weaveTexts(rangeOf(html), insert)).toBeUndefined());

  it('comes to the same words, a text for each that there was', () => {
    fc.assert(
      fc.property(pieces, words, (before, insert) => {
        const texts = weaveTexts(rangeOfPieces(before), insert);
        if (texts) expect([texts.length, texts.join('')]).toEqual([before.length, insert]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('isUniform', () => {
  it.each([
    ['plain words', true],
    ['plain <b>bold</b>', false],
    ['', true],
  ])('%s: %s', (html, expected) => expect(isUniform(rangeOf(html))).toBe(expected));
});
