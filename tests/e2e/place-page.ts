/** A page with a reply box where a test wants it, for trying where its card goes. */

export type Corner = 'top left' | 'top right' | 'bottom left' | 'bottom right' | 'middle';

export type Placing = {
  readonly corner?: Corner;
  readonly text?: string;
  /** Of the page, beside the box's own. */
  readonly css?: string;
  readonly rtl?: boolean;
  /** What the box is in: a dialog that is shown as a modal one, an open shadow root, that in a modal dialog, or a part that scrolls. */
  readonly inside?: 'modal' | 'shadow' | 'shadow in modal' | 'scroller';
};

export const WORDS = "It's company policy";
/** The words go over two lines. */
const TEXT = `Hi Ann, the parcel is late. ${WORDS}.`;

const CORNERS: Readonly<Record<Corner, string>> = {
  'top left': 'top: 0; left: 0',
  'top right': 'top: 0; right: 0',
  'bottom left': 'bottom: 0; left: 0',
  'bottom right': 'bottom: 0; right: 0',
  middle: 'top: calc(50% - 30px); left: calc(50% - 120px)',
};

/** A reply box that Gmail's page and Zendesk's both have. */
const boxIn = (style: string, text: string): string =>
  `<div class="M9" style="${style}; width: 240px; max-width: 100%; box-sizing: border-box">
<div id="box" g_editable="true" contenteditable="true" data-test-id="omnicomposer-rich" aria-label="Reply">${text}</div></div>`;

const shadow = (inner: string): string => `<div><template shadowrootmode="open">${inner}</template></div>`;
const dialog = (inner: string): string =>
  `<dialog aria-label="Reply">${inner}</dialog><script>document.querySelector("dialog").showModal()</script>`;

function holderOf(inside: Placing['inside'], box: string): string {
  if (inside === 'scroller')
    return `<div id="scroller" style="overflow-y: scroll; height: 300px; width: 300px; margin: 100px"><div style="height: 200px"></div>${box}<div style="height: 900px"></div></div>`;
  if (inside === 'modal') return dialog(box);
  if (inside === 'shadow') return shadow(box);
  return inside === 'shadow in modal' ? dialog(shadow(box)) : box;
}

/** What the page hears and what happens to its box, from its first script on. Runs in the page. */
function record(): void {
  const seen = { keys: [] as string[], blurs: 0, scrolls: 0, menus: [] as boolean[] };
  Object.assign(window, { pageSaw: seen });
  for (const type of ['keydown', 'keypress', 'keyup'] as const)
    for (const at of [window, document])
      at.addEventListener(type, (event) => seen.keys.push(`${type} ${(event as KeyboardEvent).key}`), {
        capture: true,
      });
  document.addEventListener('blur', () => seen.blurs++, { capture: true });
  window.addEventListener('scroll', () => seen.scrolls++, { capture: true });
  window.addEventListener('contextmenu', (event) => seen.menus.push(event.defaultPrevented));
}

/** What `record` saw. */
export type Seen = {
  readonly keys: readonly string[];
  readonly blurs: number;
  readonly scrolls: number;
  /** For each menu that was asked for, whether somebody forbade it. */
  readonly menus: readonly boolean[];
};

declare global {
  interface Window {
    pageSaw?: Seen;
  }
}

export function placePage({ corner = 'middle', text = TEXT, css = '', rtl = false, inside }: Placing): string {
  const box = boxIn(inside === 'scroller' ? '' : `position: fixed; ${CORNERS[corner]}`, text);
  return `<!doctype html><html lang="en" dir="${rtl ? 'rtl' : 'ltr'}"><head><title>Reply</title><script>(${String(record)})()</script><link rel="icon" href="data:,">
<style>body { margin: 0; font: 15px/1.5 sans-serif } ${css}</style></head>
<body><main>${holderOf(inside, box)}</main></body></html>`;
}
