import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInjectMessage } from '../../src/background/messages.ts';

describe('Messages to the worker', () => {
  it('are taken when they name a part', () => {
    expect(isInjectMessage({ type: 'inject', part: 'assistant' })).toBe(true);
    expect(isInjectMessage({ type: 'inject', part: 'grammar' })).toBe(true);
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
    ])
      expect(isInjectMessage(message)).toBe(false);
    fc.assert(fc.property(fc.anything(), (message) => typeof isInjectMessage(message) === 'boolean'));
  });
});
