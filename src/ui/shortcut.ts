/** A key with the keys that are held with it, as the settings write it: `Alt+Enter`, `Shift+F8`, `Alt+.`. */
export type Shortcut = {
  /** As the event's `key`. */
  readonly key: string;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly meta: boolean;
};

/** What of a keyboard event says which key was pressed. */
export type Press = Pick<
  KeyboardEvent,
  'key' | 'code' | 'location' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey' | 'isComposing' | 'getModifierState'
>;

/** Where punctuation is on the keyboard that `code` names its keys after. */
const CODES: Readonly<Record<string, string>> = {
  '.': 'Period',
  ',': 'Comma',
  ';': 'Semicolon',
  "'": 'Quote',
  '[': 'BracketLeft',
  ']': 'BracketRight',
  '/': 'Slash',
  '\\': 'Backslash',
  '-': 'Minus',
  '=': 'Equal',
  '`': 'Backquote',
};

/** The other way round: the sign at a place. */
const SIGNS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(CODES).map(([sign, code]) => [code, sign]),
);

/** As the settings write the key that types a space. */
const SPACE = 'Space';

/** `KeyboardEvent.DOM_KEY_LOCATION_NUMPAD`, which is not there without a DOM. */
const NUMPAD = 3;

/** The key that types a character on that keyboard; undefined for keys that type none. */
function codeOf(key: string): string | undefined {
  if (/^[a-z]$/i.test(key)) return `Key${key.toUpperCase()}`;
  return /^\d$/.test(key) ? `Digit${key}` : CODES[key];
}

const isPrintable = (key: string): boolean => [...key].length === 1;

/** Reads what the settings say. Undefined for keys that type something: those always go into the draft. */
export function parseShortcut(written: string): Shortcut | undefined {
  const held = written.split('+');
  const last = held.pop() ?? '';
  const key = last === SPACE ? ' ' : last;
  const has = (name: string): boolean => held.includes(name);
  const shortcut = { key, ctrl: has('Ctrl'), alt: has('Alt'), shift: has('Shift'), meta: has('Meta') };
  const types = isPrintable(key) && !shortcut.ctrl && !shortcut.alt && !shortcut.meta;
  return key === '' || types ? undefined : shortcut;
}

const holdsSame = (shortcut: Shortcut, press: Press): boolean =>
  shortcut.ctrl === press.ctrlKey &&
  shortcut.alt === press.altKey &&
  shortcut.shift === press.shiftKey &&
  shortcut.meta === press.metaKey;

/**
 * True where the key is the shortcut's. By what it types, so that it is the key that bears the sign; by its place where
 * Alt, Shift or an alphabet of other letters make it type something else: Option and `.` type `≥` on a Mac.
 */
function isSameKey({ key }: Shortcut, press: Press): boolean {
  if (press.key.toLowerCase() === key.toLowerCase()) return true;
  const typesOther = press.shiftKey || press.key === 'Dead' || (isPrintable(press.key) && press.key > '\u007F');
  return typesOther && press.code !== '' && codeOf(key) === press.code;
}

/** True where a key with what is held is the shortcut, and types nothing. */
function isShortcut(shortcut: Shortcut, press: Press): boolean {
  if (press.isComposing || !holdsSame(shortcut, press)) return false;
  // Right Alt types on most keyboards of Europe. Windows reports it as Ctrl and Alt too
  if (press.getModifierState('AltGraph')) return false;
  // Alt and the numbers of the pad type a character by its number on Windows, whatever NumLock says
  if (press.altKey && press.location === NUMPAD && press.key !== 'Enter') return false;
  return isSameKey(shortcut, press);
}

/** True where a key is what the settings write, whether capitals are locked or not. */
export function isPress(press: Press, written: string): boolean {
  const shortcut = parseShortcut(written);
  return shortcut !== undefined && isShortcut(shortcut, press);
}

/** As much of a key's event as is written down. */
type Written = Pick<Press, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>;

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

/** The key itself: what Alt makes of it on a Mac is not what is written on it. */
function keyOf({ key, code, altKey }: Written): string {
  if (!altKey || key.length !== 1 || /^[ -~]$/.test(key)) return key;
  return SIGNS[code] ?? /^(?:Key|Digit)(?<name>.)$/.exec(code)?.groups?.['name']?.toLowerCase() ?? key;
}

/** A press as the settings write it, `Alt+Shift+ArrowRight`; undefined while nothing but modifiers are held. */
export function shortcutOf(press: Written): string | undefined {
  const key = keyOf(press);
  if (MODIFIERS.has(key)) return undefined;
  const held = [
    press.ctrlKey && 'Ctrl',
    press.altKey && 'Alt',
    press.shiftKey && 'Shift',
    press.metaKey && 'Meta',
  ].filter((name) => name !== false);
  return [...held, key === ' ' ? SPACE : key].join('+');
}

/** The keys of a shortcut as they are written on keys. */
export const keysOf = (shortcut: string): string[] =>
  shortcut.split('+').map((key) => (key.length === 1 ? key.toUpperCase() : key.replace(/^Arrow/, '')));
