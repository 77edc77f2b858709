import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTools } from '../../src/grammar/tools.ts';
import { applyEdit } from '../../src/lint/edit.ts';
import { createLinter } from '../../src/lint/linter.ts';
import { readExample } from '../../src/packs/examples.ts';
import { readCorePack } from '../../src/packs/load-core.ts';
import { openTestBrowser } from '../e2e/browser.ts';
import { probeCard } from '../e2e/card.ts';
import { LIMIT, type } from '../e2e/page.ts';
import { gmailPage } from '../fixtures/gmail.ts';

const tools = createTools();
const pack = readCorePack(fileURLToPath(new URL('../../rules', import.meta.url)), tools);
const linter = createLinter(pack.ruleSet, tools);

/** One rule in so many is tried in the page: the engine's own tests try all of them. */
const STRIDE = 8;

/** The first bad example of a rule about words, with what the engine says of it and makes of it. */
const cases = pack.rules.flatMap(({ rule, examples }, index) => {
  const example = examples.find((one) => 'flags' in one);
  const isAboutWords = 'span' in rule && Object.keys(rule.when).length === 0;
  if (!example || !isAboutWords || index % STRIDE !== 0) return [];
  const { text } = readExample(example);
  const { diagnostics } = linter.lint({ text, masked: [] });
  const found = diagnostics.findIndex((diagnostic) => diagnostic.rule === rule.address);
  const [suggestion] = diagnostics[found]?.suggestions ?? [];
  return suggestion
    ? [
        {
          rule: rule.address,
          text,
          message: diagnostics[found]?.message ?? '',
          place: found,
          count: diagnostics.length,
          fixed: applyEdit(text, suggestion.edit),
        },
      ]
    : [];
});

let browser: Awaited<ReturnType<typeof openTestBrowser>>;
beforeAll(async () => {
  browser = await openTestBrowser();
}, 60_000);
afterAll(() => browser?.close());

describe('Rules of every fault, in the page as in the engine', () => {
  it.each(cases)('$rule', async ({ text, message, fixed }) => {
    const { page, complaints } = await browser.open(
      'https://mail.google.com/mail/u/0/',
      gmailPage({ era: '2023', surface: 'plain-text' }),
    );
    const field = page.locator('textarea.Ak').first();
    await field.focus();
    const tail = await field.inputValue();
    await type(page, text);
    const card = await probeCard(page);
    // Hints have no line to wait for: the key is tried again until the pause is over and the finding is there
    for (const deadline = Date.now() + LIMIT; (await card.text()) === undefined && Date.now() < deadline;) {
      await page.keyboard.press('Alt+Enter');
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
    }
    for (let step = 0; step < 6; step++) {
      if ((await card.text())?.includes(message)) break;
      await page.keyboard.press('ArrowRight');
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    }
    await card.waitForText(message);
    await page.keyboard.press('Enter');
    await card.waitForNone();
    expect(await field.inputValue()).toBe(fixed + tail);
    await page.keyboard.press('ControlOrMeta+z');
    expect(await field.inputValue()).toBe(text + tail);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
