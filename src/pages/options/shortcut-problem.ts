import type { Shortcuts } from '../../storage/settings.ts';
import { TAKEN } from './taken-shortcuts.ts';

export type Slot = keyof Shortcuts;

/** What each shortcut does. */
export const SLOTS: Readonly<Record<Slot, string>> = {
  open: 'Open the card at the caret',
  next: 'Go to the next finding',
  previous: 'Go to the previous finding',
};

type Pressed = { readonly held: ReadonlySet<string>; readonly key: string };

function partsOf(shortcut: string): Pressed {
  const keys = shortcut.endsWith('++') ? [...shortcut.slice(0, -2).split('+'), '+'] : shortcut.split('+');
  return { held: new Set(keys.slice(0, -1)), key: (keys.at(-1) ?? '').toLowerCase() };
}

const isSame = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((one) => b.has(one));

/** Ctrl and ⌘ are the same shortcut on two systems. */
const withMod = (held: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...held].map((one) => (one === 'Ctrl' || one === 'Meta' ? 'Mod' : one)));

function isTaken(pressed: Pressed, taken: string): boolean {
  const { held, key } = partsOf(taken);
  return isSame(withMod(pressed.held), withMod(held)) && (key === '*' || key === pressed.key);
}

/** Without one of these a key writes, or moves in what is written. */
const isAlone = ({ held, key }: Pressed): boolean =>
  !held.has('Ctrl') && !held.has('Alt') && !held.has('Meta') && !/^f\d+$/.test(key);

/** Why a shortcut cannot be had, as a sentence; undefined where it can. */
export function problemOf(shortcut: string, slot: Slot, shortcuts: Shortcuts): string | undefined {
  const pressed = partsOf(shortcut);
  // One stands between keys, the other is no name of a key to who reads the settings
  if (pressed.key === '+' || pressed.key === 'space') return 'That key cannot be one. Choose another.';
  if (isAlone(pressed)) return 'That key writes or moves in the text. Hold Alt or Ctrl with it.';
  const other = (Object.keys(SLOTS) as Slot[]).find(
    (one) => one !== slot && shortcuts[one].toLowerCase() === shortcut.toLowerCase(),
  );
  if (other) return `That is already for “${SLOTS[other]}”. Choose another.`;
  const owner = TAKEN.find((taken) => taken.shortcuts.some((one) => isTaken(pressed, one)));
  return owner && `That is a shortcut of ${owner.by} already. Choose another.`;
}
