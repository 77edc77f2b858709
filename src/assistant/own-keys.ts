/** A second press this soon after the first was meant for the card. Milliseconds. */
const AFTERMATH_MS = 250;

const nameOf = ({ code, key }: KeyboardEvent): string => code || key;

/** Keys that press a button. */
export const isPressing = ({ type, key }: KeyboardEvent): boolean =>
  type === 'keydown' && (key === 'Enter' || key === ' ');

/** Which of the keys that go by were pressed for us. */
export type OwnKeys = {
  /** This one is ours, with what follows of it wherever the focus is by then: its repeats and its release. */
  readonly claim: (event: KeyboardEvent) => void;
  /** True for what follows of a key that was ours. */
  readonly isOurs: (event: KeyboardEvent, isInCard: boolean) => boolean;
};

/**
 * Closing the card gives the focus back while the key that did it is still down: an Escape held too long would close the
 * page's composer, and a nervous second Enter would go into the draft, over the blank that was just selected. A key that was
 * pressed in the page before the card got the focus, such as the Alt of a shortcut, is the page's to its end.
 */
export function createOwnKeys(): OwnKeys {
  const held = new Set<string>();
  let pressed: string | undefined;
  let until = Infinity;
  const isSecondPress = (event: KeyboardEvent, isInCard: boolean): boolean => {
    if (isInCard && isPressing(event)) [pressed, until] = [event.key, Infinity];
    if (event.key !== pressed || event.timeStamp > until) return false;
    // The guard ends with the key's release, wherever the focus is by then
    if (event.type === 'keyup') until = event.timeStamp + AFTERMATH_MS;
    // A shortcut, pressed anew, asks for the next card
    return !isInCard && !(event.type === 'keydown' && event.altKey && !event.repeat);
  };
  const isHeld = (event: KeyboardEvent): boolean => {
    const name = nameOf(event);
    if (event.type === 'keyup') return held.delete(name);
    // Pressed anew: its release was somewhere else
    if (event.type === 'keydown' && !event.repeat) held.delete(name);
    return held.has(name);
  };
  return {
    claim: (event) => void held.add(nameOf(event)),
    isOurs: (event, isInCard) => {
      const isSecond = isSecondPress(event, isInCard);
      return isHeld(event) || isSecond;
    },
  };
}
