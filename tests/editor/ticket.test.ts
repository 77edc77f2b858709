import { describe, expect, it } from 'vitest';
import { eachTicket, ticketOf } from '../../src/editor/ticket.ts';
import gmail from '../../src/sites/gmail.ts';
import type { Site } from '../../src/sites/site.ts';

const byAddress: Site = { ...gmail, scope: '.desk', ticket: { inAddress: '/tickets/(\\d+)' } };
const byAttribute: Site = { ...gmail, scope: '.desk', ticket: { selector: '.pane, body', attribute: 'data-ticket' } };

function show(html: string): HTMLElement {
  document.body.innerHTML = html;
  return document.querySelector('.reply') as HTMLElement;
}

const DESK = '<main class="desk"><div class="pane" data-ticket="7"><p>Words</p><div class="reply"></div></div></main>';

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** The signals of the tickets that a reply box has answered so far. */
function follow(site: Site, box: HTMLElement) {
  const lives: AbortSignal[] = [];
  const life = new AbortController();
  eachTicket(site, box, (ticket) => lives.push(ticket), life.signal);
  return { lives, life, ended: () => lives.map(({ aborted }) => aborted) };
}

describe('which ticket is answered', () => {
  it('stands in the address', () => {
    const box = show(DESK);
    history.replaceState(null, '', '/agent/tickets/341?tab=1');
    expect(ticketOf(byAddress, box)).toBe('341');
    history.replaceState(null, '', '/agent/dashboard');
    expect(ticketOf(byAddress, box)).toBeUndefined();
  });

  it('stands in an attribute, of what holds the reply box first', () => {
    expect(ticketOf(byAttribute, show(DESK))).toBe('7');
    const two = '<main class="desk"><div class="pane" data-ticket="6"></div></main>';
    expect(ticketOf(byAttribute, show(two + DESK))).toBe('7');
    expect(ticketOf(byAttribute, show(`${two}<main class="desk"><div class="reply"></div></main>`))).toBeUndefined();
  });

  it('is not known where the file does not say how', () => {
    const { ticket: _, ...without } = byAddress;
    expect(ticketOf(without, show(DESK))).toBeUndefined();
  });
});

describe('an editor that goes from ticket to ticket', () => {
  it('begins anew when the attribute says another one, and ends what was', async () => {
    const box = show(DESK);
    const { ended, life } = follow(byAttribute, box);
    expect(ended()).toEqual([false]);
    box.parentElement?.setAttribute('data-ticket', '8');
    await settle();
    expect(ended()).toEqual([true, false]);
    life.abort();
    expect(ended()).toEqual([true, true]);
  });

  it('begins anew when the address says another one, by the time that something changes', async () => {
    const box = show(DESK);
    history.replaceState(null, '', '/tickets/1');
    const { ended } = follow(byAddress, box);
    history.pushState(null, '', '/tickets/2');
    box.textContent = 'another draft';
    await settle();
    expect(ended()).toEqual([true, false]);
    history.replaceState(null, '', '/tickets/3');
    box.dispatchEvent(new Event('input'));
    expect(ended()).toEqual([true, true, false]);
  });

  it('goes on while the ticket is the same, has no name, or gets its name', async () => {
    const box = show(DESK);
    history.replaceState(null, '', '/tickets/new');
    const { ended, life } = follow(byAddress, box);
    for (const address of ['/tickets/5', '/tickets/5?tab=2', '/dashboard', '/tickets/5']) {
      history.replaceState(null, '', address);
      box.dispatchEvent(new Event('input'));
    }
    expect(ended()).toEqual([false]);
    life.abort();
    history.replaceState(null, '', '/tickets/6');
    box.dispatchEvent(new Event('input'));
    await settle();
    expect(ended()).toEqual([true]);
  });
});
