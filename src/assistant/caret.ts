import type { Settings } from '../storage/settings.ts';
import { createLater } from './later.ts';
import type { ReplyBox } from './reply-box.ts';
import { closeCard, isAboutWords, openCard, type AssistantStore } from './store.ts';

/** The caret rests when it has not moved for so long, as after walking to the words with the arrow keys. Milliseconds. */
const REST_MS = 450;

/**
 * Opens the card of the words that the caret rests in, where the agent has chosen so, and closes it when the caret leaves
 * them. A card that the agent has closed stays closed until the caret has been elsewhere. Gives what listens in a window.
 */
export function watchCaret(
  store: AssistantStore,
  opening: () => Settings['opening'],
  signal: AbortSignal,
): (where: Window) => void {
  const later = createLater(signal);
  let lastAt = '';
  const look = (box: ReplyBox): void => {
    const draft = store.getState().drafts.get(box);
    const { text, selection } = box.read();
    const { start = -1, end = -1 } = selection() ?? {};
    // A selection is about what is selected; and words that are still being typed have the caret at their end
    const finding =
      draft?.reading.text === text && start === end
        ? draft.shown.find((one) => isAboutWords(one) && one.span.start <= start && start < one.span.end)
        : undefined;
    const at = finding ? `${finding.rule} ${finding.span.start}` : '';
    if (at === lastAt) return;
    lastAt = at;
    const { card } = store.getState();
    if (finding && (!card || card.openedBy === 'caret')) openCard(store, box, finding, 'caret');
    else if (card?.openedBy === 'caret') closeCard(store);
  };
  const onChange = (): void => {
    later.cancel();
    if (opening() !== 'caret') return;
    later.run(() => {
      const box = [...store.getState().drafts.keys()].find(({ element }) => element.matches(':focus, :focus-within'));
      // Asked again, since the agent may have chosen otherwise
      if (box && opening() === 'caret') look(box);
    }, REST_MS);
  };
  return (where) =>
    where.document.addEventListener('selectionchange', onChange, { signal, capture: true, passive: true });
}
