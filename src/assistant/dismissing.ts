import type { Diagnostic } from '../lint/types.ts';
import type { Dismissals, Place } from '../storage/dismissals.ts';
import type { ReplyBox } from './reply-box.ts';
import { isAboutWords } from './store.ts';

/** How far a dismissal goes. `draft`: the rule, in this reply; `phrase`: these words in any reply; `site`: all of Cando. */
export type Scope = 'here' | 'draft' | 'phrase' | 'rule' | 'site';

/** A dismissal that can still be taken back. */
export type Dismissal = {
  readonly undo: () => void;
  /** Nobody wants it back: what waited for that is done. */
  readonly settle: () => void;
};

export type Dismissing = {
  readonly isDismissed: (box: ReplyBox, diagnostic: Diagnostic, placeOf: () => Place) => boolean;
  readonly dismiss: (scope: Scope, box: ReplyBox, diagnostic: Diagnostic, place: Place) => Dismissal;
  /** The reply was sent or taken away: the next one in the same box is another. */
  readonly forgetDraft: (box: ReplyBox) => void;
};

export type DismissingParts = {
  readonly dismissals: Pick<Dismissals, 'isDismissed' | 'dismissHere' | 'dismissPhrase' | 'dismissRule'>;
  /** The addresses that a rule had before. */
  readonly formerNamesOf: (rule: string) => readonly string[];
  /** Turns Cando off on this site, for good. */
  readonly turnOff: () => void;
  /** True while the settings say that Cando is off on this site. */
  readonly isOff: () => boolean;
  /** Judges all reply boxes again. */
  readonly refresh: () => void;
};

/** The rules that are dismissed in drafts: in memory, and gone with the draft. */
function createDraftRules(refresh: () => void) {
  const rulesOf = new WeakMap<ReplyBox, ReadonlySet<string>>();
  const without = (box: ReplyBox, rule: string): ReadonlySet<string> =>
    new Set([...(rulesOf.get(box) ?? [])].filter((one) => one !== rule));
  const has = (box: ReplyBox, rule: string): boolean => rulesOf.get(box)?.has(rule) ?? false;
  return {
    has,
    forget: (box: ReplyBox): void => void rulesOf.delete(box),
    add: (box: ReplyBox, rule: string): (() => void) => {
      if (has(box, rule)) return () => {};
      rulesOf.set(box, new Set([...without(box, rule), rule]));
      refresh();
      return () => {
        rulesOf.set(box, without(box, rule));
        refresh();
      };
    },
  };
}

/**
 * Turning off the site ends everything of ours in the page, the way back included. So it is quiet at once, and stored when
 * nobody has wanted it back.
 */
function createSiteSwitch({ turnOff, refresh }: Pick<DismissingParts, 'turnOff' | 'refresh'>) {
  let isWaiting = false;
  const end = (then: () => void): void => {
    if (!isWaiting) return;
    isWaiting = false;
    then();
  };
  return {
    isOff: (): boolean => isWaiting,
    turnOff: (): Dismissal => {
      isWaiting = true;
      refresh();
      return { undo: () => end(refresh), settle: () => end(turnOff) };
    },
  };
}

const stored = (undo: () => void): Dismissal => ({ undo, settle: () => {} });

/** All that the agent can dismiss, in the store and in memory. */
export function createDismissing(parts: DismissingParts): Dismissing {
  const { dismissals, formerNamesOf, turnOff, isOff, refresh } = parts;
  const inDraft = createDraftRules(refresh);
  const site = createSiteSwitch({ turnOff, refresh });
  return {
    isDismissed: (box, { rule }, placeOf) =>
      site.isOff() ||
      isOff() ||
      inDraft.has(box, rule) ||
      dismissals.isDismissed([rule, ...formerNamesOf(rule)], placeOf),
    dismiss: (scope, box, diagnostic, place) => {
      if (scope === 'site') return site.turnOff();
      if (scope === 'rule') return stored(dismissals.dismissRule(diagnostic.rule));
      // What is missing in a message has no words: its place is the message
      if (scope === 'draft' || !isAboutWords(diagnostic)) return stored(inDraft.add(box, diagnostic.rule));
      return stored(scope === 'phrase' ? dismissals.dismissPhrase(place) : dismissals.dismissHere(place));
    },
    forgetDraft: inDraft.forget,
  };
}
