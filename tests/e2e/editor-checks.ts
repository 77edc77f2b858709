import { expect } from 'vitest';
import type { EditorPage } from './editor-page.ts';
import {
  ANGRY,
  COLD_DRAFT,
  DRAFT,
  FIRST,
  FIRST_CARD,
  FLAGGED,
  GREETING,
  LATER,
  MENDED,
  MENTION,
  PICTURE,
  SECOND,
  SECOND_CARD,
  applyAt,
  expectBothMended,
  expectText,
  openCardAt,
  redo,
  typeDraft,
  undo,
  wait,
} from './editor-steps.ts';
import { LIMIT } from './page.ts';
import { MAIN_KEY } from './tab.ts';

/** One way in which agents use an editor. It throws where the editor and Cando do not get on. */
export type EditorCheck = {
  readonly name: string;
  /** Its name in the matrix. */
  readonly column: string;
  readonly needsFormats?: boolean;
  readonly needsPictures?: boolean;
  /** What the customer wrote. */
  readonly customer?: string;
  readonly run: (editor: EditorPage) => Promise<void>;
};

export const CHECKS: readonly EditorCheck[] = [
  {
    name: 'reads what is typed, and leaves no trace of itself in it',
    column: 'reads',
    run: async (editor) => {
      await editor.type(DRAFT);
      const before = await editor.model();
      await editor.waitForUnderlines(FLAGGED);
      expect(await editor.model()).toBe(before);
      await expectText(editor, DRAFT);
    },
  },
  {
    name: 'takes a change, and keeps it',
    column: 'applies',
    run: async (editor) => {
      await typeDraft(editor);
      await applyAt(editor, FIRST_CARD);
      await expectText(editor, MENDED);
    },
  },
  {
    name: 'goes on where the agent was',
    column: 'goes on',
    run: async (editor) => {
      await typeDraft(editor);
      await applyAt(editor, FIRST_CARD);
      await editor.waitForText(MENDED);
      await editor.type(' Bye.');
      await expectText(editor, `${MENDED} Bye.`);
    },
  },
  {
    name: 'takes it back with one undo, and again with one redo',
    column: 'undo, redo',
    run: async (editor) => {
      await typeDraft(editor);
      const typed = await editor.model();
      await applyAt(editor, FIRST_CARD);
      await editor.waitForText(MENDED);
      await undo(editor);
      await editor.waitForText(DRAFT);
      expect(await editor.model()).toBe(typed);
      await redo(editor, MENDED);
      await editor.waitForText(MENDED);
      await undo(editor);
      await editor.waitForText(DRAFT);
      await undo(editor);
      // The typing goes, in whatever steps this editor takes it back
      const deadline = Date.now() + LIMIT;
      while ((await editor.text()) === DRAFT && Date.now() < deadline) await wait(50);
      expect(DRAFT.startsWith((await editor.text()).trimEnd())).toBe(true);
    },
  },
  {
    name: 'takes two changes in a row, the first one first',
    column: 'two, first first',
    run: async (editor) => {
      await typeDraft(editor);
      await applyAt(editor, FIRST_CARD);
      await editor.waitForText(MENDED);
      await applyAt(editor, SECOND_CARD);
      await expectBothMended(editor);
    },
  },
  {
    name: 'takes two changes in a row, the last one first',
    column: 'two, last first',
    run: async (editor) => {
      await typeDraft(editor);
      await applyAt(editor, SECOND_CARD);
      await wait(LATER);
      await applyAt(editor, FIRST_CARD);
      await expectBothMended(editor);
    },
  },
  {
    name: 'applies once when the key is pressed twice',
    column: 'pressed twice',
    run: async (editor) => {
      await typeDraft(editor);
      await editor.press(`${MAIN_KEY}+Home`);
      await editor.press('Alt+Enter');
      await editor.card.waitForText(FIRST_CARD);
      await editor.press('Enter');
      await editor.press('Enter');
      await editor.card.waitForNone();
      await expectText(editor, MENDED);
    },
  },
  {
    name: 'waits while an input method puts words together',
    column: 'input method',
    run: async (editor) => {
      await editor.type(`${GREETING}\n${FIRST}`);
      await editor.waitForUnderlines(FLAGGED.slice(0, 1));
      const finish = await editor.compose(` ${SECOND}`);
      // Longer than the pause after which a typed sentence is judged
      await wait(3 * LATER);
      expect(await editor.underlined()).toEqual(FLAGGED.slice(0, 1));
      await finish();
      await editor.waitForUnderlines(FLAGGED);
      await expectText(editor, DRAFT);
    },
  },
  {
    name: 'keeps the formats around a change',
    column: 'formats around',
    needsFormats: true,
    run: async (editor) => {
      await editor.load(
        '<p>Hi <strong>Ann</strong>,</p><p>I\'m sorry, but the <strong>parcel</strong> is late. See <a href="https://acme.example/form">this form</a>.</p>',
      );
      await editor.waitForUnderlines(["I'm sorry, but"]);
      const before = await editor.model();
      await applyAt(editor, FIRST_CARD);
      await expectText(editor, "Hi Ann,\nI'm sorry the parcel is late. See this form.");
      expect(await editor.model()).toBe(before.replace('sorry, but the', 'sorry the'));
    },
  },
  {
    name: 'changes words of which a part is bold',
    column: 'formats inside',
    needsFormats: true,
    run: async (editor) => {
      await editor.load("<p>Hi Ann,</p><p>I'm sor<strong>ry, b</strong>ut the parcel is late.</p>");
      await editor.waitForUnderlines(["I'm sorry, but"]);
      const before = await editor.model();
      await applyAt(editor, FIRST_CARD);
      await expectText(editor, "Hi Ann,\nI'm sorry the parcel is late.");
      await undo(editor);
      await editor.waitForText("Hi Ann,\nI'm sorry, but the parcel is late.");
      expect(await editor.model()).toBe(before);
    },
  },
  {
    name: 'changes words on both sides of where bold begins',
    column: 'across formats',
    needsFormats: true,
    run: async (editor) => {
      await editor.load("<p>Hi Ann,</p><p>It's comp<strong>any policy. The van is</strong> late.</p>");
      await editor.waitForUnderlines([FLAGGED[1] ?? '']);
      const before = await editor.model();
      await applyAt(editor, SECOND_CARD);
      await wait(LATER);
      const text = await editor.text();
      expect(text).toMatch(/^Hi Ann,\n(?!It's company policy).+ The van is late\.$/);
      expect(await editor.screen()).toBe(text);
      expect(await editor.model()).toContain('The van is');
      await undo(editor);
      await editor.waitForText("Hi Ann,\nIt's company policy. The van is late.");
      expect(await editor.model()).toBe(before);
    },
  },
  {
    name: 'keeps pictures and mentions around a change',
    column: 'pictures around',
    needsFormats: true,
    needsPictures: true,
    run: async (editor) => {
      await editor.load(`<p>Hi ${MENTION}, ${PICTURE}</p><p>I'm sorry, but the parcel is late. ${PICTURE}</p>`);
      await editor.waitForUnderlines(["I'm sorry, but"]);
      const before = await editor.model();
      await applyAt(editor, FIRST_CARD);
      await wait(LATER);
      expect(await editor.model()).toBe(before.replace('sorry, but the', 'sorry the'));
      await undo(editor);
      await wait(LATER);
      expect(await editor.model()).toBe(before);
    },
  },
  {
    name: 'keeps a picture inside the words, or leaves them alone',
    column: 'picture inside',
    needsFormats: true,
    needsPictures: true,
    run: async (editor) => {
      await editor.load(`<p>Hi Ann,</p><p>I'm sorry, but ${PICTURE} the parcel is late. It's company policy.</p>`);
      await editor.waitForUnderlines(FLAGGED);
      const before = await editor.model();
      await openCardAt(editor, FIRST_CARD);
      // The third rewrite is of the whole sentence
      await editor.press('ArrowDown');
      await editor.press('ArrowDown');
      await editor.press('Enter');
      await wait(LATER);
      const after = await editor.model();
      if (after === before) expect((await editor.card.text()) ?? 'Copy').toContain('Copy');
      else expect(after.split('data:image').length).toBe(before.split('data:image').length);
    },
  },
  {
    name: 'adds a step at the top, and takes the words for its blank',
    column: 'adds at the top',
    customer: ANGRY,
    run: async (editor) => {
      await editor.type(COLD_DRAFT);
      await applyAt(editor, 'nothing here says that you noticed');
      await editor.waitForText(`So what you're telling me is that ___. ${COLD_DRAFT}`);
      await editor.type('it is late again');
      await expectText(editor, `So what you're telling me is that it is late again. ${COLD_DRAFT}`);
    },
  },
  {
    name: 'adds a step at the end, and takes it back with one undo',
    column: 'adds at the end',
    customer: ANGRY,
    run: async (editor) => {
      await editor.type(COLD_DRAFT);
      await applyAt(editor, 'nothing here says what you will do');
      await expectText(editor, `${COLD_DRAFT} What I can do is ___.`);
      await undo(editor);
      await expectText(editor, COLD_DRAFT);
    },
  },
];
