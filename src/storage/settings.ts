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

/**
 * The keys type nothing on any keyboard or system: Alt with a sign or a letter types one on a Mac (Alt+. is ≥), and Ctrl+Alt is
 * AltGr on Windows and most of Zendesk's shortcuts. F8 and Shift+F8 go to the next and the previous problem in Visual Studio
 * Code too. Compared on 2026-11-25 with the tables in the sources of Chromium (chrome/browser/ui/views/accelerator_table.cc)
 * and Firefox (browser/base/content/browser-sets.inc): neither takes any of the three in a page. Not compared, since their
 * pages could not be reached that day, but known: Gmail's list has letters, Ctrl and Shift, Zendesk's Ctrl+Alt, and NVDA,
 * JAWS, Orca and VoiceOver hold a key of their own with theirs.
 */
export const DEFAULT_SETTINGS: Settings = {
  version: 1,
  hosts: {},
  opening: 'hover',
  shortcuts: { open: 'Alt+Enter', next: 'F8', previous: 'Shift+F8' },
};

/** The agent's settings, followed as other pages change them until `signal` ends. */
export const openSettings = (
  how: Pick<Keeping<Settings>, 'isPrivate' | 'onChange' | 'onTrouble'>,
  signal: AbortSignal,
): Promise<Kept<Settings>> =>
  openKept({ ...how, key: 'settings', schema: settingsSchema, initial: () => DEFAULT_SETTINGS }, signal);
