import type { Trouble } from '../storage/kept.ts';
import { setPageNotice, type AssistantStore } from './store.ts';

const TROUBLES: Readonly<Record<Trouble, string>> = {
  unreadable: 'What Cando has saved cannot be read, so it is left as it is, and nothing new is saved on this page.',
  unwritable: 'Your browser would not save what you chose; it holds until you leave this page.',
};

const failed = (rule: string): string => `The rule “${rule}” has failed and is off until you load this page again.`;

export type Notices = {
  readonly tellOf: (trouble: Trouble) => void;
  readonly tellFailed: (rule: string) => void;
};

/** Says what is wrong with Cando itself: each thing once, in the card that is open or the next one. */
export function createNotices(store: AssistantStore): Notices {
  const told = new Set<string>();
  const tell = (notice: string): void => {
    if (told.has(notice)) return;
    told.add(notice);
    setPageNotice(store, notice);
  };
  return { tellOf: (trouble) => tell(TROUBLES[trouble]), tellFailed: (rule) => tell(failed(rule)) };
}
