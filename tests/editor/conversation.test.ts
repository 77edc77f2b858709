import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readConversation, sendButtons, watchConversation } from '../../src/editor/conversation.ts';
import type { Site } from '../../src/sites/site.ts';

const site: Site = {
  id: 'desk',
  title: 'Desk',
  matches: ['https://desk.example/*'],
  access: 'optional',
  source: 'made up',
  checked: '2026-11-25',
  replyBoxes: ['.reply'],
  scope: '.ticket',
  internalNote: { self: [], inScope: [] },
  masks: [],
  customerMessages: ['.message.theirs'],
  notInMessages: ['.quote'],
  customerName: ['.name', 'input.recipient'],
  subject: ['.subject'],
  send: ['.send'],
};

const ticket = (inside: string): string => `<section class="ticket">${inside}<div class="reply"></div></section>`;

function show(html: string): HTMLElement {
  document.body.innerHTML = html;
  return document.querySelector('.reply') as HTMLElement;
}

const read = (html: string) => readConversation(site, show(html));

describe('what a page says of its ticket', () => {
  it('is the last message of the customer, not the agent’s, without what it quotes', () => {
    const { customer } = read(
      ticket(
        '<p class="message theirs">First</p><p class="message theirs">Second<q class="quote">Old</q></p><p class="message">Mine</p>',
      ),
    );
    expect(customer).toBe('Second');
  });

  it('keeps the lines of a message apart', () => {
    const message = '<div class="message theirs"><p>It is late.</p><p>What<br>now?</p>\n  <ul><li>one</li></ul></div>';
    expect(read(ticket(message)).customer).toBe('It is late.\nWhat\nnow?\none');
  });

  it('is the newest message where the page has that first', () => {
    const at = (time: string, words: string): string =>
      `<article><time datetime="${time}"></time><p class="message theirs">${words}</p></article>`;
    expect(read(ticket(at('2026-10-06T07:00:00Z', 'new') + at('2026-10-05T07:00:00Z', 'old'))).customer).toBe('new');
    expect(read(ticket(at('2026-10-05T07:00:00Z', 'old') + at('2026-10-06T07:00:00Z', 'new'))).customer).toBe('new');
  });

  it('says nothing where the page says nothing', () => {
    const nothing = { customer: undefined, customerName: undefined, subject: undefined };
    expect(read(ticket('<p class="name"> </p>'))).toEqual(nothing);
    expect(read('<div class="reply"></div>')).toEqual(nothing);
  });

  it('takes the first selector that says something, from fields too', () => {
    const page = ticket(
      '<i class="name"> </i><input class="recipient" value=" Hannah  Lee "><h1 class="subject">Late</h1>',
    );
    expect(read(page)).toMatchObject({ customerName: 'Hannah Lee', subject: 'Late' });
  });

  it('takes what stands beside all tickets, but never what another ticket says', () => {
    const other = '<section class="ticket"><i class="name">Omar</i><h1 class="subject">Lamp</h1></section>';
    expect(read(`${other}<aside class="name">Hannah</aside>${ticket('')}`)).toMatchObject({
      customerName: 'Hannah',
      subject: undefined,
    });
  });

  it('takes what is nearest to the reply box', () => {
    const near = '<div><div class="reply"></div><i class="name">Near</i></div>';
    expect(read(`<section class="ticket"><i class="name">Far</i>${near}</section>`).customerName).toBe('Near');
  });
});

describe('the buttons that send a reply', () => {
  it('are those nearest to it', () => {
    const box = show(
      '<section class="ticket"><form><b class="send">other</b></form><form><div class="reply"></div><b class="send">own</b></form></section>',
    );
    expect(sendButtons(site, box).map(({ textContent }) => textContent)).toEqual(['own']);
  });

  it('are none where the file or the page has none', () => {
    expect(sendButtons(site, show(ticket('')))).toEqual([]);
    const { send: _, ...without } = site;
    expect(sendButtons(without, show(ticket('<b class="send"></b>')))).toEqual([]);
  });
});

describe('a change of the conversation', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  async function changesAfter(change: (box: HTMLElement) => void): Promise<number> {
    const box = show(ticket('<p class="message theirs">First</p><i class="clock">1 min ago</i>'));
    const onChange = vi.fn();
    const life = new AbortController();
    watchConversation(site, box, onChange, life.signal);
    change(box);
    await vi.advanceTimersByTimeAsync(1_000);
    life.abort();
    return onChange.mock.calls.length;
  }

  it('is told once when a message comes in', async () => {
    const count = await changesAfter((box) => {
      for (const words of ['<p class="message theirs">Second</p>', '<p class="message theirs">Third</p>'])
        box.insertAdjacentHTML('beforebegin', words);
    });
    expect(count).toBe(1);
  });

  it('is not told when the page changes something else, or the agent types', async () => {
    expect(await changesAfter(() => (document.querySelector('.clock') as Element).append('!'))).toBe(0);
    expect(await changesAfter((box) => box.append('Hi'))).toBe(0);
  });
});
