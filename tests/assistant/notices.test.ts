import { describe, expect, it } from 'vitest';
import { createNotices } from '../../src/assistant/notices.ts';
import { closeCard, openCard } from '../../src/assistant/store.ts';
import { openDraft } from './open-draft.ts';

function openStore() {
  const {
    store,
    box,
    findings: [finding],
  } = openDraft('No.', ['No']);
  if (!finding) throw new Error('The draft has a finding');
  closeCard(store);
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
