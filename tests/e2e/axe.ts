import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { contrast, paintOf } from '../../src/ui/color.ts';
import type { Tab } from './tab.ts';

const AXE = fileURLToPath(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url));

/**
 * Runs axe on what is in our closed root. It goes into shadow roots by `shadowRoot`, which says nothing of closed ones: for
 * the time of the run our host says it.
 */
const RUN_AXE = `async function (source) {
  const root = this.getRootNode();
  if (!window.axe) (0, eval)(source);
  Object.defineProperty(root.host, 'shadowRoot', { value: root, configurable: true });
  try {
    const { violations, incomplete } = await window.axe.run(root.host, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    // It does not tell what lies over what in a closed root, and so not what is behind words: faintWords does
    return [...violations, ...incomplete.filter(({ id }) => id !== 'color-contrast')].map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' '));
  } finally {
    delete root.host.shadowRoot;
  }
}`;

/** What axe finds fault with in the open card: a rule and the markup each. */
export async function runAxe({ onCard }: Pick<Tab, 'onCard'>): Promise<readonly string[]> {
  const found = await onCard<string[]>(RUN_AXE, await readFile(AXE, 'utf8'));
  if (!found) throw new Error('axe did not run: there is no card');
  return found;
}

/** The words of the card with their colours and those behind them, all of which are opaque. */
const READ_COLORS = `function () {
  const behind = (one) => {
    const { backgroundColor } = getComputedStyle(one);
    return backgroundColor === 'rgba(0, 0, 0, 0)' ? behind(one.parentElement) : backgroundColor;
  };
  const texts = document.createTreeWalker(this, NodeFilter.SHOW_TEXT);
  const found = [];
  while (texts.nextNode()) {
    const one = texts.currentNode.parentElement;
    if (one.checkVisibility()) found.push([texts.currentNode.data, getComputedStyle(one).color, behind(one)]);
  }
  return found;
}`;

/** Words of the open card that have less than 4.5:1 to what is behind them, and how much they have. */
export async function faintWords({ onCard }: Pick<Tab, 'onCard'>): Promise<readonly string[]> {
  const found = (await onCard<[string, string, string][]>(READ_COLORS)) ?? [];
  if (found.length === 0) throw new Error('there are no words in the card');
  const ratios = found.map(([words, color, behind]): [string, number] => {
    const [front, back] = [paintOf(color), paintOf(behind)];
    if (!front || back?.alpha !== 1) throw new Error(`“${words}” is ${color} on ${behind}`);
    return [words, contrast(front.rgb, back.rgb)];
  });
  return ratios.filter(([, ratio]) => ratio < 4.5).map(([words, ratio]) => `${words}: ${ratio.toFixed(2)}`);
}

/** The names of buttons in the open card that are less than 24 × 24 CSS pixels. */
export const smallTargets = ({ onCard }: Pick<Tab, 'onCard'>): Promise<readonly string[] | undefined> =>
  onCard(`function () {
    const isSmall = ({ width, height }) => width < 24 || height < 24;
    const buttons = [...this.querySelectorAll('button')].filter((one) => one.checkVisibility());
    return buttons.filter((one) => isSmall(one.getBoundingClientRect())).map((one) => one.ariaLabel || one.innerText || 'nameless');
  }`);

/** Puts faults into the card, to see that axe finds them there. */
export const plantFaults = ({ onCard }: Pick<Tab, 'onCard'>): Promise<unknown> =>
  onCard(`function () {
    const planted = document.createElement('div');
    planted.innerHTML = '<button style="width: 10px; height: 10px; padding: 0; border: 0"></button><p style="color: #bbb; background: #fff">faint</p><p role="nothing">-</p>';
    this.querySelector('[role=dialog]').prepend(planted);
  }`);
