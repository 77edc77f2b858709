import { until } from './card-text.ts';
import type { OpenTab, Tab } from './tab.ts';

/** A page with one reply box in all that pages put around one, and what they do to it while it is open. */

export type Kind = 'contenteditable' | 'textarea';
export const KINDS: readonly Kind[] = ['contenteditable', 'textarea'];

const ADDRESS = 'https://mail.google.com/mail/u/0/life';
const STYLE = 'min-height: 90px; width: 600px; font: 15px/1.5 sans-serif';
const BOXES: Readonly<Record<Kind, string>> = {
  contenteditable: `<div id="box" g_editable="true" contenteditable="true" tabindex="0" style="${STYLE}"></div>`,
  textarea: `<textarea id="box" class="Ak" style="${STYLE}"></textarea>`,
};

/** `attribute` is one that the box has from the start. */
const pageOf = (kind: Kind, attribute: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Life</title><link rel="icon" href="data:,">
<style>.gone { display: none } .unseen { visibility: hidden }</style></head>
<body><main><fieldset class="M9">${BOXES[kind].replace(/(?= id=)/, ` ${attribute}`).replace(/readonly (.*)contenteditable="true"/, '$1contenteditable="false"')}</fieldset></main></body></html>`;

export type LifePage = {
  readonly tab: Tab;
  readonly focus: () => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  readonly waitForLines: (expected: readonly string[]) => Promise<void>;
};

export async function openLifePage(open: OpenTab, kind: Kind, attribute = ''): Promise<LifePage> {
  const tab = await open(ADDRESS, pageOf(kind, attribute));
  const nextFrame = () => tab.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)), undefined);
  return {
    tab,
    focus: () => tab.evaluate(() => document.querySelector<HTMLElement>('#box')?.focus(), undefined),
    type: (text) => tab.type(text, 2),
    waitForLines: async (expected) => {
      const isAll = (now: readonly string[]) => JSON.stringify(now) === JSON.stringify(expected);
      await until(nextFrame, tab.underlined, isAll, `underlined should be ${JSON.stringify(expected)}`);
    },
  };
}

export type Change =
  'read-only' | 'disabled' | 'fieldset' | 'inert' | 'hidden' | 'class' | 'invisible' | 'rule' | 'removed';

/** What each of them is, and the boxes that it can be done to. */
export const CHANGES: readonly { readonly change: Change; readonly name: string; readonly of: readonly Kind[] }[] = [
  { change: 'read-only', name: 'read-only', of: KINDS },
  { change: 'disabled', name: 'disabled', of: ['textarea'] },
  { change: 'fieldset', name: 'in a disabled fieldset', of: ['textarea'] },
  { change: 'inert', name: 'in an inert part of the page', of: KINDS },
  { change: 'hidden', name: 'hidden by its attribute', of: KINDS },
  { change: 'class', name: 'hidden by a class of what holds it', of: KINDS },
  { change: 'invisible', name: 'invisible by a class of what holds it', of: KINDS },
  { change: 'rule', name: 'hidden by a new rule of a style sheet that is there', of: KINDS },
  { change: 'removed', name: 'taken out of the page', of: KINDS },
];

/** Does something to the box, or takes it back. Runs in the page. */
function makeChange({ change, isDone }: { readonly change: Change; readonly isDone: boolean }): void {
  // Not by its id, which is a name of the window's too while the box is in the page
  const page = window as { kept?: HTMLElement | null };
  const box = (page.kept ??= document.querySelector<HTMLElement>('#box'));
  const [fieldset, main] = [document.querySelector('fieldset'), document.querySelector('main')];
  const [sheet] = document.styleSheets;
  if (!box || !fieldset || !main || !sheet) throw new Error('this is another page');
  const changes: Readonly<Record<Change, () => void>> = {
    'read-only': () => {
      if ('readOnly' in box) box.readOnly = isDone;
      else box.contentEditable = String(!isDone);
    },
    disabled: () => void box.toggleAttribute('disabled', isDone),
    fieldset: () => void (fieldset.disabled = isDone),
    inert: () => void (main.inert = isDone),
    hidden: () => void (box.hidden = isDone),
    class: () => void main.classList.toggle('gone', isDone),
    invisible: () => void main.classList.toggle('unseen', isDone),
    rule: () => (isDone ? void sheet.insertRule('main { display: none }') : sheet.deleteRule(0)),
    removed: () => (isDone ? box.remove() : fieldset.append(box)),
  };
  changes[change]();
}

/** Puts another box into the page, instead of what is there or below it, and gives it the focus. Runs in the page. */
function addBox({ html, isInstead }: { readonly html: string; readonly isInstead: boolean }): void {
  const fieldset = document.querySelector('fieldset');
  if (isInstead) {
    history.pushState({}, '', '/mail/u/0/next');
    fieldset?.replaceChildren();
  }
  fieldset?.insertAdjacentHTML('beforeend', html);
  (fieldset?.lastElementChild as HTMLElement | null)?.focus();
}

export const addToPage = ({ tab }: LifePage, kind: Kind, isInstead: boolean): Promise<void> =>
  tab.evaluate(addBox, { html: BOXES[kind].replace('"box"', '"next"'), isInstead });

/** The text of the box with an id. */
export const textIn = ({ tab }: LifePage, id: 'box' | 'next'): Promise<string> =>
  tab.evaluate((name) => {
    const box = document.querySelector<HTMLElement>(`#${name}`);
    return box && 'value' in box ? String(box.value) : (box?.innerText ?? '');
  }, id);

/** Nodes beside head and body: ours are all there. */
export const strangersIn = ({ tab }: LifePage): Promise<number> =>
  tab.evaluate(() => document.documentElement.children.length - 2, undefined);

export const makeInPage = ({ tab }: LifePage, change: Change, isDone: boolean): Promise<void> =>
  tab.evaluate(makeChange, { change, isDone });
