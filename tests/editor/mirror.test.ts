import { afterEach, describe, expect, it, vi } from 'vitest';
import { createMirror } from '../../src/editor/mirror.ts';
import { createBackdrops } from '../../src/ui/backdrop.ts';

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

const WORDS = Array.from({ length: 3_000 }, (_, at) => `word${at}`).join(' ');

describe('T20 Work for a drawing does not grow with the lines', () => {
  it('a field is laid out once, however many ranges are asked for, and again in the next task', async () => {
    window.matchMedia = vi.fn(() => Object.assign(new EventTarget(), { matches: false }) as unknown as MediaQueryList);
    const field = document.createElement('textarea');
    field.value = WORDS;
    document.body.append(field);
    const life = new AbortController();
    const mirror = createMirror(field, life.signal);
    await Promise.resolve();
    const styles = vi.spyOn(globalThis, 'getComputedStyle');
    const rects = vi.spyOn(field, 'getBoundingClientRect');
    const ask = (): void => {
      for (let at = 0; at < 200; at++) expect(mirror.rangeOf({ start: at * 9, end: at * 9 + 4 })).toBeDefined();
    };
    ask();
    expect([styles.mock.calls.length, rects.mock.calls.length]).toEqual([1, 1]);
    await Promise.resolve();
    ask();
    expect([styles.mock.calls.length, rects.mock.calls.length]).toEqual([2, 2]);
    life.abort();
  });

  it('the background is asked of each element once, however many lines stand in it', () => {
    document.body.innerHTML = `<main style="background: #111">${'<div><p></p><p></p></div>'.repeat(30)}</main>`;
    const styles = vi.spyOn(globalThis, 'getComputedStyle');
    const backdropOf = createBackdrops();
    const paragraphs = [...document.querySelectorAll('p')];
    for (let round = 0; round < 10; round++)
      for (const paragraph of paragraphs) expect(backdropOf(paragraph)).toEqual([17, 17, 17]);
    expect(styles.mock.calls.length).toBe(30 + 60 + 1);
  });
});

describe('T24 A very long field', () => {
  it('is not copied: its mirror is one empty line, which no key moves, until the text is short again', () => {
    window.matchMedia = vi.fn(() => Object.assign(new EventTarget(), { matches: false }) as unknown as MediaQueryList);
    const field = document.createElement('textarea');
    document.body.append(field);
    const life = new AbortController();
    const mirror = createMirror(field, life.signal);
    field.value = 'word '.repeat(200_000);
    mirror.update();
    expect(mirror.root.textContent).toBe('\u200B');
    expect(mirror.rangeOf({ start: 10, end: 20 })?.collapsed).toBe(true);
    const styles = vi.spyOn(globalThis, 'getComputedStyle');
    field.value += 'x';
    field.dispatchEvent(new Event('input'));
    mirror.update();
    expect(styles).not.toHaveBeenCalled();
    field.value = 'short';
    mirror.update();
    expect(mirror.root.textContent).toBe('short');
    expect(mirror.rangeOf({ start: 0, end: 5 })?.toString()).toBe('short');
    life.abort();
  });
});
