import type { Suggestion } from '../lint/types.ts';
import { placeOf, sentenceAround } from './place.ts';
import { closeCard, type AssistantStore, type CardState } from './store.ts';

/** What the agent can do in the card. */
export type CardActions = {
  readonly apply: (suggestion: Suggestion) => void;
  readonly dismissHere: () => void;
  readonly dismissRule: () => void;
  readonly close: () => void;
};

export type Dismiss = {
  readonly dismissHere: (place: { readonly rule: string; readonly sentence: string }) => void;
  readonly dismissRule: (rule: string) => void;
};

const NOTICES = {
  moved: 'The text has changed meanwhile, so nothing was replaced.',
  refused: 'This editor would not take the change. Your draft is as it was.',
} as const;

/** Gives the caret back to the draft, where it was when the card took it. */
export function returnCaret({ box, openedBy }: CardState): void {
  const selection = box.read().selection();
  if (openedBy === 'keys') {
    if (selection) box.select(selection);
    else box.element.focus({ preventScroll: true });
  }
}

/** The actions of the card that is open. A second click while one is being applied does nothing. */
export function createActions(store: AssistantStore, dismiss: Dismiss): CardActions {
  let isApplying = false;
  const withCard = (act: (card: CardState, text: string) => void): void => {
    const { card, drafts } = store.getState();
    const text = card && drafts.get(card.box)?.reading.text;
    if (card && text !== undefined) act(card, text);
  };
  const leave = (card: CardState): void => {
    closeCard(store);
    returnCaret(card);
  };
  const apply = async (card: CardState, text: string, { edit, slots, label }: Suggestion): Promise<void> => {
    const context = sentenceAround(text, card.diagnostic);
    isApplying = true;
    const outcome = await card.box.apply({ text, edit, context, slot: slots[0] });
    isApplying = false;
    if (outcome === 'applied') closeCard(store);
    else store.setState({ card: { ...card, notice: NOTICES[outcome], copy: edit.insert || label } });
  };
  return {
    apply: (suggestion) => withCard((card, text) => void (isApplying || apply(card, text, suggestion))),
    dismissHere: () =>
      withCard((card, text) => {
        leave(card);
        dismiss.dismissHere(placeOf(text, card.diagnostic));
      }),
    dismissRule: () =>
      withCard((card) => {
        leave(card);
        dismiss.dismissRule(card.diagnostic.rule);
      }),
    close: () => withCard(leave),
  };
}
