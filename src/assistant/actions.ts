import type { Suggestion } from '../lint/types.ts';
import type { Dismissing, Scope } from './dismissing.ts';
import { sentenceAround } from './place.ts';
import { closeCard, closeDismissed, type AssistantStore, type CardState } from './store.ts';

/** What the agent can do in the card. */
export type CardActions = {
  readonly apply: (suggestion: Suggestion) => void;
  /** Closes the card and leaves a way back in its place. */
  readonly dismiss: (scope: Scope) => void;
  /** Takes the last dismissal back. */
  readonly undo: () => void;
  readonly close: () => void;
};

const NOTICES = {
  moved: 'The text has changed meanwhile, so nothing was replaced.',
  formatted: 'This would undo a link or formatting, so nothing was replaced.',
  refused: 'This editor would not take the change. Your draft is as it was.',
  garbled: 'The change came out differently. Please check the sentence; undo takes it back.',
} as const;

/** Gives the caret back to a draft that the card took it from. A box that has the focus keeps its selection. */
export function returnCaret({ box }: Pick<CardState, 'box'>): void {
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

function dismissCard(store: AssistantStore, { dismiss }: Pick<Dismissing, 'dismiss'>, scope: Scope): void {
  const { card, drafts } = store.getState();
  const placeOf = card && drafts.get(card.box)?.placeOf;
  if (!placeOf) return;
  const { box, diagnostic, text, openedBy } = card;
  closeCard(store);
  const dismissal = dismiss(scope, box, diagnostic, placeOf(diagnostic));
  store.setState({ dismissed: { box, diagnostic, text, openedBy, scope, ...dismissal } });
}

/** The actions of the card that is open. A second click while its finding is being mended does nothing. */
export function createActions(store: AssistantStore, dismissing: Pick<Dismissing, 'dismiss'>): CardActions {
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
    dismiss: (scope) => dismissCard(store, dismissing, scope),
    undo: () => {
      const { dismissed } = store.getState();
      dismissed?.undo();
      closeDismissed(store);
    },
    close: () => closeCard(store),
  };
}
