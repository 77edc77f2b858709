import { createAssistantStore, setDraft, type AssistantStore } from '../../src/assistant/store.ts';
import { placesIn } from '../../src/assistant/place.ts';
import type { ReplyBox } from '../../src/assistant/reply-box.ts';
import { drawUnderlines } from '../../src/assistant/underlines.ts';
import { contenteditable } from '../../src/editor/contenteditable.ts';
import { textarea } from '../../src/editor/textarea.ts';
import type { Diagnostic } from '../../src/lint/types.ts';

/** Runs in a page: 3,000 words with 200 findings, drawn again with every key, and what that takes. */

const WORDS = 3_000;
const FINDINGS = 200;
const KEYS = 120;
const WARM_UP = 20;

export type Sample = { readonly draw: number; readonly frame: number; readonly read?: number };

const vocabulary =
  'thank you for writing in about the parcel which left our house on Monday and is due by Friday'.split(' ');
const text = Array.from(
  { length: WORDS },
  (_, at) => `${vocabulary[at % vocabulary.length]}${at % 50 === 49 ? '.\n' : ''}`,
).join(' ');

/** Findings spread evenly, each on a word. */
function findingsIn(words: string): Diagnostic[] {
  const all = [...words.matchAll(/\w+/g)];
  return Array.from({ length: FINDINGS }, (_, index): Diagnostic => {
    const match = all[Math.floor((index * all.length) / FINDINGS)];
    const start = match?.index ?? 0;
    return {
      rule: `bench/${index}`,
      fault: null,
      severity: index % 2 === 0 ? 'error' : 'warning',
      span: { start, end: start + (match?.[0].length ?? 0) },
      message: '',
      suggestions: [],
    };
  });
}

const boxOf = (element: HTMLElement, signal: AbortSignal): ReplyBox => ({
  ...(element.localName === 'textarea' ? textarea : contenteditable).open(element, [], signal),
  apply: () => Promise.resolve('refused'),
  conversation: () => ({ customer: undefined, customerName: undefined, subject: undefined }),
  onConversationChange: () => {},
  sendButtons: () => [],
  isInternal: () => false,
  onAudienceChange: () => {},
  onLookChange: () => {},
});

const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/** Milliseconds of drawing, and of the style and layout that the browser owes after it. */
function drawOnce(store: AssistantStore, box: ReplyBox, findings: readonly Diagnostic[]): Sample {
  // What the key itself costs the page is not ours
  box.element.getBoundingClientRect();
  const start = performance.now();
  const reading = box.read();
  const read = performance.now() - start;
  const before = performance.now();
  setDraft(store, box, { reading, diagnostics: findings, shown: findings, placeOf: placesIn(reading.text) });
  const draw = performance.now() - before;
  box.element.getBoundingClientRect();
  return { draw, frame: performance.now() - before, read };
}

async function type(element: HTMLElement, key: () => Sample): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (let at = 0; at < KEYS; at++) {
    element.focus();
    document.execCommand('insertText', false, 'x');
    samples.push(key());
    await nextFrame();
  }
  return samples.slice(WARM_UP);
}

/** A peer as most have it: a box for each line, placed by its rectangle. */
function overlayOf(box: ReplyBox): (findings: readonly Diagnostic[]) => void {
  const layer = document.createElement('div');
  document.documentElement.append(layer);
  return (findings) => {
    const reading = box.read();
    const boxes = findings.map(({ span }) => {
      const line = document.createElement('div');
      const rect = reading.rangeOf(span)?.getBoundingClientRect();
      line.style.cssText = `position: fixed; border-bottom: 2px solid; left: ${rect?.left}px; top: ${rect?.top}px; width: ${rect?.width}px; height: ${rect?.height}px`;
      return line;
    });
    layer.replaceChildren(...boxes);
    layer.getBoundingClientRect();
  };
}

async function measure(kind: 'contenteditable' | 'textarea'): Promise<{ own: Sample[]; overlay: Sample[] }> {
  const life = new AbortController();
  const element = document.createElement(kind === 'textarea' ? 'textarea' : 'div');
  element.style.cssText =
    'width: 600px; height: 400px; overflow: auto; font: 15px/1.5 sans-serif; white-space: pre-wrap';
  if ('value' in element) element.value = text;
  else {
    element.contentEditable = 'true';
    element.append(
      ...text.split('\n').map((line) => Object.assign(document.createElement('p'), { textContent: line })),
    );
  }
  document.body.append(element);
  const box = boxOf(element, life.signal);
  const findings = findingsIn(box.read().text);
  const store = createAssistantStore();
  drawUnderlines(store, life.signal);
  const own = await type(element, () => drawOnce(store, box, findings));
  const drawBoxes = overlayOf(box);
  const overlay = await type(element, () => {
    element.getBoundingClientRect();
    const before = performance.now();
    drawBoxes(findings);
    const draw = performance.now() - before;
    return { draw, frame: draw };
  });
  life.abort();
  element.remove();
  return { own, overlay };
}

Object.assign(window, { measure });
