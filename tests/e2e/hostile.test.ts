import { describe, expect, it } from 'vitest';
import { REFUSALS } from '../../src/assistant/genuine-click.ts';
import { CLICK_THROUGH, SEE_THROUGH_PAGE } from './attacks.ts';
import { middleOf, type } from './page.ts';
import { useTestBrowser } from './setting.ts';
import { checkAttack, HOST, openTrapPage, SORRY } from './trap.ts';

/** More of this is in tests/full/hostile.test.ts. */

const browser = useTestBrowser();

describe('T41: a click that a page has set a trap for', () => {
  it(`(${CLICK_THROUGH.name}) does nothing and the card says why; the next one is taken`, () =>
    checkAttack(browser(), CLICK_THROUGH));

  it('(a card that comes under the pointer in the middle of a double click) does nothing', async () => {
    const { page, card, openCard, draft } = await openTrapPage(browser());
    const before = await draft();
    await openCard();
    const button = await card.placeOf(SORRY);
    await page.keyboard.press('Escape');
    await card.waitForNone();
    const words = await middleOf(page, "I'm sorry, but");
    const session = await page.context().newCDPSession(page);
    const send = (kind: 'mousePressed' | 'mouseReleased', { x, y }: typeof button) =>
      session.send('Input.dispatchMouseEvent', { type: kind, x, y, button: 'left', clickCount: 1 });
    // All at once: no time passes between the two clicks, however busy the machine is
    await Promise.all([words, button].flatMap((place) => [send('mousePressed', place), send('mouseReleased', place)]));
    await card.waitForText(REFUSALS.moved);
    expect(await draft()).toBe(before);
    await page.close();
  });

  it('moves no rewrite: what says so comes where the reasons stood', async () => {
    const { page, card, openCard } = await openTrapPage(browser());
    await openCard();
    const before = await card.placeOf(SORRY);
    await page.locator(HOST).evaluate(SEE_THROUGH_PAGE.begin);
    await card.click(SORRY);
    await card.waitForText(REFUSALS.hidden);
    expect(await card.placeOf(SORRY)).toEqual(before);
    await page.close();
  });

  it('(by key, on a card that is hard to see) does nothing; when it is seen again the key works', async () => {
    const { page, card, draft } = await openTrapPage(browser());
    const before = await draft();
    await page.keyboard.press('Alt+Enter');
    await card.waitForText('2 of');
    await page.locator(HOST).evaluate(SEE_THROUGH_PAGE.begin);
    await page.keyboard.press('Enter');
    await card.waitForText(REFUSALS.hidden);
    expect(await draft()).toBe(before);
    await page.locator(HOST).evaluate(SEE_THROUGH_PAGE.end);
    await page.keyboard.press('Enter');
    await card.waitForNone();
    expect(await draft()).toContain('what I can do is ___.');
    await page.close();
  });
});

describe('T42: a page', () => {
  it('that throws out our host and our lines a hundred times a second meets no loop: we stay away', async () => {
    const { page, complaints, card, openCard, draft } = await openTrapPage(browser());
    await openCard();
    await page.evaluate(() => {
      const fight = { lines: 0, hosts: 0 };
      Object.assign(window, { fight });
      setInterval(() => {
        fight.lines += CSS.highlights.size > 0 ? 1 : 0;
        CSS.highlights.clear();
        for (const stranger of document.querySelectorAll('html > :not(head, body)')) {
          fight.hosts++;
          stranger.remove();
        }
      }, 10);
    });
    // The card is gone, and the draft has its keys again
    await card.waitForNone();
    await page.keyboard.press('ControlOrMeta+End');
    for (let times = 0; times < 12; times++) {
      await page.keyboard.press('Alt+Enter');
      await card.waitForNone();
      await type(page, 'So. ');
    }
    const fight = await page.evaluate(() => (window as typeof window & { fight?: unknown }).fight);
    const { lines, hosts } = fight as { lines: number; hosts: number };
    // What back-off.ts puts right before it waits and gives up, and what was there before
    expect(lines).toBeLessThanOrEqual(7);
    expect(hosts).toBeLessThanOrEqual(7);
    expect((await draft()).match(/So\./g)).toHaveLength(12);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('sees nothing of the card in any event, focus, selection, timing or markup, and has nobody to write to', async () => {
    const { page, card, openCard } = await openTrapPage(browser());
    const watch = await page.evaluateHandle(() => {
      const known = new Set<unknown>([window, document, ...document.querySelectorAll('*')]);
      const seen = { events: 0, leaks: [] as string[] };
      const look = (what: string, value: unknown): void => {
        const isNew = value instanceof Node && !known.has(value) && value.parentNode !== document.documentElement;
        if (isNew && !document.contains(value)) seen.leaks.push(`${what}: ${value.nodeName}`);
        if (value instanceof ShadowRoot) seen.leaks.push(`${what}: a tree`);
      };
      const hear = (event: Event): void => {
        seen.events++;
        for (const one of event.composedPath()) look(event.type, one);
        if ('relatedTarget' in event) look(event.type, event.relatedTarget);
        look('focus', document.activeElement);
        look('selection', document.getSelection()?.anchorNode);
      };
      const types =
        'pointerdown pointerup pointerover pointerout mouseover click focusin focusout keydown keyup beforetoggle toggle animationstart scroll selectionchange';
      for (const name of types.split(' ')) window.addEventListener(name, hear, { capture: true });
      const observer = new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          if (JSON.stringify(entry).includes('extension:')) seen.leaks.push(`${entry.entryType}: our address`);
          if ('target' in entry) look(entry.entryType, entry.target);
        }
      });
      for (const entries of ['event', 'first-input', 'layout-shift', 'long-animation-frame', 'resource'])
        observer.observe({ type: entries, buffered: true });
      return seen;
    });
    await openCard();
    const { x, y } = await card.placeOf(SORRY);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 3, y);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await page.keyboard.press('Alt+Enter');
    await card.waitForText(' of ');
    await page.keyboard.press('ArrowDown');
    const { events, leaks } = await watch.jsonValue();
    expect(events).toBeGreaterThan(5);
    expect(leaks).toEqual([]);
    const host = page.locator(HOST);
    expect(await host.evaluate((element) => [element.shadowRoot, element.childNodes.length])).toEqual([null, 0]);
    expect(await host.evaluate((element) => element.getHTML({ serializableShadowRoots: true }))).toBe('');
    expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toMatch(/cando|takes the apology/i);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    await page.close();
  });

  it('cannot tell our host by its name, find a file of ours or send us a message', async () => {
    const { page } = await openTrapPage(browser());
    const again = await openTrapPage(browser());
    const names = await Promise.all(
      [page, again.page].map((one) => one.locator(HOST).evaluate((element) => element.localName)),
    );
    expect(names[0]).toMatch(/^[a-z]{3}-[a-z]{5}$/);
    expect(names[1]).not.toBe(names[0]);
    const answers = await page.evaluate(async (id) => {
      const runtime = (globalThis as { chrome?: { runtime?: { sendMessage?: unknown } } }).chrome?.runtime;
      const files = ['manifest.json', 'page.js', 'assistant.js', 'background.js'];
      const found = await Promise.allSettled(files.map((file) => fetch(`chrome-extension://${id}/${file}`)));
      return [typeof runtime?.sendMessage, ...found.map(({ status }) => status)];
    }, browser().extensionId);
    expect(answers).toEqual(['undefined', 'rejected', 'rejected', 'rejected', 'rejected']);
    await again.page.close();
    await page.close();
  });
});
