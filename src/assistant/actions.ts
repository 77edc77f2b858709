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

/** The actions of the card that is open. A second click while one is being applied does nothing. */
export function createActions(store: AssistantStore, dismiss: Dismiss): CardActions {
  let isApplying = false;
  const withCard = (act: (card: CardState) => void): void => {
    const { card } = store.getState();
    if (card) act(card);
  };
  const apply = async (card: CardState, { edit, slots, label }: Suggestion): Promise<void> => {
    const { box, text, diagnostic } = card;
    isApplying = true;
    try {
      const outcome = await box.apply({ text, edit, context: sentenceAround(text, diagnostic), slot: slots[0] });
      if (outcome === 'applied') closeCard(store);
      else store.setState({ card: { ...card, notice: NOTICES[outcome], copy: edit.insert || label } });
    } finally {
      isApplying = false;
    }
  };
  return {
    apply: (suggestion) => withCard((card) => void (isApplying || apply(card, suggestion))),
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
