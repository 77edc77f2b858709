/**
 * A helpdesk, as data: where its reply boxes are and what stands around them. Selectors are attributes that the product
 * needs itself, never a label (they are translated) and never a whole class attribute (they change).
 */
export type Site = {
  readonly id: string;
  readonly title: string;
  /** Match patterns, as in a manifest. None for a product that runs on its customers' own hosts. */
  readonly matches: readonly string[];
  /** Of a product without a host of its own: selectors, any of which in the page tells it, once the agent has allowed the address. */
  readonly markers?: readonly [string, ...string[]];
  /** `required`: in the manifest. `optional`: asked for on a click. `development`: only in builds for developers. */
  readonly access: 'required' | 'optional' | 'development';
  /** True where nobody has seen the product's page: only what every editor has in common is known. */
  readonly isUnverified?: true;
  /** Where the facts come from, and when they were last compared with the product. */
  readonly source: string;
  readonly checked: `${number}-${number}-${number}`;
  /** Selectors of the editable elements themselves. */
  readonly replyBoxes: readonly string[];
  /** The nearest ancestor of a reply box that holds one ticket or thread and nothing of another. */
  readonly scope: string;
  /** Signs that colleagues will read the text, not the customer: on the reply box itself, or anywhere in its scope. */
  readonly internalNote: { readonly self: readonly string[]; readonly inScope: readonly string[] };
  /** What inside a reply box is not the agent's own words, beside what every editor masks. */
  readonly masks: readonly string[];
  /** The customer's messages within the scope, and what in them is not theirs. The last one is being answered. */
  readonly customerMessages: readonly string[];
  readonly notInMessages: readonly string[];
  /**
   * What the page says of the ticket: the first selector that finds words, in the scope from the reply box outwards, then in
   * the whole page outside the scopes of other tickets.
   */
  readonly customerName?: readonly string[];
  readonly subject?: readonly string[];
  /** The buttons that send the reply, looked for in the same way. */
  readonly send?: readonly string[];
  /**
   * Tells one ticket from the next, where an editor is kept for both: a part of the address (the pattern's first group), or
   * an attribute of an element, looked for in the same way.
   */
  readonly ticket?: { readonly inAddress: string } | { readonly selector: string; readonly attribute: string };
};
