import { describe, expect, it } from 'vitest';
import { createBackOff } from '../../src/assistant/back-off.ts';

const SECOND = 1_000;

/** What comes of a drawing every `step` milliseconds, each of which the page takes away again. */
function fight(step: number, drawings: number): string[] {
  const mayDraw = createBackOff();
  let isThere = false;
  return Array.from({ length: drawings }, (_, index) => {
    // The first drawing has nothing to miss, and neither has one after a wait
    const verdict = mayDraw(!isThere, index * step);
    isThere = verdict === 'draw';
    return verdict;
  });
}

describe('T42 A page that takes the lines away', () => {
  it('once gets them back at once', () => {
    const mayDraw = createBackOff();
    expect([mayDraw(true, 0), mayDraw(false, 10), mayDraw(true, 20)]).toEqual(['draw', 'draw', 'draw']);
  });

  it('a hundred times a second makes us wait, longer each time, and then give up for good', () => {
    const verdicts = fight(10, 2_000);
    expect(verdicts.filter((one) => one === 'draw')).toHaveLength(6);
    const waits = verdicts
      .join(' ')
      .split(/draw|give up/)
      .map((part) => part.split('wait').length - 1)
      .filter((length) => length > 1);
    expect(waits).toEqual([50, 100, 200]);
    expect(verdicts.lastIndexOf('wait')).toBeLessThan(verdicts.indexOf('give up'));
    expect(new Set(verdicts.slice(verdicts.indexOf('give up')))).toEqual(new Set(['give up']));
  });

  it('now and then, as a page that renders anew does, always gets them back', () => {
    const mayDraw = createBackOff();
    for (let minute = 1; minute < 100; minute++) {
      expect(mayDraw(false, minute * 60 * SECOND)).toBe('draw');
      expect(mayDraw(true, minute * 60 * SECOND + 10)).toBe('draw');
    }
  });
});
