import type { CardActions } from './actions.ts';
import { closeMenu, handleInMenu } from './card/menu.ts';
import type { CardView } from './card/mount-card.tsx';
import { isPressing } from './own-keys.ts';
import { closeDismissed, type AssistantStore } from './store.ts';

type Doing = { readonly store: AssistantStore; readonly view: CardView; readonly actions: Pick<CardActions, 'undo'> };

const isUndo = ({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === 'z' && (ctrlKey || metaKey) && !shiftKey && !altKey;

/** Keys while the way back has the focus. Enter and Space do what they do on its button. */
function pressInWayBack(event: KeyboardEvent, { store, actions }: Doing): void {
  if (isUndo(event)) actions.undo();
  else if (event.key === 'Escape' || event.key === 'Tab') closeDismissed(store);
  if (!isPressing(event)) event.preventDefault();
}

/** A key pressed in our own UI. True where it was for the menu or for the way back, which go before the card. */
export function pressBeforeCard(event: KeyboardEvent, doing: Doing): boolean {
  const { dismissed, isMenuOpen } = doing.store.getState();
  if (dismissed) pressInWayBack(event, doing);
  else if (isMenuOpen) handleInMenu(event, doing.view.root, doing.store);
  const isForThem = dismissed !== undefined || isMenuOpen === true;
  // The key that opened the menu must not choose from it as long as it is held
  if (isForThem && event.repeat && isPressing(event)) event.preventDefault();
  return isForThem;
}

const HELD = new Set(['Alt', 'AltGraph', 'CapsLock', 'Control', 'Fn', 'Meta', 'Shift']);

/**
 * A key pressed in the page. True where it was for the menu or for the way back: Escape closes them, and the shortcut that
 * asks for a card gets the way back first, while there is one. Any other key does without it, and goes on.
 */
export function pressBesideCard(event: KeyboardEvent, isAsking: boolean, { store, view }: Doing): boolean {
  const { dismissed, isMenuOpen } = store.getState();
  const isEscape = event.key === 'Escape' && !event.isComposing;
  if (isMenuOpen && isEscape) closeMenu(store, view.root);
  else if (dismissed && isAsking) view.root.querySelector<HTMLElement>('.undo')?.focus();
  else {
    if (dismissed && !HELD.has(event.key)) closeDismissed(store);
    return dismissed !== undefined && isEscape;
  }
  return true;
}
