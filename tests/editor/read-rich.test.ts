import { beforeEach, describe, expect, it, vi } from 'vitest';
import { MOST_READ } from '../../src/editor/part.ts';
import { createReader, placeBefore } from '../../src/editor/read-rich.ts';
import { readTextModel } from '../../src/editor/text-model.ts';

const SENTENCE = 'Thank you for writing in about the parcel. ';
const COUNT = 4_000;

let element: HTMLElement;

beforeEach(() => {
  document.body.innerHTML = '<div contenteditable="true"></div>';
  element = document.body.firstElementChild as HTMLElement;
});

const fill = (html: (at: number) => string, count = COUNT): void => {
  element.innerHTML = Array.from({ length: count }, (_, at) => html(at)).join('');
};

function caretAt(node: Node | null | undefined, offset: number): void {
  if (!node) throw new Error('the node is not there');
  document.getSelection()?.collapse(node, offset);
}

describe('T24 Reading a very long editable', () => {
  it('brings the paragraph with the caret, and the places in it', () => {
    fill((at) => `<p>${at}: ${SENTENCE}<b>Bye</b>.</p>`);
    caretAt(element.children[2_000]?.firstChild, 9);
    const reading = createReader(element, [])();
    expect(reading.text).toBe(`2000: ${SENTENCE}Bye.`);
    expect(reading.extent).toBe('paragraph');
    expect(reading.selection()).toEqual({ start: 9, end: 9 });
    const at = reading.text.indexOf('Bye');
    expect(reading.rangeOf({ start: at, end: at + 3 })?.startContainer.parentElement?.localName).toBe('b');
  });

  it.each([
    ['lines that breaks end', (at: number) => `${at}: ${SENTENCE}<br>`],
    ['lines in one span', (at: number) => `${at === 0 ? '<span>' : ''}${at}: ${SENTENCE}<br>`],
    ['lines in blocks in a block', (at: number) => `${at === 0 ? '<div>' : ''}<div>${at}: ${SENTENCE}</div>`],
  ])('brings the line of %s', (_, html) => {
    fill(html);
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (!walker.currentNode.nodeValue?.startsWith('1234:')) walker.nextNode();
    caretAt(walker.currentNode, 3);
    expect(createReader(element, [])().text.trim()).toBe(`1234: ${SENTENCE.trim()}`);
  });

  it('brings a line of one text that keeps its line ends', () => {
    element.style.whiteSpace = 'pre-wrap';
    element.textContent = Array.from({ length: COUNT }, (_, at) => `${at}: ${SENTENCE}`).join('\n');
    caretAt(element.firstChild, element.textContent.indexOf('\n1234:') + 3);
    const reading = createReader(element, [])();
    expect([reading.text, reading.extent]).toEqual([`1234: ${SENTENCE}`, 'paragraph']);
  });

  it('brings a piece of a paragraph without an end, and says so', () => {
    element.textContent = SENTENCE.repeat(COUNT);
    caretAt(element.firstChild, 80_000);
    const { text, extent } = createReader(element, [])();
    expect(text.length).toBeLessThanOrEqual(MOST_READ + 2);
    expect(extent).toBe('piece');
  });

  it('masks what stands in a quote that began long before', () => {
    element.innerHTML = `<blockquote>${`<p>${SENTENCE}</p>`.repeat(COUNT)}</blockquote>`;
    caretAt(element.querySelector('p:nth-of-type(2000)')?.firstChild, 4);
    const { text, masked } = createReader(element, ['blockquote'])();
    expect(masked).toEqual([{ start: 0, end: text.length }]);
  });

  it('stays with its paragraph when the caret leaves it, and is read there again', () => {
    fill((at) => `<p>${at}: ${SENTENCE}</p>`);
    caretAt(element.children[2_000]?.firstChild, 4);
    const read = createReader(element, []);
    const { again } = read();
    element.children[2_000]?.firstChild?.replaceWith('Other words.');
    caretAt(element.children[9]?.firstChild, 4);
    expect(again().text).toBe('Other words.');
    document.getSelection()?.removeAllRanges();
    expect(read().text).toBe('Other words.');
  });

  it('looks at as many nodes as may be read, however many there are', () => {
    const looks = (count: number): number => {
      fill((at) => `<p>${at % 10}: ${SENTENCE}</p>`, count);
      caretAt(element.children[count / 2]?.firstChild, 4);
      const styles = vi.spyOn(globalThis, 'getComputedStyle');
      createReader(element, [])();
      const { length } = styles.mock.calls;
      styles.mockRestore();
      return length;
    };
    expect(looks(8_000)).toBe(looks(COUNT));
    expect(looks(COUNT)).toBeLessThan((3 * MOST_READ) / SENTENCE.length);
  });

  it('gives up on what does not show as well', () => {
    element.textContent = ' '.repeat(1_000_000);
    expect(readTextModel(element, [], { most: MOST_READ }).isComplete).toBe(false);
  });
});

describe('The place before another', () => {
  it('is so many letters and nodes away, or the beginning', () => {
    element.innerHTML = '<p>abcde</p><p>fghij</p>';
    const last = element.lastChild?.firstChild as Text;
    expect(placeBefore(element, last, 4, 3)).toEqual({ node: last, offset: 1 });
    expect(placeBefore(element, last, 2, 6)).toEqual({ node: element.firstChild?.firstChild, offset: 3 });
    expect(placeBefore(element, element, 2, 2)).toEqual({ node: last, offset: 3 });
    expect(placeBefore(element, last, 2, 99)).toEqual({ node: element, offset: 0 });
  });
});
