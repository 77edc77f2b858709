import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { findBrowser } from '../../src/demo/browser.ts';
import { median, quantile } from './clock.ts';
import type { Sample } from './page.entry.ts';
import { printPaste } from './paste.ts';

/**
 * `npm run bench:page`: drawing 200 lines in 3,000 words with every key, in a browser, beside one box for each line. Prints
 * medians, 95th percentiles and ratios. The target is a median under 4 ms. Then a draft of 1 MB: the target is 50 ms for the
 * longest task that is Cando's.
 */

type Measured = { readonly own: Sample[]; readonly overlay: Sample[] };

async function bundleEntry(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('page.entry.ts', import.meta.url)),
        formats: ['iife'],
        name: 'bench',
        fileName: 'bench',
      },
    },
  });
  const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  return outputs.flatMap((file) => (file.type === 'chunk' ? [file.code] : [])).join('\n');
}

const show = (samples: readonly number[]): string =>
  `${median(samples).toFixed(2).padStart(8)} ${quantile(samples, 0.95).toFixed(2).padStart(8)}`;

const browser = await chromium.launch({
  executablePath: findBrowser()?.path ?? '',
  chromiumSandbox: process.getuid?.() !== 0,
});
try {
  const page = await browser.newPage();
  await page.setContent('<!doctype html><html lang="en"><body></body></html>');
  await page.addScriptTag({ content: await bundleEntry() });
  for (const kind of ['contenteditable', 'textarea']) {
    const measured: Measured = await page.evaluate(`measure('${kind}')`);
    const [draw, frame, overlay] = [
      measured.own.map((one) => one.draw),
      measured.own.map((one) => one.frame),
      measured.overlay.map((one) => one.frame),
    ];
    console.log(`${kind} (ms)              median      p95`);
    console.log(`cando, reading         ${show(measured.own.map(({ read = 0 }) => read))}`);
    console.log(`cando, drawing         ${show(draw)}`);
    console.log(`cando, with layout     ${show(frame)}`);
    console.log(`a box for each line    ${show(overlay)}`);
    console.log(`cando is ${(median(frame) / median(overlay)).toFixed(3)} of it\n`);
  }
} finally {
  await browser.close();
}
await printPaste();
