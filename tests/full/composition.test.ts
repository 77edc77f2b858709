import type { CDPSession } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openInChromium, type ChromiumEditorPage } from '../e2e/chromium.ts';
import { EDITORS } from '../e2e/editor-page.ts';
import { useTestBrowser } from '../e2e/setting.ts';

/** Input methods put words together on the page: nothing is judged, drawn over or changed until they are done. */

const browser = useTestBrowser();

const APOLOGY = "I'm sorry, but the parcel is late.";
const FLAGGED = ["I'm sorry, but"];

type Composing = ChromiumEditorPage & { readonly session: CDPSession };

async function open(name: string): Promise<Composing> {
  const editor = EDITORS.find((one) => one.name === name);
  if (!editor) throw new Error(`there is no editor ${name}`);
  const opened = await openInChromium(browser(), editor);
  return { ...opened, session: await opened.page.context().newCDPSession(opened.page) };
}

const compose = (session: CDPSession, text: string): Promise<unknown> =>
  session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });

const commit = (session: CDPSession, text: string): Promise<unknown> => session.send('Input.insertText', { text });

/** Longer than the pause after which a typed sentence is judged. Milliseconds. */
const LONG = 1_200;
const wait = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, LONG);
  });

describe.each(['contenteditable', 'textarea', 'CKEditor 5'])('T7 Composing in %s', (name) => {
  it('Japanese: nothing is judged while the candidates change, and all at once behind the choice', async () => {
    const { session, type, text, underlined, waitForUnderlines, complaints, close } = await open(name);
    await type('Hi Ann,\n');
    for (const candidate of ["I'm s", "I'm sorry, bu", APOLOGY, 'すみません', APOLOGY])
      await compose(session, candidate);
    await wait();
    expect(await underlined()).toEqual([]);
    await commit(session, APOLOGY);
    await waitForUnderlines(FLAGGED);
    expect(await text()).toBe(`Hi Ann,\n${APOLOGY}`);
    expect(complaints).toEqual([]);
    await close();
  });

  it('Korean: each syllable is a composition of its own, and the lines stay right', async () => {
    const { session, type, text, waitForUnderlines, close } = await open(name);
    await type(`${APOLOGY} `);
    await waitForUnderlines(FLAGGED);
    for (const [parts, syllable] of [
      [['ㄱ', '가', '감'], '감'],
      [['ㅅ', '사'], '사'],
    ] as const) {
      for (const part of parts) await compose(session, part);
      await commit(session, syllable);
    }
    await waitForUnderlines(FLAGGED);
    expect(await text()).toBe(`${APOLOGY} 감사`);
    await close();
  });

  it('a dead key: one letter is put together, and typing goes on', async () => {
    const { session, type, text, waitForUnderlines, close } = await open(name);
    await type('Hi Ren');
    await compose(session, '´');
    await commit(session, 'é');
    await type(`.\n${APOLOGY}`);
    await waitForUnderlines(FLAGGED);
    expect(await text()).toBe(`Hi René.\n${APOLOGY}`);
    await close();
  });

  it('dictation: what is held for seconds is left alone, and judged when it is there', async () => {
    const { session, type, text, underlined, waitForUnderlines, close } = await open(name);
    await type('Hi Ann,\n');
    await compose(session, APOLOGY);
    await wait();
    await wait();
    expect(await underlined()).toEqual([]);
    await commit(session, APOLOGY);
    await commit(session, ' It will be there on Friday.');
    await waitForUnderlines(FLAGGED);
    expect(await text()).toBe(`Hi Ann,\n${APOLOGY} It will be there on Friday.`);
    await close();
  });

  it('no card opens meanwhile, one that is open closes, and no line lies over the words', async () => {
    const { session, type, page, press, card, underlined, waitForUnderlines, close } = await open(name);
    await type(APOLOGY);
    await waitForUnderlines(FLAGGED);
    await press('Control+Home');
    for (let step = 0; step < 6; step++) await press('ArrowRight');
    await compose(session, 'ご');
    expect(await underlined()).toEqual([]);
    await press('Alt+Enter');
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    expect(await card.text()).toBeUndefined();
    await close();
  });
});

describe('Autocorrect', () => {
  it('is a change like any other: the words that it puts in are judged', async () => {
    const { type, press, session, text, waitForUnderlines, close } = await open('contenteditable');
    await type("I'm sory, but the parcel is late.");
    await press('Control+Home');
    for (let step = 0; step < 4; step++) await press('ArrowRight');
    for (let step = 0; step < 4; step++) await press('Shift+ArrowRight');
    await commit(session, 'sorry');
    await waitForUnderlines(FLAGGED);
    expect(await text()).toBe(APOLOGY);
    await close();
  });
});
