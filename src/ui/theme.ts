export type Theme = 'light' | 'dark';

/** Red, green, blue (0–255) and alpha (0–1) of a computed colour; undefined for one in another notation. */
function channelsOf(color: string): readonly [number, number, number, number] | undefined {
  const [red, green, blue, alpha = 1] = (/^rgba?\(([^)]+)\)$/.exec(color)?.[1] ?? '').split(/[\s,/]+/).map(Number);
  return red === undefined || green === undefined || blue === undefined || Number.isNaN(red)
    ? undefined
    : [red, green, blue, alpha];
}

/** The theme that the page shows behind an element: pages have themes of their own, whatever the browser prefers. */
export function themeOf(element: Element): Theme {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const channels = channelsOf(getComputedStyle(at).backgroundColor);
    if (!channels || channels[3] < 0.5) continue;
    const [red, green, blue] = channels;
    // Perceived brightness (ITU-R BT.601), 0–255
    return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? 'dark' : 'light';
  }
  const scheme = getComputedStyle(element.ownerDocument.documentElement).colorScheme;
  return scheme.includes('dark') && matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
