import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MASKS } from '../../src/editor/masks.ts';
import { readTextModel } from '../../src/editor/text-model.ts';
import { offsetOfPoint, rangeOfSpan } from '../../src/editor/text-places.ts';

function editable(html: string): HTMLElement {
  document.body.innerHTML = `<div contenteditable="true">${html}</div>`;
  return document.body.firstElementChild as HTMLElement;
}

const textOf = (html: string): string => readTextModel(editable(html), MASKS).text;

describe('The text of a rich editor', () => {
  it.each([
    ['a bare line and Gmail’s blocks', 'One<div>two</div><div>three</div>', 'One\ntwo\nthree'],
    ['an empty line between blocks', '<div>a</div><div><br></div><div>b</div>', 'a\n\nb'],
    ['a filler br at the end of a block', '<p>a<br></p><p>b</p>', 'a\nb'],
    ['a br inside a line', 'a<br>b', 'a\nb'],
    ['nested blocks', '<div><div>a</div></div><div><p>b</p></div>', 'a\nb'],
    ['list items', '<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>', 'a\nb\nc'],
    ['inline marks', 'It is <b>comp</b>any <i>policy</i>', 'It is company policy'],
    ['collapsed white space', '  a \n\t b  <b> c</b> ', 'a b c '],
    ['non-breaking spaces, one for one', 'a&nbsp;&nbsp;b', 'a  b'],
    ['zero-width fillers', 'a\u2060\u2060b\uFEFF\u200Bc', 'abc'],
    ['comments', 'a<!-- hidden -->b', 'ab'],
    ['hidden nodes', 'a<span style="display:none">x</span>b', 'ab'],
    ['indented markup', '<div>\n  <p>a</p>\n  <p>b</p>\n</div>', 'a\nb'],
    ['nothing', '', ''],
    ['an emoji', '<p>😢 no</p>', '😢 no'],
  ])('reads %s', (_, html, text) => {
    expect(textOf(html)).toBe(text);
  });

  it('keeps white space that the page keeps', () => {
    const element = editable('');
    element.style.whiteSpace = 'pre-wrap';
    element.append('a  b\nc');
    expect(readTextModel(element, []).text).toBe('a  b\nc');
  });

  it('stands for chips and images with one masked character', () => {
    const { text, masked } = readTextModel(editable('Hi <span contenteditable="false">@Ann Lee</span>, see <img>'), []);
    expect(text).toBe('Hi \uFFFC, see \uFFFC');
    expect(masked).toEqual([
      { start: 3, end: 4 },
      { start: 10, end: 11 },
    ]);
  });

  it.each([
    ['gmail', '<div class="gmail_quote"><div class="gmail_attr">On Friday</div><blockquote>old</blockquote></div>'],
    ['outlook', '<div id="divRplyFwdMsg">old</div>'],
    ['a signature', '<div class="gmail_signature">old</div>'],
    ['code', '<pre>old</pre>'],
  ])('masks %s and keeps its text', (_, html) => {
    const { text, masked } = readTextModel(editable(`<p>New</p>${html}`), MASKS);
    expect(text).toContain('old');
    const last = masked.at(-1);
    expect(text.slice(last?.start, last?.end)).toContain('old');
    expect(masked.every(({ start }) => start >= 'New'.length)).toBe(true);
  });
});

const inline = fc.oneof(
  fc.constantFrom('no', 'We can’t', ' ', '  ', '\n', '😢', '\u00A0', '\u2060', 'policy.', '<br>', '<img>', '<!--c-->'),
  fc.constantFrom(
    '<b>bold </b>',
    '<a href="#">link</a>',
    '<span hidden>hidden</span>',
    '<span contenteditable="false">chip</span>',
  ),
);
const block = fc
  .tuple(fc.constantFrom('p', 'div', 'li', 'blockquote', 'td', 'span', 'pre'), fc.array(inline, { maxLength: 5 }))
  .map(([tag, parts]) => `<${tag}>${parts.join('')}</${tag}>`);
const { list } = fc.letrec<{ list: string }>((tie) => ({
  list: fc
    .array(fc.oneof({ depthSize: 'small', withCrossShrink: true }, inline, tie('list')), { minLength: 1, maxLength: 3 })
    .map((items) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`),
}));
const table = fc.array(fc.array(inline, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }).map((rows) => {
  const cells = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
  return `<table><tbody>${cells.join('')}</tbody></table>`;
});
const tree = fc
  .array(
    fc.oneof(
      inline,
      block,
      fc.array(block, { maxLength: 3 }).map((blocks) => `<div>${blocks.join('')}</div>`),
      list,
      table,
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

/** What of a text stands in text nodes: all but line ends and chips. */
const letters = (text: string): string => text.replace(/[\s\uFFFC\u2060\uFEFF\u200B]/g, '');

describe('Spans and ranges', () => {
  it('say the same, there and back, in any tree', () => {
    fc.assert(
      fc.property(tree, fc.nat(), fc.nat(), (html, a, b) => {
        const element = editable(html);
        const model = readTextModel(element, MASKS);
        const [start = 0, end = 0] = [a % (model.text.length + 1), b % (model.text.length + 1)].toSorted(
          (x, y) => x - y,
        );
        // No letter of the page is two letters of the text
        const taken = model.runs.map((run) => ({ ...run, end: run.from + run.length }));
        for (const [index, run] of taken.entries())
          expect(taken.slice(0, index).some((other) => other.node === run.node && other.end > run.from)).toBe(false);
        const range = rangeOfSpan(model, { start, end });
        if (!range) return model.runs.length === 0;
        const slice = model.text.slice(start, end);
        if (letters(slice) !== '') expect(letters(visibleText(range))).toBe(letters(slice));
        const at = model.text.slice(start).search(/\S/);
        if (at === 0 && slice !== '' && slice[0] !== '\uFFFC')
          expect(offsetOfPoint(model, range.startContainer, range.startOffset)).toBe(start);
        return true;
      }),
      { numRuns: 1_500 },
    );
  });

  it('gives up when a node has left the page', () => {
    const element = editable('<p>a b</p>');
    const model = readTextModel(element, []);
    element.replaceChildren();
    expect(rangeOfSpan(model, { start: 0, end: 1 })).toBeUndefined();
  });

  it('knows the empty line that the caret stands on', () => {
    const element = editable('<div>a</div><div><br></div><div>b</div>');
    const model = readTextModel(element, []);
    expect(offsetOfPoint(model, element.children[1] as Element, 0)).toBe(2);
    expect(offsetOfPoint(model, element.children[2]?.firstChild as Text, 1)).toBe(4);
    expect(offsetOfPoint(model, element, 3)).toBe(4);
  });
});

/** The text of a range without its hidden parts and chips. */
function visibleText(range: Range): string {
  const fragment = range.cloneContents();
  for (const part of fragment.querySelectorAll('[hidden], [contenteditable="false"]')) part.remove();
  return fragment.textContent ?? '';
}
