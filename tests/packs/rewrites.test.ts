import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { applyEdit } from '../../src/lint/edit.ts';
import { createLinter } from '../../src/lint/linter.ts';
import type { Linter } from '../../src/lint/types.ts';
import { readCorePack } from '../../src/packs/load-core.ts';
import { tools } from './helpers.ts';

/** What the agent wrote, and what one of the suggestions makes of it: the agent's own clause, turned round. */
const REWRITES: readonly (readonly [string, string])[] = [
  // What can be done, from the day on which it can
  ["We can't ship before Friday.", 'We can ship from Friday.'],
  ['We cannot send the replacement until Monday.', 'We can send the replacement from Monday.'],
  ['i cant refund you before the 3rd', 'I can refund you from the 3rd'],
  ["We won't be able to collect it until next week.", 'We can collect it from next week.'],
  ["Hi Ben, unfortunately we can't deliver before 9 am.", 'Hi Ben, we can deliver from 9 am.'],
  ['She can’t call you back until tomorrow.', 'She can call you back from tomorrow.'],
  // What was not done, without the one who did not do it
  ['You forgot to attach the receipt.', "It looks like the receipt didn't get attached."],
  ['You forgot to sign the form.', "It looks like the form didn't get signed."],
  ['you didnt include your order number', "It looks like your order number didn't get included"],
  ['You failed to enclose the invoices.', "It looks like the invoices didn't get enclosed."],
  ["You haven't sent us the photo.", 'Could you send us the photo?'],
  // A question for an order
  ['You must reset it.', 'Could you reset it?'],
  ['You have to fill in the form.', 'Could you fill in the form?'],
  ['Hello Ann, you need to send the form.', 'Hello Ann, could you send the form?'],
  // Sorry, and then what
  ["I'm sorry, but the parcel is late.", "I'm sorry the parcel is late."],
  ['Sorry but the driver was ill.', 'Sorry the driver was ill.'],
  ["We're sorry but we are closed.", "We're sorry about this. We are closed."],
  ['I apologise, but your order was cancelled.', 'I apologise for this. Your order was cancelled.'],
  // What there is, as a blank
  ["no, we don't do weekends", 'no, what we do offer is ___'],
  ["No, we don't ship to Norway.", 'No, we do ship to ___.'],
  ["We don't accept cheques.", 'We do accept ___.'],
  // A time for “soon”
  ["I'll get back to you as soon as possible.", "I'll get back to you by ___."],
  ['We will fix it asap.', 'We will fix it within ___ working days.'],
  // The point itself
  ['As I said in my last email, the parcel left on Monday.', 'The parcel left on Monday.'],
  ['Per my previous email, the fee is 20 euros.', 'The fee is 20 euros.'],
  ['Please be advised that your order has shipped.', 'Your order has shipped.'],
  ['You claim that the parcel never came.', 'You told me the parcel never came.'],
  ['You need to contact your bank.', "I'll get in touch with your bank for you."],
];

let linter: Linter;
beforeAll(() => {
  linter = createLinter(readCorePack(fileURLToPath(new URL('../../rules', import.meta.url)), tools).ruleSet, tools);
});

const rewritten = (text: string): string[] => {
  const { diagnostics, outranked } = linter.lint({ text, masked: [] });
  return [...diagnostics, ...outranked].flatMap(({ suggestions }) =>
    suggestions.map(({ edit }) => applyEdit(text, edit)),
  );
};

describe("the agent's own clause", () => {
  it.each(REWRITES)('%s → %s', (text, expected) => expect(rewritten(text)).toContain(expected));
});
