import type { AssistantStore } from '../store.ts';

const ITEMS = '[role="menuitem"]';

/** The button that opens the menu. */
export const openerIn = (root: ParentNode): HTMLElement | null =>
  root.querySelector<HTMLElement>('[aria-haspopup="menu"]');

export const itemsIn = (root: ParentNode): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(ITEMS)];

/** Closes the menu, and gives the focus to the button that opened it where the menu has it. */
export function closeMenu(store: AssistantStore, root: ShadowRoot | Document): void {
  if (root.activeElement?.matches(ITEMS)) openerIn(root)?.focus();
  store.setState({ isMenuOpen: false });
}

/** Keys while the menu is open and the card has the focus. Enter and Space do what they do on buttons. */
export function handleInMenu(event: KeyboardEvent, root: ShadowRoot | Document, store: AssistantStore): void {
  const items = itemsIn(root);
  const at = items.findIndex((item) => item === root.activeElement);
  const focus = (index: number): void => items.at(index % items.length)?.focus();
  const close = (): void => closeMenu(store, root);
  const moves: Readonly<Record<string, () => void>> = {
    Escape: close,
    Tab: close,
    ArrowDown: () => focus(at + 1),
    ArrowUp: () => focus(at < 0 ? -1 : at - 1),
    Home: () => focus(0),
    End: () => focus(-1),
  };
  const move = Object.hasOwn(moves, event.key) ? moves[event.key] : undefined;
  if (!move) return;
  event.preventDefault();
  move();
}
