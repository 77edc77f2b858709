import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { announceFindings, announcementOf } from '../../src/assistant/announce.ts';
import { placesIn } from '../../src/assistant/place.ts';
import { createAssistantStore, openCard, setDraft, type AssistantStore } from '../../src/assistant/store.ts';
import type { BoxReading, ReplyBox } from '../../src/assistant/reply-box.ts';
import type { Diagnostic } from '../../src/lint/types.ts';
import { DEFAULT_SETTINGS } from '../../src/storage/settings.ts';

const { shortcuts } = DEFAULT_SETTINGS;

describe('What is said of a draft', () => {
  it.each([
    [0, 0, undefined],
    [2, 2, undefined],
    [1, 0, '1 suggestion. Alt+Enter opens it.'],
    [3, 1, '3 suggestions. Alt+Enter opens the one at the caret.'],
    [2, 3, '2 suggestions left. Alt+Enter opens the one at the caret.'],
    [0, 2, 'No suggestions left.'],
  ])('with %i findings after %i is “%s”', (count, before, said) => {
    expect(announcementOf(count, before, shortcuts)).toBe(said);
  });
});

describe('It is said', () => {
  let store: AssistantStore;
  let said: string[];
  let box: ReplyBox;
  let life: AbortController;
  const findings = (count: number): Diagnostic[] =>
    Array.from({ length: count }, (_, at) => ({
      rule: `r${at}`,
      fault: null,
      severity: 'error' as const,
      span: { start: at, end: at + 1 },
      message: 'Never say so.',
      suggestions: [],
    }));
  const read = (text: string, count: number): void => {
    const reading: BoxReading = {
      text,
      masked: [],
      extent: 'whole',
      selection: () => undefined,
      rangeOf: () => undefined,
    };
    setDraft(store, box, { reading, diagnostics: findings(count), shown: [], placeOf: placesIn(text) });
  };

  beforeEach(() => {
    vi.useFakeTimers();
    store = createAssistantStore();
    said = [];
    life = new AbortController();
    const element = document.createElement('textarea');
    document.body.replaceChildren(element);
    element.focus();
    box = { element } as unknown as ReplyBox;
    announceFindings(
      store,
      (text) => said.push(text),
      () => shortcuts,
      life.signal,
    );
  });
  afterEach(() => {
    life.abort();
    vi.useRealTimers();
  });

  it('not while the agent types, once when they stop', () => {
    for (const letter of ['N', 'No', 'No.', 'No. N', 'No. No.']) {
      read(letter, letter.length > 4 ? 2 : 1);
      vi.advanceTimersByTime(700);
    }
    expect(said).toEqual([]);
    vi.advanceTimersByTime(2000);
    expect(said).toEqual(['2 suggestions. Alt+Enter opens the one at the caret.']);
    vi.advanceTimersByTime(60_000);
    expect(said).toHaveLength(1);
  });

  it('at most every five seconds', () => {
    read('No.', 1);
    vi.advanceTimersByTime(2000);
    read('No. No.', 2);
    vi.advanceTimersByTime(2000);
    expect(said).toHaveLength(1);
    vi.advanceTimersByTime(3000);
    expect(said).toHaveLength(2);
  });

  it('not while an input method has taken the findings away', () => {
    read('No.', 1);
    vi.advanceTimersByTime(2000);
    const draft = store.getState().drafts.get(box);
    if (draft) setDraft(store, box, { ...draft, diagnostics: [] });
    vi.advanceTimersByTime(60_000);
    expect(said).toHaveLength(1);
  });

  it('not of a box without the focus, and not after the end', () => {
    read('No.', 1);
    box.element.blur();
    vi.advanceTimersByTime(6000);
    box.element.focus();
    read('No. No.', 2);
    life.abort();
    vi.advanceTimersByTime(6000);
    expect(said).toEqual([]);
  });

  it('when a card that the caret opened would be seen only, and by other cards themselves', () => {
    read('No.', 1);
    const [finding] = store.getState().drafts.get(box)?.diagnostics ?? [];
    if (!finding) throw new Error('there is a finding');
    openCard(store, box, finding, 'click');
    vi.advanceTimersByTime(6000);
    expect(said).toEqual([]);
    openCard(store, box, finding, 'caret');
    expect(said).toEqual([]);
    store.setState({ card: undefined });
    openCard(store, box, finding, 'caret');
    expect(said).toEqual(['Never say so. Alt+Enter goes to it.']);
  });
});
