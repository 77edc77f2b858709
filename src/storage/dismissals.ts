import { storage } from 'wxt/utils/storage';
import { z } from 'zod/mini';
import { keyedHash, randomKey } from './keyed-hash.ts';

/** What the agent does not want to see again. No word of a draft is in it: `hashes` are keyed. */
const dismissalsSchema = z.object({
  key: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  hashes: z.array(z.string()),
  rules: z.array(z.string()),
});
type Stored = z.infer<typeof dismissalsSchema>;

/** Single dismissals kept; the oldest go first. */
const MAX_HASHES = 500;

const item = storage.defineItem<Stored | null>('local:dismissals', { fallback: null, version: 1 });

/** Where a finding stands, for dismissing it there and nowhere else. */
export type Place = { readonly rule: string; readonly sentence: string };

export type Dismissals = {
  readonly isDismissed: (place: Place) => boolean;
  readonly dismissHere: (place: Place) => void;
  readonly dismissRule: (rule: string) => void;
};

const empty = (): Stored => ({ key: randomKey(), hashes: [], rules: [] });

/** Storage that cannot be read, or holds something else, counts as empty and is not written over unasked. */
async function readStored(): Promise<Stored> {
  try {
    const parsed = dismissalsSchema.safeParse(await item.getValue());
    return parsed.success ? parsed.data : empty();
  } catch {
    return empty();
  }
}

/** Calls `take` with what other tabs store, until `signal` ends. */
function follow(take: (stored: Stored) => void, signal: AbortSignal): void {
  const unwatch = item.watch((next) => {
    const parsed = dismissalsSchema.safeParse(next);
    if (parsed.success) take(parsed.data);
  });
  signal.addEventListener('abort', () => {
    try {
      unwatch();
    } catch {
      // The extension is gone, and with it whatever was being watched
    }
  });
}

/**
 * The agent's dismissals, followed as other tabs change them until `signal` ends. In a private window nothing is written:
 * they last as long as the page. `onChange` is called after every change, from here or elsewhere.
 */
export async function openDismissals(
  isPrivate: boolean,
  onChange: () => void,
  signal: AbortSignal,
): Promise<Dismissals> {
  let stored = await readStored();
  // What is dismissed in a private window is its own: what other tabs store must not take its place
  if (!isPrivate) {
    follow((next) => {
      stored = next;
      onChange();
    }, signal);
  }
  const hashOf = ({ rule, sentence }: Place): string => keyedHash(stored.key, `${rule}\n${sentence}`);
  const change = (next: Stored): void => {
    stored = next;
    onChange();
    // A full or broken store loses the memory of a dismissal, nothing else
    if (!isPrivate) item.setValue(next).catch(() => {});
  };
  return {
    // Asked of every finding at every key: most agents have dismissed nothing, and then nothing is hashed
    isDismissed: (place) =>
      stored.rules.includes(place.rule) || (stored.hashes.length > 0 && stored.hashes.includes(hashOf(place))),
    dismissHere: (place) =>
      change({ ...stored, hashes: [...new Set([...stored.hashes, hashOf(place)])].slice(-MAX_HASHES) }),
    dismissRule: (rule) => change({ ...stored, rules: [...new Set([...stored.rules, rule])] }),
  };
}
