import type { Change, Outcome, Span } from '../lint/types.ts';

/** What the assistant reads of a reply box; the editor layer answers. */
export type BoxReading = {
  readonly text: string;
  readonly masked: readonly Span[];
  readonly selection: () => Span | undefined;
  readonly rangeOf: (span: Span) => Range | undefined;
};

/** A reply box as the assistant asks of it. It knows no DOM but the ranges it paints and the element it listens to. */
export type ReplyBox = {
  readonly element: HTMLElement;
  /** The tree that the ranges live in: their style sheet goes there. */
  readonly tree: Document | ShadowRoot;
  readonly read: () => BoxReading;
  readonly select: (span: Span) => void;
  /** Scrolls the span into view. */
  readonly reveal: (span: Span) => void;
  readonly apply: (change: Change) => Promise<Outcome>;
  /** The message being answered, when the page shows it. */
  readonly customer: () => string | undefined;
  /** Written for colleagues: not linted. */
  readonly isInternal: () => boolean;
  /** Calls when it was switched from customer to colleagues or back, as long as the box lives. */
  readonly onAudienceChange: (listener: () => void) => void;
  /** On the screen, and open to its user's typing. */
  readonly isUsable: () => boolean;
  /** Calls when that may have changed, as long as the box lives. */
  readonly onUseChange: (listener: () => void) => void;
  /** Calls when the page may have changed the colours or the style around the box, as long as the box lives. */
  readonly onLookChange: (listener: () => void) => void;
};
