import { z } from 'zod/mini';
import { openKept, type Kept, type Keeping } from './kept.ts';

/** A key with the keys that are held with it, written as in `Alt+Shift+ArrowRight`; the key is the event's `key`. */
const shortcut = z.string().check(z.regex(/^((Ctrl|Alt|Shift|Meta)\+)*[^+\s]+$/), z.maxLength(40));

const settingsSchema = z.object({
  version: z.literal(1),
  /** Hosts where the agent has turned Cando on or off, as in a location's `host`. Others have not been asked about. */
  hosts: z.record(z.string(), z.boolean()),
  /** What opens a card beside the shortcut: resting on the words or clicking them, clicking, the caret in them, nothing. */
  opening: z.enum(['hover', 'click', 'caret', 'off']),
  shortcuts: z.object({ open: shortcut, next: shortcut, previous: shortcut }),
});

/** How the agent wants Cando. */
export type Settings = z.infer<typeof settingsSchema>;
export type Shortcuts = Settings['shortcuts'];

/** None of these is taken in Gmail, Zendesk or a text field: the lists of their own shortcuts as of 2026-11. */
export const DEFAULT_SETTINGS: Settings = {
  version: 1,
  hosts: {},
  opening: 'hover',
  shortcuts: { open: 'Alt+Enter', next: 'Alt+.', previous: 'Alt+,' },
};

/** The agent's settings, followed as other pages change them until `signal` ends. */
export const openSettings = (
  how: Pick<Keeping<Settings>, 'isPrivate' | 'onChange' | 'onTrouble'>,
  signal: AbortSignal,
): Promise<Kept<Settings>> =>
  openKept({ ...how, key: 'settings', schema: settingsSchema, initial: () => DEFAULT_SETTINGS }, signal);
