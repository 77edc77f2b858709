import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openOwnWorld, type OwnWorld } from '../e2e/own-world.ts';
import { waitForUnderlines } from '../e2e/page.ts';
import { DRAFT, FLAGGED, useTestBrowser } from '../e2e/setting.ts';

/** T14: editors that come and go leave nothing behind, as the browser itself counts it. */

const browser = useTestBrowser();

const ROUNDS = 100;
const EDITORS_A_ROUND = 5;
const WARM_UP = 20;
/** Some things live until the next one takes their place: that is less than one in ten rounds. */
const MOST_EACH = 0.1;

type Kind = 'contenteditable' | 'textarea' | 'shadow root' | 'frame';

const PAGE =
  '<!doctype html><html lang="en"><head><title>Leaks</title><link rel="icon" href="data:,"></head><body><main class="M9"></main></body></html>';

type Wanted = { readonly kind: Kind; readonly draft: string; readonly editors: number };

/** Opens one editor after the other in the page, each with a draft and the focus for a moment. Runs in the page. */
async function openEditors({ kind, draft, editors }: Wanted): Promise<void> {
  for (let at = 0; at < editors; at++) {
    const main = document.querySelector('main');
    const box = document.createElement(kind === 'textarea' ? 'textarea' : 'div');
    box.className = 'Ak';
    if ('value' in box) box.value = draft;
    else {
      box.setAttribute('data-test-id', 'omnicomposer-test');
      box.setAttribute('contenteditable', 'true');
      box.textContent = draft;
    }
    const place = document.createElement(kind === 'frame' ? 'iframe' : 'div');
    main?.replaceChildren(place);
    const inside = 'contentDocument' in place ? place.contentDocument?.body : place;
    (kind === 'shadow root' ? place.attachShadow({ mode: 'open' }) : inside)?.append(box);
    box.focus();
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

const closeEditor = (): void => document.querySelector('main')?.replaceChildren();

type Counts = Readonly<Record<string, number>>;

/** The types of objects that Cando makes for an editor. Each is counted in the world that its script runs in. */
const TYPES = ['MutationObserver', 'ResizeObserver', 'IntersectionObserver', 'AbortController', 'Range', 'Highlight'];

async function countIn({ session, contextId }: OwnWorld): Promise<Counts> {
  // What the first finds free may hold more, which only the next does
  for (let at = 0; at < 3; at++) await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners, documents } = await session.send('Memory.getDOMCounters');
  const counts: Record<string, number> = { nodes, jsEventListeners, documents };
  for (const type of TYPES) {
    const { result } = await session.send('Runtime.evaluate', { contextId, expression: `${type}.prototype` });
    const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: result.objectId ?? '' });
    const { result: length } = await session.send('Runtime.callFunctionOn', {
      objectId: objects.objectId ?? '',
      functionDeclaration: 'function () { return this.length }',
      returnByValue: true,
    });
    counts[type] = Number(length.value);
    await session.send('Runtime.releaseObject', { objectId: objects.objectId ?? '' });
  }
  return counts;
}

/** Where such a box is a reply box, with one that is looked after. */
async function open(kind: Kind): Promise<Page> {
  const host = kind === 'textarea' ? 'https://mail.google.com/mail/u/0/leaks' : 'https://acme.zendesk.com/agent/leaks';
  const { page } = await browser().open(host, PAGE);
  await page.evaluate(openEditors, { kind, draft: DRAFT, editors: 1 });
  await waitForUnderlines(page, FLAGGED);
  return page;
}

/** As an agent does: opens replies, looks at a card in the last, and closes it all. */
async function round(page: Page, kind: Kind): Promise<void> {
  await page.evaluate(openEditors, { kind, draft: DRAFT, editors: EDITORS_A_ROUND });
  await page.keyboard.press('Alt+Enter');
  await page.evaluate(closeEditor);
}

/** How many more of each there are, for each of so many rounds. */
async function growthOver(rounds: number, page: Page, kind: Kind, leak: (world: OwnWorld) => Promise<unknown>) {
  for (let at = 0; at < WARM_UP; at++) await round(page, kind);
  const world = await openOwnWorld(page);
  const before = await countIn(world);
  for (let at = 0; at < rounds; at++) {
    await round(page, kind);
    await leak(world);
  }
  const after = await countIn(world);
  return Object.entries(after).map(([name, now]) => ({ name, each: (now - (before[name] ?? 0)) / rounds }));
}

const nothing = async (): Promise<void> => {};

/** One of each a round. */
const LEAK = `{
  const node = document.createElement('div');
  node.addEventListener('click', () => {});
  (globalThis.leaks ??= []).push(node, new MutationObserver(() => {}), document.createRange());
}`;

describe('The probe of this test', () => {
  it('sees a planted node, listener, observer and range', async () => {
    const page = await open('contenteditable');
    const growth = await growthOver(WARM_UP, page, 'contenteditable', ({ evaluate }) => evaluate(LEAK));
    const seen = growth.filter(({ each }) => each > 0.9).map(({ name }) => name);
    expect(seen).toEqual(['nodes', 'jsEventListeners', 'MutationObserver', 'Range']);
    await page.close();
  });
});

describe(`T14: ${ROUNDS * EDITORS_A_ROUND} editors that were opened and closed`, () => {
  it.each<Kind>(['contenteditable', 'textarea', 'shadow root', 'frame'])(
    'leave no node, listener or observer: %s',
    async (kind) => {
      const page = await open(kind);
      const growth = await growthOver(ROUNDS, page, kind, nothing);
      expect(growth.filter(({ each }) => each > MOST_EACH)).toEqual([]);
      await page.close();
    },
  );
});
