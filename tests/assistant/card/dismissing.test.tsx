import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createActions } from '../../../src/assistant/actions.ts';
import { Dismissed, STAYS_MS } from '../../../src/assistant/card/Dismissed.tsx';
import { Card } from '../../../src/assistant/card/Card.tsx';
import { handleInMenu } from '../../../src/assistant/card/menu.ts';
import { trusted } from '../../../src/assistant/card/trusted.ts';
import { openCard, type AssistantStore } from '../../../src/assistant/store.ts';
import { openDraft } from '../open-draft.ts';

// No test can make a click that the browser takes for a person's, but in a real browser
vi.mock(import('../../../src/assistant/card/trusted.ts'), async (original) => {
  const actual = await original();
  return { trusted: vi.fn(actual.trusted) };
});
beforeAll(() => {
  // Without it, what is a popover cannot have the focus
  HTMLElement.prototype.showPopover = function display(): void {
    this.style.display = 'block';
  };
});
beforeEach(() => {
  vi.mocked(trusted).mockImplementation((act_) => (event) => act_(event));
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const TEXT = 'No, we cannot. Calm down.';

function show(words: readonly string[] = ['No', 'Calm down']) {
  const { store, box, findings } = openDraft(TEXT, words);
  const dismissal = { undo: vi.fn(), settle: vi.fn() };
  const dismiss = vi.fn(() => dismissal);
  const actions = createActions(store, { dismiss });
  render(
    <>
      <Card store={store} actions={actions} ruleOf={() => undefined} />
      <Dismissed store={store} actions={actions} />
    </>,
  );
  return { store, box, findings, dismiss, dismissal };
}

const button = (name: string): HTMLElement => screen.getByRole('button', { name });
const more = (): HTMLElement => button('More ways to dismiss');
const items = (): string[] =>
  screen.queryAllByRole('menuitem', { hidden: true }).map(({ textContent }) => textContent ?? '');
const item = (name: string): HTMLElement => screen.getByRole('menuitem', { name, hidden: true });
/** In the page the keys of the card are heard on the window. */
const press = (store: AssistantStore, key: string): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', { key, cancelable: true });
  act(() => handleInMenu(event, document, store));
  return event;
};

describe('The footer of the card', () => {
  it('dismisses here with one press', () => {
    const { dismiss, box, findings, store } = show();
    fireEvent.click(button('Dismiss here'));
    expect(dismiss).toHaveBeenCalledExactlyOnceWith('here', box, findings[0], expect.objectContaining({ words: 'no' }));
    expect(store.getState().card).toBeUndefined();
  });

  it('offers the message as the place of what it lacks, and neither words nor another place', () => {
    const { dismiss } = show(['']);
    expect(screen.queryByText('Dismiss here')).toBeNull();
    fireEvent.click(more());
    expect(items()).toEqual(['This rule everywhere', `Cando on ${location.host}`]);
    fireEvent.click(button('Dismiss in this reply'));
    expect(dismiss).toHaveBeenCalledWith('draft', expect.anything(), expect.anything(), expect.anything());
  });

  it('does nothing by a click that no person made', () => {
    vi.mocked(trusted).mockRestore();
    const { dismiss, store } = show();
    fireEvent.click(button('Dismiss here'));
    fireEvent.click(more());
    expect(dismiss).not.toHaveBeenCalled();
    expect(store.getState().isMenuOpen).toBeFalsy();
  });
});

describe('The menu beside it', () => {
  it('is closed at first, and says whether it is open', () => {
    show();
    expect(items()).toEqual([]);
    expect(more().getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(more());
    expect(items()).toEqual([
      'In this reply',
      'These words always',
      'This rule everywhere',
      `Cando on ${location.host}`,
    ]);
    expect(more().getAttribute('aria-expanded')).toBe('true');
    fireEvent.click(more());
    expect(items()).toEqual([]);
  });

  it.each([
    ['In this reply', 'draft', 'Dismissed in this reply.'],
    ['These words always', 'phrase', 'These words are dismissed.'],
    ['This rule everywhere', 'rule', 'This rule is off.'],
    [`Cando on ${location.host}`, 'site', `Cando is off on ${location.host}.`],
  ])('dismisses “%s”', (name, scope, said) => {
    const { dismiss, box, findings } = show();
    fireEvent.click(more());
    fireEvent.click(item(name));
    expect(dismiss).toHaveBeenCalledExactlyOnceWith(scope, box, findings[0], expect.anything());
    expect(screen.queryByText(said)).not.toBeNull();
    expect(items()).toEqual([]);
  });

  it('takes the focus from keys, not from the mouse', () => {
    show();
    fireEvent.click(more());
    expect(document.activeElement).toBe(document.body);
    fireEvent.click(more());
    more().focus();
    fireEvent.click(more());
    expect(document.activeElement).toBe(item('In this reply'));
  });

  it('goes through its entries with arrows, Home and End, around the ends', () => {
    const { store } = show();
    more().focus();
    fireEvent.click(more());
    const walk = ['ArrowDown', 'ArrowDown', 'End', 'ArrowDown', 'ArrowUp', 'Home'].map((key) => {
      expect(press(store, key).defaultPrevented).toBe(true);
      return document.activeElement?.textContent;
    });
    const [first, second, third, last] = items();
    expect(walk).toEqual([second, third, last, first, last, first]);
  });

  it('is entered by arrows where the mouse opened it', () => {
    const { store } = show();
    fireEvent.click(more());
    press(store, 'ArrowUp');
    expect(document.activeElement?.textContent).toBe(`Cando on ${location.host}`);
  });

  it.each(['Escape', 'Tab'])('closes with %s, the card stays, and its button has the focus', (key) => {
    const { store, findings } = show();
    more().focus();
    fireEvent.click(more());
    expect(press(store, key).defaultPrevented).toBe(true);
    expect(items()).toEqual([]);
    expect(store.getState().card?.diagnostic).toBe(findings[0]);
    expect(document.activeElement).toBe(more());
  });

  it('leaves Enter and Space to the entry', () => {
    const { store } = show();
    fireEvent.click(more());
    expect([press(store, 'Enter'), press(store, ' ')].some(({ defaultPrevented }) => defaultPrevented)).toBe(false);
  });

  it('closes at a press elsewhere in the card, not at one in itself', () => {
    show();
    fireEvent.click(more());
    fireEvent.pointerDown(item('In this reply'));
    expect(items()).toHaveLength(4);
    fireEvent.pointerDown(screen.getByRole('dialog'));
    expect(items()).toEqual([]);
  });

  it('is closed again in the card of the next finding', () => {
    const { store, box, findings } = show();
    fireEvent.click(more());
    act(() => findings[1] && openCard(store, box, findings[1], 'click'));
    expect(items()).toEqual([]);
  });
});

describe('The way back', () => {
  const dismissHere = (...how: Parameters<typeof show>) => {
    vi.useFakeTimers();
    const set = show(...how);
    fireEvent.click(button('Dismiss here'));
    return set;
  };
  const later = (milliseconds: number): void => act(() => void vi.advanceTimersByTime(milliseconds));

  it('says what was done, takes no focus and undoes with one press', () => {
    const { dismissal, store } = dismissHere();
    expect(screen.queryByText('Dismissed.')).not.toBeNull();
    expect(document.activeElement).toBe(document.body);
    fireEvent.click(button('Undo'));
    expect(dismissal.undo).toHaveBeenCalledOnce();
    expect(screen.queryByText('Dismissed.')).toBeNull();
    expect(store.getState().dismissed).toBeUndefined();
  });

  it('is gone after some seconds', () => {
    const { dismissal } = dismissHere();
    later(STAYS_MS - 1);
    expect(screen.queryByText('Undo')).not.toBeNull();
    later(1);
    expect(screen.queryByText('Undo')).toBeNull();
    expect(dismissal.undo).not.toHaveBeenCalled();
  });

  it.each([
    ['the pointer is on it', fireEvent.pointerEnter, fireEvent.pointerLeave],
    ['it has the focus', fireEvent.focus, fireEvent.blur],
  ])('stays as long as %s, and for its whole time after', (_, come, go) => {
    dismissHere();
    later(STAYS_MS - 1);
    come(button('Undo'));
    later(10 * STAYS_MS);
    go(button('Undo'));
    later(STAYS_MS - 1);
    expect(screen.queryByText('Undo')).not.toBeNull();
    later(1);
    expect(screen.queryByText('Undo')).toBeNull();
  });

  it('has its own time for each dismissal', () => {
    const { store, box, findings } = dismissHere();
    later(STAYS_MS - 1);
    act(() => findings[1] && openCard(store, box, findings[1], 'click'));
    expect(screen.queryByText('Undo')).toBeNull();
    fireEvent.click(button('Dismiss here'));
    later(STAYS_MS - 1);
    expect(screen.queryByText('Undo')).not.toBeNull();
  });
});
