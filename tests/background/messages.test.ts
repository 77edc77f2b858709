import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMessage } from '../../src/background/messages.ts';

describe('Messages to the worker', () => {
  it('are taken when they name a part', () => {
    expect(isMessage({ type: 'inject', part: 'assistant' })).toBe(true);
    expect(isMessage({ type: 'inject', part: 'grammar' })).toBe(true);
    expect(isMessage({ type: 'inject', part: 'assistant', hasAgreed: true })).toBe(true);
    expect(isMessage({ type: 'explain' })).toBe(true);
  });

  it('are dropped when they are anything else', () => {
    for (const message of [
      undefined,
      null,
      'inject',
      {},
      { type: 'inject' },
      { type: 'inject', part: 'constructor' },
      { type: 'inject', part: 1 },
      { type: 'inject', part: 'assistant', hasAgreed: 'yes' },
      { type: 'inject', part: 'assistant', draft: 'Hi' },
      { type: 'explain', draft: 'Hi' },
    ])
      expect(isMessage(message)).toBe(false);
    fc.assert(fc.property(fc.anything(), (message) => typeof isMessage(message) === 'boolean'));
  });
});
