import { beforeEach, describe, expect, it } from 'vitest';
import { createOwnKeys, type OwnKeys } from '../../src/assistant/own-keys.ts';

const event = (type: string, key: string, more: KeyboardEventInit = {}, at = 0): KeyboardEvent => {
  const made = new KeyboardEvent(type, { key, code: key, ...more });
  Object.defineProperty(made, 'timeStamp', { value: at });
  return made;
};

let keys: OwnKeys;
beforeEach(() => {
  keys = createOwnKeys();
});

/** Pressed in the card, which may close at once. */
function press(key: string): void {
  const down = event('keydown', key);
  keys.isOurs(down, true);
  keys.claim(down);
}

describe('A key that was pressed for us', () => {
  it.each(['Escape', 'Enter', 'Tab'])('is ours until it is let go, in the page too: %s', (key) => {
    press(key);
    expect(keys.isOurs(event('keydown', key, { repeat: true }), false)).toBe(true);
    expect(keys.isOurs(event('keypress', key), false)).toBe(true);
    expect(keys.isOurs(event('keyup', key), false)).toBe(true);
    expect(keys.isOurs(event('keyup', key, {}, 900), false)).toBe(false);
  });

  it('is the page’s when it is pressed anew, though its release was never heard', () => {
    press('Escape');
    expect(keys.isOurs(event('keydown', 'Escape'), false)).toBe(false);
    expect(keys.isOurs(event('keyup', 'Escape'), false)).toBe(false);
  });

  it('is Enter or Space once more, right after it', () => {
    press('Enter');
    expect(keys.isOurs(event('keyup', 'Enter', {}, 100), false)).toBe(true);
    expect(keys.isOurs(event('keydown', 'Enter', {}, 200), false)).toBe(true);
    expect(keys.isOurs(event('keydown', 'Enter', { altKey: true }, 200), false)).toBe(false);
    expect(keys.isOurs(event('keydown', 'Enter', {}, 400), false)).toBe(false);
  });
});

it('A key that was pressed in the page before the card came is the page’s', () => {
  expect(keys.isOurs(event('keydown', 'Alt'), false)).toBe(false);
  expect(keys.isOurs(event('keyup', 'Alt'), true)).toBe(false);
});
