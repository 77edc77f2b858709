import type { Edit, Span } from '../lint/types.ts';

/**
 * What a reply box says at one moment: its text, what of it is nobody's draft, and where each span is on the page. Of a very
 * long draft it is the paragraph with the caret, and all spans are of that.
 */
export type Reading = {
  readonly text: string;
  readonly masked: readonly Span[];
  /** `piece`: of a paragraph so long that its ends are not in sight. */
  readonly extent: 'whole' | 'paragraph' | 'piece';
  /** The selection as a span of the text; undefined when it is elsewhere. */
  readonly selection: () => Span | undefined;
  /** The span as a live range of the page. Undefined when the page changed since the reading. */
  readonly rangeOf: (span: Span) => Range | undefined;
  /** Reads the same again, wherever the caret is by now. */
  readonly again: () => Reading;
};

/** The one interface between Cando and the page's editors. Nothing of ours is ever inside `element`. */
export type Editor = {
  readonly element: HTMLElement;
  /** Where the ranges of a reading live: the tree whose style sheets reach them. */
  readonly tree: Document | ShadowRoot;
  readonly read: () => Reading;
  readonly select: (span: Span) => void;
  /** Scrolls the span into view, as little as that takes. */
  readonly reveal: (span: Span) => void;
  /** False for an edit that would cost a link or a format of words that stay; any edit keeps them where this is missing. */
  readonly keepsFormats?: (edit: Edit) => boolean;
  /** Gets the editor ready for a change of the span. The text may change meanwhile: it is read again before `write`. */
  readonly prepare?: (span: Span) => Promise<void>;
  /** Writes in the way that this editor takes as its user's own typing. Whether it did is for the caller to verify. */
  readonly write: (edit: Edit) => void;
};

/** A kind of editor. The first family that accepts an element opens it; what none accepts is left alone. */
export type EditorFamily = {
  readonly name: string;
  readonly accepts: (element: HTMLElement) => boolean;
  /** `signal` ends what the editor set up outside its element. */
  readonly open: (element: HTMLElement, masks: readonly string[], signal: AbortSignal) => Editor;
};
