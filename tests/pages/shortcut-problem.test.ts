import { describe, expect, it } from 'vitest';
import { problemOf, SLOTS, type Slot } from '../../src/pages/options/shortcut-problem.ts';
import { DEFAULT_SETTINGS } from '../../src/storage/settings.ts';

const { shortcuts } = DEFAULT_SETTINGS;
const problem = (keys: string): string => problemOf(keys, 'open', shortcuts) ?? '';

describe('New keys for a shortcut', () => {
  it.each(['k', 'K', 'Shift+K', 'Enter', 'Shift+Enter', 'ArrowLeft', '.', 'Backspace'])(
    'are refused when they write or move in the text: %s',
    (keys) => expect(problem(keys)).toContain('writes or moves'),
  );

  it.each(['Ctrl++', 'Alt+Space', 'Space'])('are refused when the settings have no way to write them: %s', (keys) =>
    expect(problem(keys)).toContain('cannot be one'),
  );

  it.each([
    ['Ctrl+Enter', 'Gmail'],
    ['Meta+Enter', 'Gmail'],
    ['Ctrl+k', 'Gmail'],
    ['Ctrl+Shift+C', 'Gmail'],
    ['Ctrl+Alt+s', 'Zendesk'],
    ['Ctrl+Alt+ArrowDown', 'Zendesk'],
    ['Ctrl+t', 'the browser'],
    ['Alt+ArrowLeft', 'the browser'],
    ['F5', 'the browser'],
    ['Ctrl+z', 'text fields'],
    ['Ctrl+Shift+ArrowLeft', 'text fields'],
    ['Alt+Backspace', 'text fields'],
  ])('are refused where they are taken: %s, by %s', (keys, owner) =>
    expect(problem(keys)).toContain(`shortcut of ${owner}`),
  );

  it('are refused when another one of ours has them', () => {
    expect(problem(shortcuts.next)).toContain(SLOTS.next);
    expect(problem(shortcuts.previous)).toContain(SLOTS.previous);
  });

  it.each(['Alt+j', 'Alt+Shift+K', 'Ctrl+;', 'F9', 'Alt+Enter'])('are taken on: %s', (keys) =>
    expect(problem(keys)).toBe(''),
  );

  it('are none that come with Cando', () => {
    for (const slot of Object.keys(SLOTS) as Slot[])
      expect(problemOf(shortcuts[slot], slot, shortcuts)).toBeUndefined();
  });
});
