import { useStore } from 'zustand';
import type { CardActions } from '../actions.ts';
import type { Scope } from '../dismissing.ts';
import { isAboutWords, type AssistantStore, type CardState } from '../store.ts';
import { closeMenu } from './menu.ts';
import { Menu, type MenuEntry } from './Menu.tsx';
import { trusted } from './trusted.ts';

export type FooterProps = {
  readonly store: AssistantStore;
  readonly dismiss: CardActions['dismiss'];
  readonly card: CardState;
};

const ENTRIES: readonly MenuEntry<Scope>[] = [
  { value: 'draft', label: 'In this reply' },
  { value: 'phrase', label: 'These words always' },
  { value: 'rule', label: 'This rule everywhere' },
  { value: 'site', label: `Cando on ${location.host}`, isApart: true },
];

/** What is missing in a message has no words, and no other place than the message. */
const ENTRIES_WITHOUT_WORDS = ENTRIES.filter(({ value }) => value === 'rule' || value === 'site');

/** One press dismisses the finding here; the menu beside it says how much farther that can go. */
export function Footer({ store, dismiss, card }: FooterProps) {
  const isMenuOpen = useStore(store, (state) => state.isMenuOpen ?? false);
  const isWords = isAboutWords(card.diagnostic);
  const switchMenu = ({ currentTarget }: React.MouseEvent): void => {
    if (isMenuOpen) closeMenu(store, currentTarget.getRootNode() as ShadowRoot | Document);
    else store.setState({ isMenuOpen: true });
  };
  return (
    <footer>
      <span className="split">
        <button type="button" className="plain" onClick={trusted(() => dismiss(isWords ? 'here' : 'draft'))}>
          {isWords ? 'Dismiss here' : 'Dismiss in this reply'}
        </button>
        <button
          type="button"
          className="plain more"
          aria-label="More ways to dismiss"
          aria-haspopup="menu"
          aria-expanded={isMenuOpen}
          onClick={trusted(switchMenu)}
        />
      </span>
      {isMenuOpen ? (
        <Menu store={store} label="Dismiss" entries={isWords ? ENTRIES : ENTRIES_WITHOUT_WORDS} choose={dismiss} />
      ) : null}
    </footer>
  );
}
