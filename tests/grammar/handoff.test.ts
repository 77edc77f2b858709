import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeGrammar } from '../lint/helpers.ts';

describe('the handoff of the tools', () => {
  const tools = { grammar: createFakeGrammar() };
  const load = async () => {
    vi.resetModules();
    return import('../../src/grammar/handoff.ts');
  };
  beforeEach(() => {
    delete (globalThis as Record<symbol, unknown>)[Symbol.for('cando.tools')];
  });

  it('gives the tools to who waits for it', async () => {
    const { offerTools, receiveTools } = await load();
    const receive = vi.fn();
    receiveTools(receive, new AbortController().signal);
    expect(receive).not.toHaveBeenCalled();
    offerTools(tools);
    expect(receive.mock.calls).toEqual([[tools]]);
  });

  it('gives the tools at once to who comes later', async () => {
    const { offerTools, receiveTools } = await load();
    const receive = vi.fn();
    offerTools(tools);
    receiveTools(receive, new AbortController().signal);
    expect(receive.mock.calls).toEqual([[tools]]);
  });

  it('meets across two scripts in one world', async () => {
    const { receiveTools } = await load();
    const receive = vi.fn();
    receiveTools(receive, new AbortController().signal);
    const { offerTools } = await load();
    offerTools(tools);
    expect(receive).toHaveBeenCalledOnce();
  });

  it('gives nothing to who has left', async () => {
    const { offerTools, receiveTools } = await load();
    const [receive, controller] = [vi.fn(), new AbortController()];
    receiveTools(receive, controller.signal);
    controller.abort();
    offerTools(tools);
    expect(receive).not.toHaveBeenCalled();
  });

  it('gives nothing to who had left before, and still serves who follows', async () => {
    const { offerTools, receiveTools } = await load();
    const [gone, late, first, next] = [vi.fn(), vi.fn(), new AbortController(), new AbortController()];
    receiveTools(gone, AbortSignal.abort());
    receiveTools(vi.fn(), first.signal);
    receiveTools(late, next.signal);
    first.abort();
    offerTools(tools);
    expect(gone).not.toHaveBeenCalled();
    expect(late).toHaveBeenCalledOnce();
  });
});
