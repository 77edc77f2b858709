import { describe, expect, it } from 'vitest';
import { REFUSALS } from '../../src/assistant/genuine-click.ts';
import { GONE_IN_TIME, MOVED, SEE_THROUGH_HOST, SEE_THROUGH_PAGE, STYLED } from '../e2e/attacks.ts';
import { useTestBrowser } from '../e2e/setting.ts';
import { checkAttack, openTrapPage, SORRY } from '../e2e/trap.ts';

const browser = useTestBrowser();

describe('T41: a click that a page has set a trap for', () => {
  it.each([SEE_THROUGH_HOST, SEE_THROUGH_PAGE, GONE_IN_TIME, MOVED, ...STYLED])(
    '($name) does nothing and the card says why; the next one is taken',
    (attack) => checkAttack(browser(), attack),
  );

  it('(made up by a script that got into the card) does nothing', async () => {
    const { page, card, openCard, draft } = await openTrapPage(browser());
    const before = await draft();
    await openCard();
    await card.placeOf(SORRY);
    await card.run('function () { for (const button of this.querySelectorAll("button")) button.click() }');
    await card.waitForText(REFUSALS.madeUp);
    expect(await draft()).toBe(before);
    await page.close();
  });
});
