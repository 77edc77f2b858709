/** As much of a key's event as a shortcut needs. */
export type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>;

const MODIFIERS = new Set([
  'Control',
  'Alt',
  'Shift',
  'Meta',
  'AltGraph',
  'CapsLock',
  'Fn',
  'Dead',
  'Process',
  'Unidentified',
]);

/** Keys whose letter a held Alt turns into another one on a Mac, by where they are. */
const BY_PLACE: Readonly<Record<string, string>> = {
  Period: '.',
  Comma: ',',
  Slash: '/',
  Semicolon: ';',
  Minus: '-',
  Equal: '=',
  BracketLeft: '[',
  BracketRight: ']',
};

/** The key itself: what Alt makes of it on a Mac is not what is written on it. */
function keyOf({ key, code, altKey }: Press): string {
  if (!altKey || key.length !== 1 || /^[ -~]$/.test(key)) return key;
  return BY_PLACE[code] ?? /^(?:Key|Digit)(?<name>.)$/.exec(code)?.groups?.['name']?.toLowerCase() ?? key;
}

/** A press as the settings write it, `Alt+Shift+ArrowRight`; undefined while nothing but modifiers are held. */
export function shortcutOf(press: Press): string | undefined {
  const key = keyOf(press);
  if (MODIFIERS.has(key)) return undefined;
  const held = [
    press.ctrlKey && 'Ctrl',
    press.altKey && 'Alt',
    press.shiftKey && 'Shift',
    press.metaKey && 'Meta',
  ].filter((name) => name !== false);
  return [...held, key === ' ' ? 'Space' : key].join('+');
}

/** True for a press of a shortcut, whether capitals are locked or not. */
export const isPress = (press: Press, shortcut: string): boolean =>
  shortcutOf(press)?.toLowerCase() === shortcut.toLowerCase();

/** The keys of a shortcut as they are written on keys. */
export const keysOf = (shortcut: string): string[] =>
  shortcut.split('+').map((key) => (key.length === 1 ? key.toUpperCase() : key.replace(/^Arrow/, '')));
