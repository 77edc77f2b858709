import { describe, expect, it } from 'vitest';
import { readSites } from '../../src/sites/read-sites.ts';
import type { Site } from '../../src/sites/site.ts';
import { chromiumTabs } from '../e2e/chromium.ts';
import { pageOf } from '../e2e/editor-page.ts';
import { HELPDESK_CHECKS, type HelpdeskPage } from '../e2e/helpdesk-checks.ts';
import { helpdeskRows } from '../e2e/helpdesk-rows.ts';
import { useTestBrowser } from '../e2e/setting.ts';

/** Every helpdesk in all its eras, as it is after the agent has allowed its address. */

const sites = await readSites();
const rows = await helpdeskRows();
const hosts = [
  ...new Set([
    ...sites.flatMap(({ matches, access }) => (access === 'optional' ? matches : [])),
    ...rows.map(({ era }) => `${new URL(era.address).origin}/*`),
  ]),
];

const browser = useTestBrowser({ hosts });

it('has every helpdesk but the demo’s own', () => {
  const tried = new Set(rows.map(({ site }) => site.id));
  expect(sites.filter(({ id, access }) => access !== 'development' && !tried.has(id)).map(({ id }) => id)).toEqual([]);
});

describe.each(rows)('$name', ({ era }) => {
  const checks = HELPDESK_CHECKS.filter(({ cell }) => typeof cell(era) !== 'string');
  it.each(checks)('$name', async ({ run }) => {
    const opened: HelpdeskPage[] = [];
    await run(async (turns) => {
      const page = await pageOf(await chromiumTabs(browser())(era.address, era.html(turns)));
      opened.push(page);
      return page;
    }, era);
    for (const page of opened) {
      expect(page.complaints).toEqual([]);
      await page.close();
    }
  });
});

const released = sites.filter(({ access }) => access !== 'development');
const erasOf = ({ id }: Site) => rows.filter(({ site }) => site.id === id).map(({ era }) => era);

describe('what a file says of the ticket', () => {
  const asked = released.map((site) => ({
    site,
    selectors: [
      ...(site.customerName ?? []),
      ...(site.subject ?? []),
      ...(site.send ?? []),
      ...(site.ticket && 'selector' in site.ticket ? [site.ticket.selector] : []),
    ],
  }));

  it.each(asked)('is in the page of one of its eras, each selector of it: $site.title', async ({ site, selectors }) => {
    const found = new Set<string>();
    for (const era of erasOf(site)) {
      const page = await pageOf(
        await chromiumTabs(browser())(era.address, era.html([{ by: 'customer', words: 'Hello.' }])),
      );
      const there = await page.tab.evaluate((all) => all.filter((one) => document.querySelector(one)), selectors);
      for (const selector of there) found.add(selector);
      await page.close();
    }
    expect(selectors.filter((selector) => !found.has(selector))).toEqual([]);
  });

  const numbered = released.flatMap((site) =>
    site.ticket && 'inAddress' in site.ticket ? [{ site, pattern: site.ticket.inAddress }] : [],
  );

  it.each(numbered)('is in the address of every era: $site.title', ({ site, pattern }) => {
    for (const { address } of erasOf(site)) expect(new RegExp(pattern).exec(address)?.[1]).toBeTruthy();
  });
});
