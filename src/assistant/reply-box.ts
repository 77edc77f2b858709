import type { Change, Outcome, Span } from '../lint/types.ts';

/** What the assistant reads of a reply box; the editor layer answers. Of a very long draft it is what stands at the caret. */
export type BoxReading = {
  readonly text: string;
  readonly masked: readonly Span[];
  readonly extent: 'whole' | 'paragraph' | 'piece';
  readonly selection: () => Span | undefined;
  readonly rangeOf: (span: Span) => Range | undefined;
};

/** What the page says of the ticket that is being answered; undefined what it does not say. */
export type Conversation = {
  /** The customer's last message. */
  readonly customer: string | undefined;
  readonly customerName: string | undefined;
  readonly subject: string | undefined;
};

/** A reply box as the assistant asks of it, for as long as it answers one ticket. It knows no DOM but the ranges it paints and the element it listens to. */
export type ReplyBox = {
  readonly element: HTMLElement;
  /** The tree that the ranges live in: their style sheet goes there. */
  readonly tree: Document | ShadowRoot;
  readonly read: () => BoxReading;
  readonly select: (span: Span) => void;
  /** Scrolls the span into view. */
  readonly reveal: (span: Span) => void;
  readonly apply: (change: Change) => Promise<Outcome>;
  readonly conversation: () => Conversation;
  /** Calls when the page says something else of the ticket, as long as the box lives. */
  readonly onConversationChange: (listener: () => void) => void;
  /** Empty where the helpdesk's are not known. */
  readonly sendButtons: () => readonly Element[];
  /** Written for colleagues: not linted. */
  readonly isInternal: () => boolean;
  /** Calls when it was switched from customer to colleagues or back, as long as the box lives. */
  readonly onAudienceChange: (listener: () => void) => void;
  /** Calls when the page may have changed the colours or the style around the box, as long as the box lives. */
  readonly onLookChange: (listener: () => void) => void;
};
