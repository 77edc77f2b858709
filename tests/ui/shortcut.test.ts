import { describe, expect, it } from 'vitest';
import { isPress, keysOf, shortcutOf, type Press } from '../../src/ui/shortcut.ts';

const press = (key: string, held: Partial<Press> = {}): Press => ({
  key,
  code: '',
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  metaKey: false,
  location: 0,
  isComposing: false,
  getModifierState: () => false,
  ...held,
});

describe('A shortcut', () => {
  it.each([
    ['Alt+Enter', press('Enter', { altKey: true })],
    ['Ctrl+Alt+Shift+Meta+k', press('k', { ctrlKey: true, altKey: true, shiftKey: true, metaKey: true })],
    ['Alt+Space', press(' ', { altKey: true })],
    ['F2', press('F2')],
    // Alt writes other letters on a Mac
    ['Alt+.', press('≥', { altKey: true, code: 'Period' })],
    ['Alt+k', press('˚', { altKey: true, code: 'KeyK' })],
  ])('is written %s', (shortcut, pressed) => {
    expect(shortcutOf(pressed)).toBe(shortcut);
    expect(isPress(pressed, shortcut)).toBe(true);
    expect(isPress(pressed, 'Alt+j')).toBe(false);
  });

  it('is none while only Alt or Shift is held', () => {
    for (const key of ['Alt', 'Shift', 'Control', 'Meta', 'AltGraph', 'Dead'])
      expect(shortcutOf(press(key, { altKey: true }))).toBeUndefined();
  });

  it('is the same with capitals locked, and never without what is held', () => {
    expect(isPress(press('K', { altKey: true }), 'Alt+k')).toBe(true);
    expect(isPress(press('k'), 'Alt+k')).toBe(false);
  });

  it('is shown as it is written on keys', () => expect(keysOf('Alt+ArrowRight')).toEqual(['Alt', 'Right']));
});
