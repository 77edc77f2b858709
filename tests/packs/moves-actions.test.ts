import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createLinter } from '../../src/lint/linter.ts';
import type { MoveName } from '../../src/lint/types.ts';
import { readCorePack } from '../../src/packs/load-core.ts';
import { tools } from './helpers.ts';

const linter = createLinter(readCorePack(fileURLToPath(new URL('../../rules', import.meta.url)), tools).ruleSet, tools);

const isMade = (move: MoveName, text: string): boolean =>
  linter.lint({ text, masked: [] }).moves.some((made) => made.move === move);

/** Sentences that make a move, and sentences that look a little like it and do not. */
const SENTENCES: Partial<Record<MoveName, { readonly made: readonly string[]; readonly not: readonly string[] }>> = {
  'can-do': {
    made: [
      'I’ve swapped the blue kettle for the red one you wanted.',
      'We refunded the delivery charge this morning.',
      'Our engineer will bring a spare pump with her.',
      'You can pick any other date in June, and the price stays the same.',
      'Your deposit has been returned in full.',
      'The second lamp is on its way to you.',
      'There are two ways around this.',
      'I’m sending the missing screws in a padded envelope.',
      'You’ll get a new card with the same number.',
      'The charge is being reversed as I write.',
      'My colleague Anita has moved you to the front of the queue.',
      'You don’t need to send the broken jug back.',
    ],
    not: [
      'We can’t refund the delivery charge.',
      'I have read your message twice.',
      'You have to read the booklet first.',
      'Our records show two orders in March.',
      'That fare is final.',
      'We had a lot of snow last week.',
      'As you can imagine, it was busy.',
      'I’m sorry about the broken jug.',
      'Nobody told us about the change.',
      'The decision stands.',
      'Thanks for sending the photos.',
      'I understand that you can’t use it.',
    ],
  },
  'next-step': {
    made: [
      'Hold the green button for ten seconds.',
      'Please leave the parcel with your neighbour.',
      'Then open the app and tap your name.',
      'Just hand the old router to the courier.',
      'I’ll ring the depot first thing tomorrow.',
      'Our plumber will call you before he sets off.',
      'I’ve asked our accounts team, who check it this afternoon.',
      'You need to take the card to a branch.',
      'Bring the receipt with you, any copy will do.',
      'Once that’s done, press the reset key.',
      'I’d suggest waiting for the second letter.',
      'You’ll get a text with the code.',
    ],
    not: [
      'The green button is on the left.',
      'We were closed on Monday.',
      'Thank you for your message.',
      'It is a known fault.',
      'Orders over fifty pounds travel free.',
      'I understand how annoying this is.',
      'Have a lovely weekend!',
      'No refund is due.',
      'The policy is clear.',
      'Returns take a while at this time of year.',
      'Let me know if you need anything else.',
      'Could you tell me your order number?',
    ],
  },
  timeframe: {
    made: [
      'It arrives by Thursday.',
      'You’ll have it within three working days.',
      'I’ll call you tomorrow at ten.',
      'The money takes 3-5 days to show.',
      'We’ll fix it by the end of the week.',
      'Your new date is Friday at 14:30.',
      'Send it before 4 pm and it goes out today.',
      'Allow about two weeks for the post.',
      'It will be back in stock by 12 August.',
      'The van comes next Tuesday.',
      'You’ll hear from her tonight.',
      'That’s done in half an hour.',
    ],
    not: [
      'We’ll get back to you soon.',
      'You ordered it two weeks ago.',
      'It was only a day late.',
      'I may be able to help.',
      'Our team works around the clock.',
      'You paid 4 pounds for delivery.',
      'Please march on.',
      'We wrote to you last week.',
      'That happened a month ago.',
      'It takes time.',
      'Your order number is 12.',
      'As soon as possible.',
    ],
  },
  'follow-up': {
    made: [
      'I’ll let you know what she says.',
      'We’ll update you on Monday.',
      'If it stops again, just reply to this mail.',
      'Any trouble, give me a ring.',
      'Shout if the new one squeaks too.',
      'Let me know how you get on.',
      'I’ll check in with you on Thursday.',
      'Feel free to write back any time.',
      'Should you need anything else, I’m here.',
      'I’ll keep you posted.',
      'If the light comes back on, ring us on this number.',
      'I’ll text you when the driver is near.',
    ],
    not: [
      'Please send us your order number.',
      'I sent it yesterday.',
      'You can pay by card.',
      'We close at six.',
      'If you press the key, the light turns green.',
      'Our driver rang the bell.',
      'That is all there is to say.',
      'He wrote to us in May.',
      'I’m sorry for the wait.',
      'Let me have a look.',
      'The line is busy in the mornings.',
      'Call a locksmith.',
    ],
  },
  ask: {
    made: [
      'Which size did you order?',
      'Could you send me a photo of the label?',
      'What’s the number on the back of the box?',
      'Did the driver leave a card?',
      'I just need your postcode.',
      'Please tell me which colour you’d like.',
      'Is the green light on?',
      'When did you last see it work?',
      'Have you tried another socket?',
      'Send me the serial number and I’ll order the part.',
      'Let me know which colour you ordered.',
      'Can I have the name on the booking?',
    ],
    not: [
      'Does that work for you?',
      'Anything else?',
      'The serial number is on the back.',
      'How frustrating!',
      'I’ve sent the photo to our workshop.',
      'What a mess.',
      'Would you like me to cancel it?',
      'We told you which size to order.',
      'You asked when it ships: on Monday.',
      'I’ll send you the number.',
      'Let me know if it stops again.',
      'Thank you for the photo.',
    ],
  },
};

describe.each(Object.entries(SENTENCES))('the move %s', (name, { made, not }) => {
  const move = name as MoveName;
  it.each(made)('is made by “%s”', (text) => {
    expect(isMade(move, text)).toBe(true);
  });
  it.each(not)('is not made by “%s”', (text) => {
    expect(isMade(move, text)).toBe(false);
  });
});
