import type { Page } from 'playwright-core';

/** Red, green and blue, 0–255, of each pixel of a part of the window, row by row. */
export type Pixels = { readonly rgb: readonly (readonly [number, number, number])[]; readonly width: number };

export type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** What is on the screen there. */
export async function pixelsOf(page: Page, clip: Area): Promise<Pixels> {
  const png = (await page.screenshot({ clip, caret: 'hide' })).toString('base64');
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('there is no canvas');
    context.drawImage(image, 0, 0);
    const { data: bytes } = context.getImageData(0, 0, image.width, image.height);
    const rgb = Array.from({ length: bytes.length / 4 }, (_, at): [number, number, number] => [
      bytes[at * 4] ?? 0,
      bytes[at * 4 + 1] ?? 0,
      bytes[at * 4 + 2] ?? 0,
    ]);
    return { rgb, width: image.width };
  }, png);
}
