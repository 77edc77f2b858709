import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createLinter } from '../../../src/lint/linter.ts';
import { readCorePack } from '../../../src/packs/load-core.ts';
import { tools } from '../helpers.ts';
import { hasFault } from './fault.ts';

const rules = fileURLToPath(new URL('../../../rules', import.meta.url));
const linter = createLinter(readCorePack(rules, tools).ruleSet, tools);

const isRefusal = (text: string): boolean => hasFault(linter, ['cannot', 'flat-no'], text);

/** Refusals in words that come to no one's mind when they think of “we can't” and “no”. */
const REFUSALS = [
  "I'd love to give you the room with the sea view but it's gone to someone else.",
  'That ship sailed on Friday when the sale ended.',
  'Computer says no on this one, sorry mate.',
  'No can do, love.',
  "Don't hold your breath for a call from the surveyor.",
  'Our chef refuses to make substitutions.',
  "We're not in the business of lending tools.",
  'Sadly a window seat is out of reach at this stage.',
  'The price is the price.',
  "There's no budging on the restocking fee.",
  'This is where our help ends.',
  'I wish I could but my manager has said no.',
  'Your claim fails because the damage was there before.',
  "We couldn't possibly put you on an earlier flight.",
  'Refunding the second night is off the cards.',
  "We've done as much as we're going to do.",
  'Sorry hun we’re full to the rafters till March',
  "You're out of luck with the blue one.",
  "You'd be wasting your time appealing.",
  "I can't see us changing our minds.",
  'Cats we board, rabbits we don’t.',
  "There's no provision for partial refunds.",
  "That's a hard pass from the kitchen, no swaps on the set menu.",
  'We have chosen not to renew the agreement.',
  'Your bike is past saving, I’d bin it.',
  'Neither refund nor exchange is possible.',
  'We will be taking no further action.',
  "They've pulled the plug on the student rate.",
  "You won't find us budging on that.",
  "If I did it for you I'd have to do it for everyone.",
  'Management has ruled it out.',
  "I can't and won't change the invoice.",
  "We're sticking with our decision.",
  'No reprints.',
  'We must respectfully decline.',
  'The committee has declined your request.',
  "We're not budging on the date.",
  'I regret that the answer must be no.',
  "The mark won't change.",
  "We've said no and we mean no.",
  'No to both.',
];

/** Their near misses: what was, what the customer could not do, good news, limits that an offer lifts. */
const NO_REFUSALS = [
  'The service has been paused for maintenance and is back at six.',
  "You won't be charged for the second night.",
  "I can't believe they left it in the rain, I'm sending another one.",
  'No worries, it’s all booked.',
  'The ban was a mistake and it’s gone.',
  'There are no fees for the first year.',
  'I’d love to help with that, which date suits you?',
  'We tried to deliver but nobody was in.',
  'Your old card no longer works, so please use the new one.',
  'Nobody else has access to your files.',
  'There’s no minimum spend.',
  'The engine isn’t starting because of the battery, and I’ve ordered one.',
  'You are never too late to join the class.',
  'I haven’t forgotten you, the price is coming this afternoon.',
  'The points never expire.',
  'We’ll stop the payments from today.',
  'I’m not going to make you wait.',
  'There is nothing left to pay.',
  'We never close.',
  "We won't take the money until it ships.",
  'The part was out of stock last week and came in today.',
  "The plug isn't included in the photo, but it's in the box.",
  'The bike isn’t past saving, it needs a new wheel.',
  'There won’t be any noise after six.',
  'Nobody needs to sign for it.',
  'I couldn’t hear you well on the phone.',
  'The bill isn’t due till the 4th.',
  "I'd never have guessed, well spotted!",
  'We haven’t seen this error before, which version do you have?',
  'I wouldn’t change a thing about your design.',
  'She won’t mind.',
  'You do not owe us anything.',
  "No, we haven't forgotten you.",
  "Nope, that one's on us.",
  'Too late for tonight, but breakfast is on us.',
  "There's no way you should pay for that.",
  'They said no to me as well at first, so I asked their manager.',
  "It's not happening again on my watch.",
  "I won't take no for an answer from the courier.",
  'The price will not change, it stays at 40.',
  'We stand by our price promise.',
  'That door is closed after eight, please use the one on the left.',
  'No to sugar, yes to milk, got it.',
  "I'm not moving until your bag is found.",
];

describe('refusals that nobody wrote down before', () => {
  it.each(REFUSALS)('hears the no in “%s”', (text) => expect(isRefusal(text)).toBe(true));
  it.each(NO_REFUSALS)('hears no no in “%s”', (text) => expect(isRefusal(text)).toBe(false));
});
