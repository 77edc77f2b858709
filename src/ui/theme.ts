import { createBackdrops, DARK_BELOW } from './backdrop.ts';
import { luminance } from './color.ts';

export type Theme = 'light' | 'dark';

/** The theme that the page shows behind an element: pages have themes of their own, whatever the browser prefers. */
export const themeOf = (element: Element): Theme =>
  luminance(createBackdrops()(element)) < DARK_BELOW ? 'dark' : 'light';
