import { createStore } from 'zustand/vanilla';
import type { Diagnostic } from '../lint/types.ts';
import type { Place } from '../storage/dismissals.ts';
import type { Dismissal, Scope } from './dismissing.ts';
import type { BoxReading, ReplyBox } from './reply-box.ts';

/** What is known of one reply box at its last reading. */
export type DraftState = {
  readonly reading: BoxReading;
  /** Everything that was found and not dismissed, in order of position. */
  readonly diagnostics: readonly Diagnostic[];
  /** What is underlined of it. */
  readonly shown: readonly Diagnostic[];
  /** Where a finding of these stands, for dismissing it. */
  readonly placeOf: (diagnostic: Diagnostic) => Place;
};

export type Opening = 'hover' | 'click' | 'caret' | 'keys';

/** The open card: one finding of one reply box. */
export type CardState = {
  readonly box: ReplyBox;
  readonly diagnostic: Diagnostic;
  /** The text that the finding is about. */
  readonly text: string;
  readonly openedBy: Opening;
  /** Said in the card when a rewrite could not be applied. */
  readonly notice?: string | undefined;
  /** The rewrite that the editor would not take, to copy by hand. */
  readonly copy?: string | undefined;
};

/** The finding that was dismissed last, while that can be taken back beside its words. */
export type DismissedState = Pick<CardState, 'box' | 'diagnostic' | 'text' | 'openedBy'> &
  Dismissal & { readonly scope: Scope };

export type AssistantState = {
  readonly drafts: ReadonlyMap<ReplyBox, DraftState>;
  readonly card: CardState | undefined;
  /** The open card shows the other ways to dismiss. */
  readonly isMenuOpen?: boolean | undefined;
  readonly dismissed?: DismissedState | undefined;
  /** What is to be said of the page itself, once: the next card says it. */
  readonly pageNotice?: string | undefined;
};

export const createAssistantStore = () => createStore<AssistantState>(() => ({ drafts: new Map(), card: undefined }));
export type AssistantStore = ReturnType<typeof createAssistantStore>;

const isSame = (a: Diagnostic, b: Diagnostic): boolean =>
  a.rule === b.rule && a.span.start === b.span.start && a.span.end === b.span.end;

/** The open card after a new reading: about the same finding, or closed when its text has changed or it is gone. */
function cardAfter(card: CardState | undefined, box: ReplyBox, draft: DraftState): CardState | undefined {
  if (card?.box !== box) return card;
  const diagnostic = draft.diagnostics.find((one) => isSame(one, card.diagnostic));
  if (!diagnostic || draft.reading.text !== card.text) return undefined;
  return diagnostic === card.diagnostic ? card : { ...card, diagnostic };
}

/** Puts the new state of a draft in. */
export function setDraft(store: AssistantStore, box: ReplyBox, draft: DraftState): void {
  const { drafts, card, dismissed } = store.getState();
  const isOver = dismissed?.box === box && dismissed.text !== draft.reading.text;
  store.setState({
    drafts: new Map(drafts).set(box, draft),
    card: cardAfter(card, box, draft),
    dismissed: isOver ? undefined : dismissed,
  });
}

export function removeDraft(store: AssistantStore, box: ReplyBox): void {
  const { drafts, card, dismissed } = store.getState();
  const rest = new Map(drafts);
  rest.delete(box);
  store.setState({
    drafts: rest,
    card: card?.box === box ? undefined : card,
    dismissed: dismissed?.box === box ? undefined : dismissed,
  });
}

/** Opens the card of a finding, unless the draft has moved on since it was found. */
export function openCard(store: AssistantStore, box: ReplyBox, diagnostic: Diagnostic, openedBy: Opening): void {
  const draft = store.getState().drafts.get(box);
  if (!draft?.diagnostics.includes(diagnostic)) return;
  const { pageNotice } = store.getState();
  const card = { box, diagnostic, text: draft.reading.text, openedBy, notice: pageNotice };
  store.setState({ card, isMenuOpen: false, dismissed: undefined, pageNotice: undefined });
}

/** Has something said in the card that is open. */
export function setCardNotice(store: AssistantStore, notice: string): void {
  const { card } = store.getState();
  if (card) store.setState({ card: { ...card, notice } });
}

/** Has something said of the page itself: in the card that is open, or in the next one. */
export function setPageNotice(store: AssistantStore, notice: string): void {
  const { card, pageNotice } = store.getState();
  const behind = (before: string | undefined): string => (before === undefined ? notice : `${before} ${notice}`);
  store.setState(card ? { card: { ...card, notice: behind(card.notice) } } : { pageNotice: behind(pageNotice) });
}

export const closeCard = (store: AssistantStore): void => store.setState({ card: undefined, isMenuOpen: false });

/** Takes away what stands where the card of a dismissed finding was. */
export const closeDismissed = (store: AssistantStore): void => store.setState({ dismissed: undefined });

/** True for a finding about words; false for one about the whole message, which has none of its own. */
export const isAboutWords = ({ span }: Diagnostic): boolean => span.end > span.start;

/** The findings of a box as they are gone through: what is underlined by its place, then what is missing in the message. */
export function findingsOf(store: AssistantStore, box: ReplyBox): readonly Diagnostic[] {
  const { diagnostics = [] } = store.getState().drafts.get(box) ?? {};
  return [...diagnostics.filter(isAboutWords), ...diagnostics.filter((one) => !isAboutWords(one))];
}

/** Where the card of a finding stands: at its words; at the letter behind it where it is about the whole message. */
export function anchorOf({ text, rangeOf }: BoxReading, { span: { start, end } }: Diagnostic): Range | undefined {
  return end > start || start === text.length ? rangeOf({ start, end }) : rangeOf({ start, end: start + 1 });
}

/** The finding that stands `by` places after the one of a card, around the ends. */
export function stepsFrom(store: AssistantStore, card: CardState, by: 1 | -1): Diagnostic | undefined {
  const findings = findingsOf(store, card.box);
  return findings[(findings.indexOf(card.diagnostic) + by + findings.length) % findings.length];
}

/** Shows the finding that stands `by` places after the one shown. */
export function stepCard(store: AssistantStore, by: 1 | -1): void {
  const { card } = store.getState();
  const next = card && stepsFrom(store, card, by);
  if (next) openCard(store, card.box, next, card.openedBy);
}
