import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { gmailPage } from '../fixtures/gmail.ts';
import { probeCard } from '../e2e/card.ts';
import { LIMIT, type, waitForUnderlines } from '../e2e/page.ts';
import { FLAGGED, GMAIL, RICH, useTestBrowser } from '../e2e/setting.ts';

/** T11: browsers stop the worker of an extension whenever they like. */

const browser = useTestBrowser();

/** Stops the worker; false where it does not run. */
async function stopWorker(): Promise<boolean> {
  const session = await browser().context.browser()?.newBrowserCDPSession();
  const { targetInfos } = (await session?.send('Target.getTargets')) ?? { targetInfos: [] };
  const worker = targetInfos.find(
    ({ type: kind, url }) => kind === 'service_worker' && url.includes('chrome-extension'),
  );
  if (worker) await session?.send('Target.closeTarget', { targetId: worker.targetId });
  await session?.detach();
  return worker !== undefined;
}

const isStopped = async (): Promise<boolean> => !(await stopWorker());

/** Stops the worker and waits until it is. */
const stopForSure = (): Promise<void> => expect.poll(isStopped, { timeout: LIMIT }).toBe(true);

/** Stops the worker again and again, until what it gives is called. */
function keepStopping(): () => Promise<number> {
  const over = new AbortController();
  const stopping = (async () => {
    let stops = 0;
    while (!over.signal.aborted) stops += Number(await stopWorker());
    return stops;
  })();
  return () => {
    over.abort();
    return stopping;
  };
}

const STEPS = ['at load', 'before the assistant comes', 'before the grammar comes', 'while it dismisses'] as const;

/** What an agent does, with something done before each step. The sentence is new each time, since it is dismissed. */
async function work(page: Page, sentence: string, before: (step: (typeof STEPS)[number]) => Promise<void>) {
  const card = await probeCard(page);
  await before('before the assistant comes');
  await page.locator(RICH).first().focus();
  await type(page, `I'm sorry, but the parcel is late. ${sentence}`);
  await before('before the grammar comes');
  await waitForUnderlines(page, FLAGGED);
  await page.keyboard.press('Alt+Enter');
  await card.waitForText('Dismiss here');
  await before('while it dismisses');
  await card.click('Dismiss here');
  await waitForUnderlines(page, FLAGGED.slice(0, 1));
}

describe('T11: a worker that is stopped', () => {
  it.each(STEPS)('%s makes no difference', async (step) => {
    if (step === 'at load') await stopForSure();
    const { page, complaints } = await browser().open(GMAIL, gmailPage({ era: '2023', surface: 'inline' }));
    const sentence = `It's company policy ${step}.`;
    await work(page, sentence, async (now) => void (now === step && (await stopForSure())));
    // And what was dismissed stays so
    const again = await browser().open(GMAIL, gmailPage({ era: '2023', surface: 'inline' }));
    await again.page.locator(RICH).first().focus();
    await type(again.page, `${sentence} Calm down.`);
    await waitForUnderlines(again.page, ['Calm down']);
    expect([...complaints, ...again.complaints]).toEqual([]);
    await page.close();
    await again.page.close();
  });

  it('all the time makes no difference', async () => {
    const { page, complaints } = await browser().open(GMAIL, gmailPage({ era: '2023', surface: 'inline' }));
    const stop = keepStopping();
    await work(page, "It's company policy all the time.", async () => {});
    expect(await stop()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
