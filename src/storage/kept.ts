import { storage } from 'wxt/utils/storage';
import type { z } from 'zod/mini';

/** What is wrong with the store: it says nothing this version can read, or takes nothing. */
export type Trouble = 'unreadable' | 'unwritable';

/** One stored value as this page knows it. */
export type Kept<Value> = {
  readonly value: () => Value;
  /**
   * Changes the value here at once, and in the store as soon as it can be. `update` is also given what other pages store
   * meanwhile, and what it made itself: the second time it must change nothing.
   */
  readonly change: (update: (value: Value) => Value) => void;
};

export type Keeping<Value> = {
  readonly key: string;
  readonly schema: z.ZodMiniType<Value>;
  /** What there is before anything was stored, and instead of what cannot be read. */
  readonly initial: () => Value;
  /** In a private window nothing is written, and what other windows store does not come in. */
  readonly isPrivate: boolean;
  /** After every change, from here or from elsewhere. */
  readonly onChange?: () => void;
  readonly onTrouble?: (trouble: Trouble) => void;
};

type Reading<Value> = { readonly value: Value; readonly isReadable: boolean };

/**
 * Opens a stored value and follows it as other pages change it, until `signal` ends. A store that is broken, or was written
 * by a later version, counts as not there and is never written over: this page then goes on with a value of its own.
 */
export async function openKept<Value>(
  { key, schema, initial, isPrivate, onChange, onTrouble }: Keeping<Value>,
  signal: AbortSignal,
): Promise<Kept<Value>> {
  const item = storage.defineItem<unknown>(`local:${key}`);
  const read = (stored: unknown): Reading<Value> => {
    if (stored === null || stored === undefined) return { value: initial(), isReadable: true };
    const { success, data } = schema.safeParse(stored);
    return success ? { value: data, isReadable: true } : { value: initial(), isReadable: false };
  };
  const load = (): Promise<Reading<Value>> =>
    item.getValue().then(read, () => ({ value: initial(), isReadable: false }));
  let { value, isReadable } = await load();
  if (!isReadable) onTrouble?.('unreadable');
  /** Not in the store yet, so what comes from there is without them. */
  const waiting: ((value: Value) => Value)[] = [];
  const follow = (stored: unknown): void => {
    const next = read(stored);
    if (!next.isReadable) return;
    isReadable = true;
    value = waiting.reduce((known, update) => update(known), next.value);
    onChange?.();
  };
  if (!isPrivate && !signal.aborted) {
    const unwatch = item.watch(follow);
    signal.addEventListener('abort', () => {
      try {
        unwatch();
      } catch {
        // The extension is gone, and with it whatever was being watched
      }
    });
  }
  const write = async (update: (value: Value) => Value): Promise<void> => {
    // Another page may have written since
    const now = await load();
    if (now.isReadable) await item.setValue(update(now.value));
  };
  let writing: Promise<void> = Promise.resolve();
  return {
    value: () => value,
    change: (update) => {
      value = update(value);
      onChange?.();
      if (isPrivate || !isReadable) return;
      // A full or broken store loses what was to be remembered, nothing else
      waiting.push(update);
      writing = writing
        .then(() => write(update))
        .catch(() => onTrouble?.('unwritable'))
        .finally(() => void waiting.shift());
    },
  };
}
