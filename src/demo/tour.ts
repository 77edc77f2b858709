import type { Page } from 'playwright-core';
import { tickets } from './helpdesk/tickets.js';

/** What the extension did to the reply, sentence by sentence. */
export type Tour = { readonly flagged: readonly string[]; readonly before: string; readonly after: string };

/** Generous: the assistant, its grammar and a slow computer. Milliseconds. */
const patience = 30_000;

const replyBox = '[data-reply-box]';

/** The texts that the page sees highlighted, in no order. Runs in the page. */
const highlighted = (): string[] =>
  [...CSS.highlights.values()].flatMap((highlight) =>
    [...highlight].map(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range.toString();
    }),
  );

/** Whether the caret stands in highlighted text. Runs in the page. */
const caretIsInHighlight = (): boolean => {
  const { focusNode, focusOffset } = getSelection() ?? {};
  if (!focusNode) return false;
  return [...CSS.highlights.values()].some((highlight) =>
    [...highlight].some((part) => {
      const range = document.createRange();
      range.setStart(part.startContainer, part.startOffset);
      range.setEnd(part.endContainer, part.endOffset);
      return !range.collapsed && range.comparePoint(focusNode, focusOffset ?? 0) === 0 && range.toString() !== '';
    }),
  );
};

/**
 * The flagged texts, as soon as at least `atLeast` are flagged and they have stayed the same for three looks.
 * @throws {Error} when that does not happen
 */
const settledFlags = async (page: Page, atLeast: number): Promise<string[]> => {
  let last = '';
  let looks = 0;
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    const flagged = await page.evaluate(highlighted);
    const now = JSON.stringify(flagged);
    looks = now === last ? looks + 1 : 1;
    last = now;
    if (flagged.length >= atLeast && looks >= 3) return flagged;
    await page.waitForTimeout(250);
  }
  throw new Error('Nothing was flagged in the demo reply');
};

/**
 * Moves the caret by keys from the start of the reply into the first highlighted words.
 * @throws {Error} when no place in the reply is highlighted
 */
const moveIntoHighlight = async (page: Page, length: number): Promise<void> => {
  await page.keyboard.press('ControlOrMeta+Home');
  for (let position = 0; position <= length; position += 1) {
    if (await page.evaluate(caretIsInHighlight)) return;
    await page.keyboard.press('ArrowRight');
  }
  throw new Error('The caret reached no flagged words');
};

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Where the sentence that holds this offset starts and ends. */
const sentenceAt = (text: string, offset: number): { start: number; end: number } => {
  const { index, segment } = sentences.segment(text).containing(Math.min(offset, text.length - 1)) ?? {
    index: 0,
    segment: text,
  };
  return { start: index, end: index + segment.length };
};

/** How many characters of both texts are the same, from the start or backwards from the end. */
const common = (one: string, other: string, limit: number, at: (text: string, step: number) => string): number => {
  let length = 0;
  while (length < limit && at(one, length) === at(other, length)) length += 1;
  return length;
};

/** The sentences that differ, as they were and as they are, without the space around them. */
export const changedSentences = (before: string, after: string): { before: string; after: string } => {
  if (before === after || before === '') return { before, after };
  const shorter = Math.min(before.length, after.length);
  const prefix = common(before, after, shorter, (text, step) => text.charAt(step));
  const suffix = common(before, after, shorter - prefix, (text, step) => text.charAt(text.length - 1 - step));
  const { start } = sentenceAt(before, prefix);
  const { end } = sentenceAt(before, Math.max(prefix, before.length - suffix - 1));
  return {
    before: before.slice(start, end).trim(),
    after: after.slice(start, after.length - (before.length - end)).trim(),
  };
};

/**
 * Applies the first rewrite of the words at the caret, by keys alone, and returns the reply's text.
 * @throws {Error} when the card does not open or the reply stays as it was
 */
const rewrite = async (page: Page, before: string): Promise<string> => {
  await page.keyboard.press('Alt+Enter');
  await page
    .waitForFunction((box) => !document.activeElement?.matches(box), replyBox, { timeout: patience })
    .catch(() => Promise.reject(new Error('Alt+Enter opened no card')));
  await page.keyboard.press('Enter');
  const reply = page.locator(replyBox);
  await page
    .waitForFunction(
      ({ box, text }) => document.querySelector<HTMLElement>(box)?.innerText !== text,
      { box: replyBox, text: before },
      { timeout: patience },
    )
    .catch(() => Promise.reject(new Error('Enter in the card rewrote nothing')));
  return reply.innerText();
};

/**
 * Opens the first ticket, types its demo reply, waits for the highlights and applies the first rewrite: trusted keys only.
 * @throws {Error} saying what did not happen
 */
export const takeTour = async (page: Page, url: string): Promise<Tour> => {
  const [ticket] = tickets;
  if (!ticket?.draft) throw new Error('The first ticket has no demo reply');
  await page.goto(`${url}#${ticket.id}`);
  await page.locator(replyBox).click();
  await page.keyboard.type(ticket.draft, { delay: 10 });
  const before = await page.locator(replyBox).innerText();
  const flagged = await settledFlags(page, 1);
  await moveIntoHighlight(page, before.length);
  const after = await rewrite(page, before);
  // What is still flagged belongs in the picture.
  await settledFlags(page, 0);
  return { flagged, ...changedSentences(before, after) };
};
