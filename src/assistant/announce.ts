import type { Shortcuts } from '../storage/settings.ts';
import { createLater } from './later.ts';
import type { ReplyBox } from './reply-box.ts';
import type { AssistantStore, DraftState } from './store.ts';

/** Said only when nothing was typed for so long: more than the pause after which a typed sentence is judged. Milliseconds. */
const QUIET_MS = 1500;
/** Nothing is said twice within this. Milliseconds. */
const APART_MS = 5000;

/** What a screen reader says of a draft with so many findings, `before` of which it has said. */
export function announcementOf(count: number, before: number, { open }: Shortcuts): string | undefined {
  if (count === before) return undefined;
  if (count === 0) return 'No suggestions left.';
  const left = count < before ? ' left' : '';
  return `${count} ${count === 1 ? 'suggestion' : 'suggestions'}${left}. ${open} opens ${count === 1 ? 'it' : 'the one at the caret'}.`;
}

const hasFocus = ({ element }: ReplyBox): boolean => element.matches(':focus, :focus-within');

/** An input method at work takes the findings away and leaves the reading. */
const isNews = (draft: DraftState, before: DraftState | undefined): boolean => draft.reading !== before?.reading;

/**
 * Tells a screen reader politely how many suggestions there are, once that has changed and the agent has stopped typing;
 * never what they are about, which the card says when it is asked for. While a card is open, it speaks for itself.
 */
export function announceFindings(
  store: AssistantStore,
  say: (text: string, box: ReplyBox) => void,
  shortcuts: () => Shortcuts,
  signal: AbortSignal,
): void {
  const said = new WeakMap<ReplyBox, number>();
  const later = createLater(signal);
  let lastTime = -Infinity;
  const announce = (box: ReplyBox): void => {
    const draft = store.getState().drafts.get(box);
    if (!draft || store.getState().card || !hasFocus(box)) return;
    const text = announcementOf(draft.diagnostics.length, said.get(box) ?? 0, shortcuts());
    said.set(box, draft.diagnostics.length);
    if (text === undefined) return;
    lastTime = performance.now();
    say(text, box);
  };
  const announceLater = (box: ReplyBox): void =>
    later.run(() => announce(box), Math.max(QUIET_MS, lastTime + APART_MS - performance.now()));
  const unsubscribe = store.subscribe((state, before) => {
    if (state.drafts === before.drafts && state.card === before.card) return;
    // Nobody who does not see it would know of a card that the caret opens
    if (state.card?.openedBy === 'caret' && state.card.diagnostic !== before.card?.diagnostic)
      say(`${state.card.diagnostic.message} ${shortcuts().open} goes to it.`, state.card.box);
    for (const [box, draft] of state.drafts)
      if (isNews(draft, before.drafts.get(box)) || (before.card?.box === box && !state.card)) announceLater(box);
  });
  signal.addEventListener('abort', unsubscribe);
}
