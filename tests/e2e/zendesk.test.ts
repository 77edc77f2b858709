import { describe, expect, it } from 'vitest';
import { zendeskPage, type ZendeskOptions } from '../fixtures/zendesk.ts';
import { probeCard } from './card.ts';
import { middleOf, type, waitForUnderlines } from './page.ts';
import { DRAFT, FLAGGED, ZENDESK, useTestBrowser } from './setting.ts';

const BOXES = {
  ckeditor5: '[data-test-id="omnicomposer-rich-text-ckeditor"]',
  messaging: '[data-test-id="omnicomposer-plain-text-ckeditor"]',
  legacy: '.zendesk-editor--rich-text-comment',
} as const;

const browser = useTestBrowser();

const open = async (options: ZendeskOptions) => {
  const { page, complaints } = await browser().open(ZENDESK, zendeskPage(options));
  if (options.editor !== 'legacy') await page.waitForFunction(() => window.editors?.length === 2);
  const box = page.locator(BOXES[options.editor]).first();
  await box.click();
  // What the product would send: the editor's own model where it has one
  const model = () =>
    page.evaluate(
      (selector) => window.editors?.[0]?.getData() ?? document.querySelector(selector)?.innerHTML ?? '',
      BOXES[options.editor],
    );
  return { page, complaints, box, model, card: await probeCard(page) };
};

describe.each(['ckeditor5', 'messaging', 'legacy'] as const)('Zendesk with %s', (editor) => {
  it('applies by mouse into the model, and one undo restores it exactly', async () => {
    const { page, complaints, box, model, card } = await open({ editor });
    await type(page, DRAFT);
    await waitForUnderlines(page, FLAGGED);
    const before = await model();
    const { x, y } = await middleOf(page, "I'm sorry, but");
    await page.mouse.move(x, y);
    await card.waitForText('takes the apology back');
    await card.click('sorry, but sorry');
    await card.waitForNone();
    expect(await model()).toContain("I'm sorry the parcel is late. It's company policy.");
    expect(await box.innerText()).toContain("I'm sorry the parcel is late.");
    await page.keyboard.press('Control+z');
    await waitForUnderlines(page, FLAGGED);
    expect(await model()).toBe(before);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('applies by keys, selects the blank and lets the agent type on', async () => {
    const { page, model, card } = await open({ editor });
    await type(page, DRAFT);
    await waitForUnderlines(page, FLAGGED);
    const before = await model();
    await page.keyboard.press('Alt+Enter');
    await card.waitForText('2 of');
    await page.keyboard.press('Enter');
    await card.waitForNone();
    await type(page, 'send it again');
    expect(await model()).toContain('what I can do is send it again.');
    for (let step = 0; step < 10 && (await model()) !== before; step++) await page.keyboard.press('Control+z');
    expect(await model()).toBe(before);
    await page.close();
  });

  it('keeps bold words bold around the change', async () => {
    const { page, model, card } = await open({ editor });
    if (editor === 'messaging') return page.close();
    await type(page, "I'm sorry, but the ");
    await page.keyboard.press('Control+b');
    await type(page, 'parcel');
    await page.keyboard.press('Control+b');
    await type(page, ' is late.');
    await waitForUnderlines(page, ["I'm sorry, but"]);
    await page.keyboard.press('Alt+Enter');
    await card.waitForText('takes the apology back');
    await page.keyboard.press('Enter');
    await card.waitForNone();
    expect(await model()).toMatch(/I'm sorry the(?: |&nbsp;)<(strong|b)>parcel<\/\1>/);
    return page.close();
  });
});

describe('Zendesk, what is not the customer’s', () => {
  it.each(['ckeditor5', 'legacy'] as const)('does not lint an internal note (%s)', async (editor) => {
    const { page } = await open({ editor, internal: true });
    await type(page, DRAFT);
    await page.keyboard.press('Enter');
    // Long enough for any line to have come: the assistant is up once it judged the other box
    await page.locator('[data-entity-id="342"]').click();
    await page.locator(BOXES[editor]).nth(1).click();
    await waitForUnderlines(page, ["I'm sorry, but"]);
    await page.close();
  });

  it('follows the switch between public reply and internal note', async () => {
    const { page } = await open({ editor: 'ckeditor5' });
    await type(page, DRAFT);
    await waitForUnderlines(page, FLAGGED);
    const channel = page.locator('[data-test-id="omnichannel-channel-switcher-button"]').first();
    await channel.click();
    await waitForUnderlines(page, []);
    await channel.click();
    await waitForUnderlines(page, FLAGGED);
    await page.close();
  });

  it('keeps two mounted tickets apart', async () => {
    const { page, card } = await open({ editor: 'ckeditor5' });
    await type(page, DRAFT);
    await waitForUnderlines(page, FLAGGED);
    await page.locator('[data-entity-id="342"]').click();
    await page.locator(BOXES.ckeditor5).nth(1).click();
    await page.keyboard.press('Control+End');
    // The first ticket is hidden, its lines with it; they are there when the agent comes back
    await waitForUnderlines(page, ["I'm sorry, but"]);
    await page.keyboard.press('Alt+Enter');
    await card.waitForText('takes the apology back');
    await page.keyboard.press('Enter');
    await card.waitForNone();
    const models = await page.evaluate(() => window.editors?.map((editor) => editor.getData()));
    expect(models?.[0]).toContain("I'm sorry, but the parcel is late.");
    expect(models?.[1]).not.toContain("I'm sorry, but");
    await page.locator('[data-entity-id="341"]').click();
    await waitForUnderlines(page, FLAGGED);
    await page.close();
  });
});
