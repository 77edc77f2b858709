import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openOwnWorld, type OwnWorld } from '../e2e/own-world.ts';
import { DRAFT, useTestBrowser } from '../e2e/setting.ts';

/** T14: editors that come and go leave nothing behind, as the browser itself counts it. */

const browser = useTestBrowser();

const CYCLES = 500;
const WARM_UP = 20;
/** Some things live until the next one takes their place: that is less than one in twenty cycles. */
const MOST_EACH = 0.05;

type Kind = 'contenteditable' | 'textarea' | 'shadow root' | 'frame';

const PAGE =
  '<!doctype html><html lang="en"><head><title>Leaks</title><link rel="icon" href="data:,"></head><body><main class="M9"></main></body></html>';

/** Opens an editor in the page, with a draft and the focus, and gives it a moment. Runs in the page. */
async function openEditor({ kind, draft }: { readonly kind: Kind; readonly draft: string }): Promise<void> {
  const main = document.querySelector('main');
  const box = document.createElement(kind === 'textarea' ? 'textarea' : 'div');
  box.className = 'Ak';
  if ('value' in box) box.value = draft;
  else {
    box.setAttribute('g_editable', 'true');
    box.setAttribute('contenteditable', 'true');
    box.textContent = draft;
  }
  const place = document.createElement(kind === 'frame' ? 'iframe' : 'div');
  main?.append(place);
  const inside = 'contentDocument' in place ? place.contentDocument?.body : place;
  (kind === 'shadow root' ? place.attachShadow({ mode: 'open' }) : inside)?.append(box);
  box.focus();
  for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

const closeEditor = (): void => document.querySelector('main')?.replaceChildren();

type Counts = Readonly<Record<string, number>>;

/** The types of objects that Cando makes for an editor. Each is counted in the world that its script runs in. */
const TYPES = ['MutationObserver', 'ResizeObserver', 'IntersectionObserver', 'AbortController', 'Range', 'Highlight'];

async function countIn({ session, contextId }: OwnWorld): Promise<Counts> {
  await session.send('HeapProfiler.collectGarbage');
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

async function open(kind: Kind): Promise<Page> {
  const { page } = await browser().open(`https://mail.google.com/mail/u/0/leaks-${kind.replace(' ', '-')}`, PAGE);
  return page;
}

/** As an agent does: opens a reply, looks at a card, and closes it all. */
async function cycle(page: Page, kind: Kind): Promise<void> {
  await page.evaluate(openEditor, { kind, draft: DRAFT });
  await page.keyboard.press('Alt+Enter');
  await page.evaluate(closeEditor);
}

/** How many more of each there are, for each of so many cycles. */
async function growthOver(cycles: number, page: Page, kind: Kind, leak: (world: OwnWorld) => Promise<unknown>) {
  for (let at = 0; at < WARM_UP; at++) await cycle(page, kind);
  const world = await openOwnWorld(page);
  const before = await countIn(world);
  for (let at = 0; at < cycles; at++) {
    await cycle(page, kind);
    await leak(world);
  }
  const after = await countIn(world);
  return Object.entries(after).map(([name, now]) => ({ name, each: (now - (before[name] ?? 0)) / cycles }));
}

const nothing = async (): Promise<void> => {};

/** One of each a cycle. */
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

describe(`T14: ${CYCLES} editors that were opened and closed`, () => {
  it.each<Kind>(['contenteditable', 'textarea', 'shadow root', 'frame'])(
    'leave no node, listener or observer: %s',
    async (kind) => {
      const page = await open(kind);
      const growth = await growthOver(CYCLES, page, kind, nothing);
      expect(growth.filter(({ each }) => each > MOST_EACH)).toEqual([]);
      await page.close();
    },
  );
});
