import { expect } from 'vitest';
import type { EditorPage } from './editor-page.ts';
import { MAIN_KEY } from './tab.ts';

export const GREETING = 'Hi Ann,';
export const FIRST = "I'm sorry, but the parcel is late.";
const FIRST_MENDED = "I'm sorry the parcel is late.";
export const SECOND = "It's company policy.";
export const DRAFT = `${GREETING}\n${FIRST} ${SECOND}`;
export const MENDED = `${GREETING}\n${FIRST_MENDED} ${SECOND}`;
export const FLAGGED = ["I'm sorry, but", "It's company policy"];

/** To a customer who is angry: without a word of that, and without help. */
export const COLD_DRAFT = 'The parcel was in the depot on Monday.\nThe van had it on Tuesday and on Wednesday.';
export const ANGRY = 'The third parcel in a row is late, I am so angry!';

export const PICTURE =
  '<img alt="photo" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7">';
export const MENTION = '<span contenteditable="false">@Ann</span>';

/** A change that an editor does not keep is gone by then. Milliseconds. */
export const LATER = 500;

export const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** The model and the screen say the same, now and a moment later. */
export async function expectText(editor: EditorPage, expected: string): Promise<void> {
  await editor.waitForText(expected);
  await wait(LATER);
  expect(await editor.text()).toBe(expected);
  expect(await editor.screen()).toBe(expected);
}

/** Goes to the finding whose card says so and takes its first suggestion, by keys alone. */
export async function applyAt(editor: EditorPage, said: string): Promise<void> {
  await openCardAt(editor, said);
  await editor.press('Enter');
  await editor.card.waitForNone();
}

/** Goes to the finding whose card says so, by keys alone. */
export async function openCardAt({ press, card }: EditorPage, said: string): Promise<void> {
  await press('Alt+Enter');
  for (let step = 0; step < 3 && !(await card.waitForText('Dismiss')).includes(said); step++) {
    await press('ArrowLeft');
    await wait(50);
  }
  await card.waitForText(said);
}

export const FIRST_CARD = 'takes the apology back';
export const SECOND_CARD = 'A policy is your reason';

export async function typeDraft(editor: EditorPage): Promise<void> {
  await editor.type(DRAFT);
  await editor.waitForUnderlines(FLAGGED);
}

export const undo = ({ press }: EditorPage): Promise<void> => press(`${MAIN_KEY}+z`);

/** Editors and systems differ in the keys of redo, and in what they call the letter under Shift. */
export async function redo({ press, text, redo: clickRedo }: EditorPage, expected: string): Promise<void> {
  for (const keys of ['Shift+Z', 'y', 'Shift+z']) if ((await text()) !== expected) await press(`${MAIN_KEY}+${keys}`);
  if ((await text()) !== expected) await clickRedo();
}

/** Both findings are mended in the model, and the screen says the same. */
export async function expectBothMended(editor: EditorPage): Promise<void> {
  await wait(LATER);
  expect(await editor.text()).toMatch(/^Hi Ann,\nI'm sorry the parcel is late\. (?!It's company policy).+\.$/);
  expect(await editor.screen()).toBe(await editor.text());
}
