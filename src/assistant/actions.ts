import type { Suggestion } from '../lint/types.ts';
import type { Dismissals } from '../storage/dismissals.ts';
import { placesIn, sentenceAround } from './place.ts';
import { closeCard, type AssistantStore, type CardState } from './store.ts';

/** What the agent can do in the card. */
export type CardActions = {
  readonly apply: (suggestion: Suggestion) => void;
  readonly dismissHere: () => void;
  readonly dismissRule: () => void;
  readonly close: () => void;
};

export type Dismiss = Pick<Dismissals, 'dismissHere' | 'dismissRule'>;

const NOTICES = {
  moved: 'The text has changed meanwhile, so nothing was replaced.',
  formatted: 'This would undo a link or formatting, so nothing was replaced.',
  refused: 'This editor would not take the change. Your draft is as it was.',
  garbled: 'The change came out differently. Please check the sentence; undo takes it back.',
} as const;

/** Gives the caret back to a draft that the card took it from. A box that has the focus keeps its selection. */
export function returnCaret({ box }: CardState): void {
  if (!box.element.isConnected || box.element.matches(':focus')) return;
  const selection = box.read().selection();
  if (selection) box.select(selection);
  else box.element.focus({ preventScroll: true });
}

/** True for cards of one finding in one state of its draft. */
const isOfSame = (a: CardState, b: CardState): boolean =>
  a.box === b.box &&
  a.text === b.text &&
  a.diagnostic.rule === b.diagnostic.rule &&
  a.diagnostic.span.start === b.diagnostic.span.start;

/** The actions of the card that is open. A second click while its finding is being mended does nothing. */
export function createActions(store: AssistantStore, dismiss: Dismiss): CardActions {
  let applying: CardState | undefined;
  const withCard = (act: (card: CardState) => void): void => {
    const { card } = store.getState();
    if (card) act(card);
  };
  const apply = async (card: CardState, { edit, slots, label }: Suggestion): Promise<void> => {
    const { box, text, diagnostic } = card;
    applying = card;
    try {
      const outcome = await box.apply({ text, edit, context: sentenceAround(text, diagnostic), slot: slots[0] });
      const { card: now } = store.getState();
      // The agent may be at the next card by now
      if (!now || !isOfSame(card, now)) return;
      if (outcome === 'applied') closeCard(store);
      else store.setState({ card: { ...now, notice: NOTICES[outcome], copy: edit.insert || label } });
    } finally {
      if (applying === card) applying = undefined;
    }
  };
  return {
    apply: (suggestion) => withCard((card) => void ((applying && isOfSame(card, applying)) || apply(card, suggestion))),
    dismissHere: () =>
      withCard(({ text, diagnostic }) => {
        closeCard(store);
        dismiss.dismissHere(placesIn(text)(diagnostic));
      }),
    dismissRule: () =>
      withCard(({ diagnostic }) => {
        closeCard(store);
        dismiss.dismissRule(diagnostic.rule);
      }),
    close: () => closeCard(store),
  };
}
