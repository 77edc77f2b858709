import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { CardActions } from '../actions.ts';
import type { Scope } from '../dismissing.ts';
import { closeDismissed, type AssistantStore, type DismissedState } from '../store.ts';
import { trusted } from './trusted.ts';

/**
 * How long the way back stays after the pointer and the focus have left it, in milliseconds. Twice what people take to read
 * a line and reach for a button; nothing is lost with it, since the options list what is dismissed.
 */
export const STAYS_MS = 10_000;

/** What is said of a dismissal. */
export const SAID: Readonly<Record<Scope, string>> = {
  here: 'Dismissed.',
  draft: 'Dismissed in this reply.',
  phrase: 'These words are dismissed.',
  rule: 'This rule is off.',
  site: `Cando is off on ${location.host}.`,
};

export type DismissedProps = { readonly store: AssistantStore; readonly actions: Pick<CardActions, 'undo'> };

/** Time is counted only while the agent is neither at it with the pointer nor with the focus: WCAG 2.2, 2.2.1. */
function WayBack({ store, actions, scope }: DismissedProps & Pick<DismissedState, 'scope'>) {
  const [isUnderPointer, setUnderPointer] = useState(false);
  const [hasFocus, setFocus] = useState(false);
  const isHeld = isUnderPointer || hasFocus;
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => closeDismissed(store), STAYS_MS);
    return () => clearTimeout(timer);
  }, [isHeld, store]);
  return (
    <div
      className="dismissed"
      onMouseDown={(event) => event.preventDefault()}
      onPointerEnter={() => setUnderPointer(true)}
      onPointerLeave={() => setUnderPointer(false)}
      onFocus={() => setFocus(true)}
      onBlur={() => setFocus(false)}
    >
      <span>{SAID[scope]}</span>
      <button type="button" className="undo" onClick={trusted(actions.undo)}>
        Undo
      </button>
    </div>
  );
}

/** Where the card of a dismissed finding was: what was done, and the way back. It takes no focus. */
export function Dismissed({ store, actions }: DismissedProps) {
  const { card, dismissed } = useStore(store);
  const [count, setCount] = useState(0);
  const [last, setLast] = useState(dismissed);
  // Each has its own time
  if (dismissed !== last) {
    setLast(dismissed);
    setCount(count + 1);
  }
  return dismissed && !card ? <WayBack key={count} store={store} actions={actions} scope={dismissed.scope} /> : null;
}
