import { describe, expect, it } from 'vitest';
import { createNotices } from '../../src/assistant/notices.ts';
import type { ReplyBox } from '../../src/assistant/reply-box.ts';
import { closeCard, createAssistantStore, openCard, setDraft } from '../../src/assistant/store.ts';
import type { Diagnostic } from '../../src/lint/types.ts';

const finding: Diagnostic = {
  rule: 'test/rule',
  fault: null,
  severity: 'hint',
  span: { start: 0, end: 2 },
  message: '',
  suggestions: [],
};

function openStore() {
  const store = createAssistantStore();
  const element = document.createElement('div');
  const nothing = (): undefined => undefined;
  const reading = { text: 'No.', masked: [], selection: nothing, rangeOf: nothing };
  const box: ReplyBox = {
    element,
    tree: document,
    read: () => reading,
    select: nothing,
    reveal: nothing,
    apply: () => Promise.resolve('refused'),
    customer: nothing,
    isInternal: () => false,
    isUsable: () => true,
    onUseChange: nothing,
    onAudienceChange: nothing,
    onLookChange: nothing,
  };
  setDraft(store, box, { reading, diagnostics: [finding], shown: [finding] });
  const saidInNextCard = (): string | undefined => {
    openCard(store, box, finding, 'keys');
    const { card } = store.getState();
    closeCard(store);
    return card?.notice;
  };
  return { store, notices: createNotices(store), saidInNextCard, open: () => openCard(store, box, finding, 'keys') };
}

describe('What is said of Cando itself', () => {
  it('T15: names the rule that has failed, once', () => {
    const { notices, saidInNextCard } = openStore();
    notices.tellFailed('cando.core/bare-no');
    notices.tellFailed('cando.core/bare-no');
    expect(saidInNextCard()).toBe(
      'The rule “cando.core/bare-no” has failed and is off until you load this page again.',
    );
    notices.tellFailed('cando.core/bare-no');
    expect(saidInNextCard()).toBeUndefined();
  });

  it('T13: says once that the store cannot be read or written', () => {
    const { notices, saidInNextCard } = openStore();
    for (let page = 0; page < 2; page++) notices.tellOf('unreadable');
    expect(saidInNextCard()).toContain('cannot be read');
    for (let page = 0; page < 2; page++) notices.tellOf('unwritable');
    expect(saidInNextCard()).toContain('would not save');
    notices.tellOf('unreadable');
    expect(saidInNextCard()).toBeUndefined();
  });

  it('is said one behind the other, in the next card or the one that is open', () => {
    const { store, notices, saidInNextCard, open } = openStore();
    notices.tellOf('unreadable');
    notices.tellFailed('a/b');
    expect(saidInNextCard()).toMatch(/cannot be read.* The rule “a\/b”/);
    open();
    notices.tellOf('unwritable');
    notices.tellFailed('c/d');
    expect(store.getState().card?.notice).toMatch(/would not save.* The rule “c\/d”/);
  });
});
