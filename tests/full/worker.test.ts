import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { PARTS } from '../../src/background/messages.ts';
import { gmailPage } from '../fixtures/gmail.ts';
import { workerOf } from '../e2e/answers.ts';
import { probeCard } from '../e2e/card.ts';
import { LIMIT, type, waitForUnderlines } from '../e2e/page.ts';
import { FLAGGED, GMAIL, RICH, useTestBrowser } from '../e2e/setting.ts';

/** T11: browsers stop the worker of an extension whenever they like. */

const browser = useTestBrowser();

const openGmail = () => browser().open(GMAIL, gmailPage({ era: '2023', surface: 'inline' }));

/** The first page of a host is answered for in the worker, which must not be stopped yet: nothing would start it again. */
beforeAll(async () => void (await (await openGmail()).page.close()));

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

/**
 * Has the worker hang as it is about to run that script in the page. What this gives waits until it does, and stops it then:
 * in the midst of its answer.
 */
async function holdBefore(script: string): Promise<() => Promise<void>> {
  const worker = await workerOf(browser().context);
  await worker.evaluate((held) => {
    const { scripting } = chrome;
    const run = scripting.executeScript.bind(scripting);
    const asked = new Promise<void>((resolve) => {
      scripting.executeScript = ((injection: { files?: string[] }) => {
        if (!injection.files?.includes(held)) return run(injection as never);
        resolve();
        return new Promise(() => {});
      }) as never;
    });
    Object.assign(globalThis, { asked });
  }, script);
  return async () => {
    await worker.evaluate(() => (globalThis as typeof globalThis & { asked?: Promise<void> }).asked);
    expect(await stopWorker()).toBe(true);
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
    const { page, complaints } = await openGmail();
    const sentence = `It's company policy ${step}.`;
    await work(page, sentence, async (now) => void (now === step && (await stopForSure())));
    // And what was dismissed stays so
    const again = await openGmail();
    await again.page.locator(RICH).first().focus();
    await type(again.page, `${sentence} Calm down.`);
    await waitForUnderlines(again.page, ['Calm down']);
    expect([...complaints, ...again.complaints]).toEqual([]);
    await page.close();
    await again.page.close();
  });

  it.each(['assistant', 'grammar'] as const)('while it runs the %s in the page makes no difference', async (part) => {
    const { page, complaints } = await openGmail();
    const stopInAnswer = await holdBefore(PARTS[part]);
    await Promise.all([stopInAnswer(), work(page, `It's company policy while the ${part} comes.`, async () => {})]);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
