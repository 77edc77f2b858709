import { createStore } from 'zustand/vanilla';
import type { Diagnostic } from '../lint/types.ts';
import type { BoxReading, ReplyBox } from './reply-box.ts';

/** What is known of one reply box at its last reading. */
export type DraftState = {
  readonly reading: BoxReading;
  /** Everything that was found and not dismissed, in order of position. */
  readonly diagnostics: readonly Diagnostic[];
  /** What is underlined of it. */
  readonly shown: readonly Diagnostic[];
};

export type Opening = 'hover' | 'click' | 'keys';

/** The open card: one finding of one reply box. */
export type CardState = {
  readonly box: ReplyBox;
  readonly diagnostic: Diagnostic;
  readonly openedBy: Opening;
  /** Said in the card when a rewrite could not be applied. */
  readonly notice?: string | undefined;
  /** The rewrite that the editor would not take, to copy by hand. */
  readonly copy?: string | undefined;
};

export type AssistantState = {
  readonly drafts: ReadonlyMap<ReplyBox, DraftState>;
  readonly card: CardState | undefined;
};

export const createAssistantStore = () => createStore<AssistantState>(() => ({ drafts: new Map(), card: undefined }));
export type AssistantStore = ReturnType<typeof createAssistantStore>;

/** Puts the new state of a draft in. A card about a text that changed closes: what it shows is no longer there. */
export function setDraft(store: AssistantStore, box: ReplyBox, draft: DraftState): void {
  const { drafts, card } = store.getState();
  const isStale = card?.box === box && drafts.get(box)?.reading.text !== draft.reading.text;
  store.setState({ drafts: new Map(drafts).set(box, draft), ...(isStale ? { card: undefined } : {}) });
}

export function removeDraft(store: AssistantStore, box: ReplyBox): void {
  const { drafts, card } = store.getState();
  const rest = new Map(drafts);
  rest.delete(box);
  store.setState({ drafts: rest, card: card?.box === box ? undefined : card });
}

export const openCard = (store: AssistantStore, box: ReplyBox, diagnostic: Diagnostic, openedBy: Opening): void =>
  store.setState({ card: { box, diagnostic, openedBy } });

export const closeCard = (store: AssistantStore): void => store.setState({ card: undefined });

/** The findings of a box that have a place to show a card at. */
export const findingsOf = (store: AssistantStore, box: ReplyBox): readonly Diagnostic[] =>
  store
    .getState()
    .drafts.get(box)
    ?.diagnostics.filter(({ span }) => span.end > span.start) ?? [];

/** The finding that stands `by` places after the one shown, around the ends. */
export function stepCard(store: AssistantStore, by: 1 | -1): void {
  const { card } = store.getState();
  if (!card) return;
  const findings = findingsOf(store, card.box);
  const at = findings.indexOf(card.diagnostic);
  const next = findings[(at + by + findings.length) % findings.length];
  if (next) store.setState({ card: { box: card.box, diagnostic: next, openedBy: card.openedBy } });
}
