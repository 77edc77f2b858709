import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { ensureBrowser, openBrowser, type OpenedBrowser } from './browser.ts';
import { buildExtension, root } from './build.ts';
import { type DemoServer, serveDemo } from './server.ts';
import { takeTour } from './tour.ts';

const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

const saveScreenshot = async (page: Page): Promise<void> => {
  const path = join(root, '.output', 'demo.png');
  await mkdir(dirname(path), { recursive: true });
  await page.screenshot({ path });
  console.log(`\nScreenshot: ${path}`);
};

const showTour = async ({ context }: OpenedBrowser, { url }: DemoServer): Promise<void> => {
  console.log('No display here, so the browser runs headless and types a reply to the first ticket.');
  const page = await context.newPage();
  try {
    const { flagged, before, after } = await takeTour(page, url);
    console.log(`\nFlagged:\n${flagged.map((words) => `  ${words}`).join('\n')}`);
    console.log(`\nBefore:  ${before}\nAfter:   ${after}`);
  } finally {
    await saveScreenshot(page);
  }
};

/** Until the last window is closed or Ctrl+C is pressed. */
const stayOpen = async ({ context, close, closed }: OpenedBrowser, { url }: DemoServer): Promise<void> => {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(url);
  await page.bringToFront();
  console.log(`\nThe demo helpdesk is open: ${url}`);
  console.log('Try it:  press "Try it" in Ann\'s ticket, then click an underlined word, or press Alt+Enter in it.');
  console.log('         Answer the other customers in your own words. Close the window or press Ctrl+C to end.');
  // On macOS the browser goes on without a window.
  const closeAfterLast = () => (context.pages().length === 0 ? void close() : undefined);
  const watch = (opened: Page) => opened.on('close', closeAfterLast);
  context.pages().forEach(watch);
  context.on('page', watch);
  process.once('SIGINT', () => void close());
  process.once('SIGTERM', () => void close());
  await closed;
};

const start = async (): Promise<void> => {
  const browser = await ensureBrowser();
  const extension = buildExtension();
  const server = await serveDemo();
  try {
    const opened = await openBrowser({ extension, browser, headless: !hasDisplay });
    console.log(`Opened ${browser.name} with Cando (${opened.extensionId}).`);
    await (hasDisplay ? stayOpen(opened, server) : showTour(opened, server)).finally(opened.close);
  } finally {
    await server.close();
  }
};

await start().catch((error: unknown) => {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
