import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeGrammar } from '../lint/helpers.ts';

describe('the handoff of the grammar', () => {
  const grammar = createFakeGrammar();
  const load = async () => {
    vi.resetModules();
    return import('../../src/grammar/handoff.ts');
  };
  beforeEach(() => {
    delete (globalThis as Record<symbol, unknown>)[Symbol.for('cando.grammar')];
  });

  it('gives the grammar to who waits for it', async () => {
    const { offerGrammar, receiveGrammar } = await load();
    const receive = vi.fn();
    receiveGrammar(receive, new AbortController().signal);
    expect(receive).not.toHaveBeenCalled();
    offerGrammar(grammar);
    expect(receive.mock.calls).toEqual([[grammar]]);
  });

  it('gives the grammar at once to who comes later', async () => {
    const { offerGrammar, receiveGrammar } = await load();
    const receive = vi.fn();
    offerGrammar(grammar);
    receiveGrammar(receive, new AbortController().signal);
    expect(receive.mock.calls).toEqual([[grammar]]);
  });

  it('meets across two scripts in one world', async () => {
    const { receiveGrammar } = await load();
    const receive = vi.fn();
    receiveGrammar(receive, new AbortController().signal);
    const { offerGrammar } = await load();
    offerGrammar(grammar);
    expect(receive).toHaveBeenCalledOnce();
  });

  it('gives nothing to who has left', async () => {
    const { offerGrammar, receiveGrammar } = await load();
    const [receive, controller] = [vi.fn(), new AbortController()];
    receiveGrammar(receive, controller.signal);
    controller.abort();
    offerGrammar(grammar);
    expect(receive).not.toHaveBeenCalled();
  });

  it('gives nothing to who had left before, and still serves who follows', async () => {
    const { offerGrammar, receiveGrammar } = await load();
    const [gone, late, first, next] = [vi.fn(), vi.fn(), new AbortController(), new AbortController()];
    receiveGrammar(gone, AbortSignal.abort());
    receiveGrammar(vi.fn(), first.signal);
    receiveGrammar(late, next.signal);
    first.abort();
    offerGrammar(grammar);
    expect(gone).not.toHaveBeenCalled();
    expect(late).toHaveBeenCalledOnce();
  });
});
