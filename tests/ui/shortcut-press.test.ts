import { describe, expect, it } from 'vitest';
import { isPress, parseShortcut, type Press } from '../../src/ui/shortcut.ts';
import { DEFAULT_SETTINGS } from '../../src/storage/settings.ts';

type Held = { readonly altGraph?: boolean } & Partial<Omit<Press, 'getModifierState'>>;

const press = (key: string, code: string, { altGraph = false, ...held }: Held = {}): Press => ({
  key,
  code,
  location: 0,
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  metaKey: false,
  isComposing: false,
  getModifierState: (name) => name === 'AltGraph' && altGraph,
  ...held,
});

const alt = { altKey: true };
const NUMPAD = { location: 3 };

describe('A shortcut', () => {
  it.each<[string, string, Press]>([
    ['Alt+Enter', 'the key itself', press('Enter', 'Enter', alt)],
    ['Alt+Enter', 'Enter of the pad', press('Enter', 'NumpadEnter', { ...alt, ...NUMPAD })],
    ['F8', 'a key of its own', press('F8', 'F8')],
    ['Shift+F8', 'with Shift', press('F8', 'F8', { shiftKey: true })],
    ['Alt+.', 'a US keyboard', press('.', 'Period', alt)],
    ['Alt+.', 'Option on a Mac', press('≥', 'Period', alt)],
    ['Alt+e', 'Option on a Mac: a dead key', press('Dead', 'KeyE', alt)],
    ['Alt+.', 'the key that bears it on Dvorak', press('.', 'KeyE', alt)],
    ['Alt+.', 'the key that bears it in Russian', press('.', 'Slash', alt)],
    ['Ctrl+Shift+.', 'Shift types another sign', press('>', 'Period', { ctrlKey: true, shiftKey: true })],
    ['Ctrl+Shift+.', 'in German too', press(':', 'Period', { ctrlKey: true, shiftKey: true })],
    ['Alt+n', 'CapsLock', press('N', 'KeyN', alt)],
    ['Alt+n', 'the place of the letter, in Russian', press('т', 'KeyN', alt)],
    ['Ctrl+1', 'digits', press('1', 'Digit1', { ctrlKey: true })],
    ['Ctrl+1', 'digits of the pad, with NumLock', press('1', 'Numpad1', { ctrlKey: true, ...NUMPAD })],
    ['Meta+ArrowDown', 'Command', press('ArrowDown', 'ArrowDown', { metaKey: true })],
  ])('%s is pressed: %s', (written, _, pressed) => {
    expect(isPress(pressed, written)).toBe(true);
  });

  it.each<[string, string, Press]>([
    ['Alt+Enter', 'nothing held', press('Enter', 'Enter')],
    ['Alt+Enter', 'more held', press('Enter', 'Enter', { ...alt, shiftKey: true })],
    ['Alt+Enter', 'AltGr', press('Enter', 'Enter', { ...alt, altGraph: true })],
    [
      'Ctrl+Alt+e',
      'AltGr that Windows calls Ctrl and Alt',
      press('€', 'KeyE', { ...alt, ctrlKey: true, altGraph: true }),
    ],
    ['Alt+.', 'the place of it on Dvorak, where it is a v', press('v', 'Period', alt)],
    ['Alt+1', 'a character by its number', press('1', 'Numpad1', { ...alt, ...NUMPAD })],
    ['Alt+ArrowRight', 'the same, without NumLock', press('ArrowRight', 'Numpad6', { ...alt, ...NUMPAD })],
    ['Ctrl+1', 'the pad without NumLock', press('End', 'Numpad1', { ctrlKey: true, ...NUMPAD })],
    ['F8', 'an input method at work', press('F8', 'F8', { isComposing: true })],
    ['Alt+Enter', 'a key without a name', press('Unidentified', '', alt)],
    ['Alt+constructor', 'no such key', press('Dead', 'constructor', alt)],
  ])('%s is not pressed: %s', (written, _, pressed) => {
    expect(isPress(pressed, written)).toBe(false);
  });

  it.each(['a', 'Shift+a', '.', '€', ''])('is none where the keys type: “%s”', (written) => {
    expect(parseShortcut(written)).toBeUndefined();
    expect(isPress(press(written.at(-1) ?? '', 'KeyA'), written)).toBe(false);
  });

  it('comes with defaults that type nothing on any keyboard, and that are told apart', () => {
    const written = Object.values(DEFAULT_SETTINGS.shortcuts);
    expect(written.map(parseShortcut).map((one) => [...(one?.key ?? '')].length > 1)).toEqual([true, true, true]);
    expect(new Set(written).size).toBe(3);
  });
});
