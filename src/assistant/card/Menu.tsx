import { useLayoutEffect, useRef } from 'react';
import type { AssistantStore } from '../store.ts';
import { closeMenu, itemsIn, openerIn } from './menu.ts';
import { placeMenu } from './place-menu.ts';
import { trusted } from './trusted.ts';

export type MenuEntry<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  /** A line stands above it. */
  readonly isApart?: boolean;
};

export type MenuProps<Value extends string> = {
  readonly store: AssistantStore;
  readonly label: string;
  readonly entries: readonly MenuEntry<Value>[];
  readonly choose: (value: Value) => void;
};

/** Shows the menu beside its button, until `signal` ends. A press on anything else of ours closes it. */
function openMenu(store: AssistantStore, menu: HTMLElement, opener: HTMLElement, signal: AbortSignal): void {
  const root = menu.getRootNode() as ShadowRoot | Document;
  menu.showPopover();
  placeMenu(menu, opener.parentElement ?? opener, signal);
  const onDown = (event: Event): void => {
    const path = event.composedPath();
    if (!path.includes(menu) && !path.includes(opener)) closeMenu(store, root);
  };
  root.addEventListener('pointerdown', onDown, { signal });
  // Opened by the mouse it leaves the caret in the draft
  if (opener.closest('.card')?.contains(root.activeElement)) itemsIn(menu)[0]?.focus();
}

/**
 * A menu by the ARIA Authoring Practices, beside the button before it. It is in the top layer, so that the card's edge cuts
 * nothing off. Its keys are those of `handleInMenu`.
 */
export function Menu<Value extends string>({ store, label, entries, choose }: MenuProps<Value>) {
  const surface = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const menu = surface.current;
    const opener = menu?.parentElement && openerIn(menu.parentElement);
    if (!menu || !opener) return;
    const open = new AbortController();
    openMenu(store, menu, opener, open.signal);
    return () => open.abort();
  }, [store]);
  return (
    <div ref={surface} className="menu" popover="manual">
      <span className="title" aria-hidden="true">
        {label}
      </span>
      <ul role="menu" aria-label={label}>
        {entries.map(({ value, label: text, isApart }) => (
          <li key={value} role="none" className={isApart ? 'apart' : undefined}>
            <button type="button" role="menuitem" tabIndex={-1} onClick={trusted(() => choose(value))}>
              {text}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
