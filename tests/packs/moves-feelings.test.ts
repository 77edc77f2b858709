import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { createLinter } from '../../src/lint/linter.ts';
import type { Linter, MoveName } from '../../src/lint/types.ts';
import { readCorePack } from '../../src/packs/load-core.ts';
import { tools } from './helpers.ts';

const FOLDER = fileURLToPath(new URL('../../rules', import.meta.url));

type Table = { readonly makes: readonly string[]; readonly doesNot: readonly string[] };

/** Sentences that make a move of feeling, and near misses. */
const TABLES: Partial<Record<MoveName, Table>> = {
  acknowledge: {
    makes: [
      'So the box came without the screws and the shelf is still in bits.',
      'You paid for two tickets and only one arrived.',
      'I can see the second charge on the 14th.',
      "You're right, the price on the page was lower.",
      'Two weeks without heating in January.',
      "I've read your message and the notes on your account.",
      'We sent you the kettle instead of the toaster.',
      'Thanks for telling us that the gate was shut.',
    ],
    doesNot: [
      'Could you send me the order number?',
      "If your parcel doesn't arrive, write to me.",
      "If you're unable to log in, reset your password.",
      'You ordered the wrong size.',
      'You agreed to the terms.',
      'We checked and our driver did nothing wrong.',
      "Please check that you're on the latest version.",
      'A two hour window is normal.',
    ],
  },
  empathy: {
    makes: [
      "That's rotten.",
      'What a rubbish start to a holiday.',
      "I'd be cross too.",
      'No one wants to spend their birthday on hold.',
      "That's not how it should have gone.",
      'I know how much that album means to you.',
      "I get why you're fed up.",
      'Sixteen days of cold showers is grim.',
    ],
    doesNot: [
      "Hope you're well.",
      "It's hard to say without the model number.",
      "It's not possible.",
      'That would not be covered.',
      'Poor lighting can cause this.',
      'We know you ordered in March.',
      'We work hard for you.',
      'You should have read the terms.',
    ],
  },
  help: {
    makes: [
      'Leave it with me.',
      "Let's get this sorted.",
      "I'm on it.",
      'Happy to.',
      "I'll take it from here.",
      "We'll sort this.",
      "I'd love to put this right.",
      "I'll see this through with you.",
    ],
    doesNot: [
      "We can't help you with that.",
      "I can't do anything about it.",
      'Someone else handles that.',
      'The help page is here.',
      'The form helps you choose.',
      'Please fix the cable first.',
      'It will be there on Monday.',
      'Let me know the number.',
    ],
  },
  goodwill: {
    makes: [
      "I've added a free month to your plan.",
      "We've waived the late fee.",
      "There's a £10 voucher in your inbox.",
      'I threw in a spare battery.',
      'Dessert is on the house tonight.',
      "We've upgraded you to a suite at no charge.",
      "I've taken $15 off your next bill.",
      'Breakfast is on us.',
    ],
    doesNot: [
      'Sorry for the wait.',
      "That's on us.",
      'The refund is on its way.',
      'Your credit card was declined.',
      'Please take the lid off.',
      'We added a note to your account.',
      "I've moved your booking to Friday.",
      'There is a fee of $20.',
    ],
  },
  involve: {
    makes: [
      'Whichever suits you.',
      'Tell me what works best for you.',
      'Would you rather have a refund or a new one?',
      'What would you like us to do?',
      "It's up to you.",
      'What would feel fair to you?',
      'Shall I send a new one or refund it?',
      'How would you like to go on from here?',
    ],
    doesNot: [
      'Which browser do you use?',
      'What is your order number?',
      'What do you want me to do about it?',
      'When did you order it?',
      'Thank you for your time on the call.',
      'Let us know if you need anything.',
      'Tell me which error you see.',
      'You need to choose a plan.',
    ],
  },
  confirm: {
    makes: [
      'Does that work?',
      'Is that alright?',
      'Shall I go ahead?',
      'Okay with you?',
      'All good now?',
      'Want me to book it?',
      'Did that do it?',
      'Let me know if that works for you.',
    ],
    doesNot: [
      'Can I have your number?',
      'Is the light on the router red?',
      'Are you on wifi?',
      'Could you send a photo?',
      'Have you tried restarting it?',
      'Is your address still the same?',
      'We are asking the bank to have this fixed.',
      'What did you expect?',
    ],
  },
  apology: {
    makes: [
      "I'm sorry about the missing screws.",
      'Sorry the kettle came broken.',
      'We apologise for the mix-up.',
      'My apologies, Nadia.',
      'Please forgive the late reply.',
      'That was our mistake.',
      'We deeply regret the delay.',
      'I should have told you on Friday.',
    ],
    doesNot: [
      'We are happy to fix the kettle.',
      'That is not our fault.',
      "It wasn't our mistake.",
      'Thanks for your patience.',
      'The delay is caused by snow.',
      'You will not regret it.',
      'There is no mistake on the bill.',
      'The bank made an error.',
    ],
  },
  thanks: {
    makes: [
      'Thanks for the photos.',
      'Thank you so much.',
      'Many thanks for writing.',
      'We appreciate your patience.',
      'I really appreciate you telling me.',
      'Cheers for the quick reply.',
      "I'm grateful for the detail.",
      'Appreciate your understanding.',
    ],
    doesNot: [
      'Thanks, Nadia',
      'Thanks',
      'The gift is a thank-you card.',
      'No message came.',
      "I'd appreciate it if you sent the number.",
      'I understand your concern.',
      'Your feedback was passed on.',
      'The value of the house appreciates.',
    ],
  },
};

let linter: Linter;
beforeAll(() => {
  linter = createLinter(readCorePack(FOLDER, tools).ruleSet, tools);
});

const movesIn = (text: string): readonly MoveName[] => linter.lint({ text, masked: [] }).moves.map(({ move }) => move);

describe.each(Object.entries(TABLES))('the move %s', (name, { makes, doesNot }) => {
  it.each(makes)('is made by “%s”', (text) => {
    expect(movesIn(text)).toContain(name);
  });

  it.each(doesNot)('is not made by “%s”', (text) => {
    expect(movesIn(text)).not.toContain(name);
  });
});
