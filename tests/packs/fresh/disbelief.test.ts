import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { createLinter } from '../../../src/lint/linter.ts';
import type { Linter } from '../../../src/lint/types.ts';
import { readCorePack } from '../../../src/packs/load-core.ts';
import { tools } from '../helpers.ts';
import { hasFault } from './fault.ts';

const FOLDER = fileURLToPath(new URL('../../../rules', import.meta.url));

const FOUND = [
  'Had we been told about the allergy, the chef would have known.',
  'The scales here say 2.1 kg, so it was full when it went out.',
  'Funny that, it was fine on Tuesday.',
  'You reckon it was never delivered.',
  'No proof, no refund.',
  'The photo you sent shows a perfectly good table.',
  "That'd be the third broken vase this year.",
  "My colleague doesn't remember it that way.",
  "She wouldn't have said that.",
  "You say it's broken, but it left here working.",
  "I've had a look and there's no damage to speak of.",
  "Are you quite sure it wasn't your neighbour's?",
  'Even supposing the tin was dented, the contents are fine.',
  'Bit odd that your neighbours all got theirs.',
  "We've never had a mouse in eleven years.",
  "He's driven for us for 15 years and never lost a parcel.",
  "That's one way of putting it.",
  "There isn't a scratch on it in the dispatch photos.",
  "Well that's your side of it.",
  "The dates you give don't fit with what's on the card.",
  'Three refunds since August, I do have to ask.',
  'We only have your say-so on that.',
  'It seems unlikely a cat could open the crate.',
  'Nothing in the diary about a refund being agreed.',
  'The car was fine when you drove it off.',
  'The door logs show nobody left your room till noon.',
  "You'll have to forgive us for wanting to see the receipt.",
  'The courier has a photo of your door with the box in front of it.',
  "Our lab couldn't reproduce what you describe.",
  'No one by that name works here.',
  "The receipt you sent looks like it's been edited.",
  'Our fitter took photos before he left and it all looked straight.',
  "Is there any chance you've mislaid it at home?",
  "You seem very sure for someone who wasn't home.",
  "I don't buy that.",
  'We have a signature, so somebody took it in.',
  'It worked when it left the bench.',
  "The footage doesn't back you up.",
  'As far as we can tell nothing was taken from that bag.',
  'Our system logged you in twice that day, so you did get in.',
];

const PASSES = [
  "After five wrong tries the account locks for an hour, and I've just unlocked it.",
  'We did get your letter, thank you.',
  'All our other members have been told as well.',
  "It's safe to go through the tumble dryer.",
  "You don't need to leave the bike with us.",
  'You can change your mind at any time.',
  'I mixed your order up with another one, sorry.',
  'The filter comes out with a quarter turn.',
  'Thanks for telling us now rather than later.',
  "I'll keep a closer eye on your account.",
  "You mentioned it was delivered empty, so I'm sending another.",
  'Our engineer found a loose wire and fixed it.',
  "Are you sure you don't want the bigger one?",
  'The lens cap is in the small pocket.',
  "The ramp is marked on the plan I've attached.",
  'The correct fuse is in the post.',
  'You can wash it cold or at 30.',
  "We never opened the door to you, and I'm ashamed of that.",
  'Your team can sign off the proof online.',
  'Pour half a litre down and wait a minute.',
  'People who arrive early get a free coffee.',
  'Only you and I have the code.',
  "I appreciate how cross you are, and I'd be too.",
  'There were three emails from us about it, which is two too many.',
  "It came out cold, and that's our kitchen's fault.",
  'The dates you give work for us.',
  'Are we talking about the same order, 4471?',
  "The keyboard has a coffee stain from our shop, so I'm sending a new one.",
  "It's your neighbour's parcel, may we collect it?",
  'It tends to happen when our servers are busy.',
  "Here's a size guide.",
  'You asked for a double bed and we gave you twins, sorry.',
  'It was cold, and the waiter should have asked.',
  "I've a hard time with that price as well, so I've cut it.",
  'A five star hotel should do better than this.',
  'Our cleaner will lock the balcony.',
  'Charge it for eight hours first and it should last all day.',
  "You haven't missed anything.",
  'It was in our reminder, which went to the wrong address, sorry.',
  "If you paid in cash, that's fine too.",
];

describe('disbelief in sentences of all trades', () => {
  let linter: Linter;

  beforeAll(() => {
    linter = createLinter(readCorePack(FOLDER, tools).ruleSet, tools);
  });

  const isFound = (text: string): boolean => hasFault(linter, ['disbelief'], text);

  it.each(FOUND)('finds it in: %s', (text) => {
    expect(isFound(text)).toBe(true);
  });

  it.each(PASSES)('finds none in: %s', (text) => {
    expect(isFound(text)).toBe(false);
  });
});
