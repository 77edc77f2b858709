import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createLinter } from '../../../src/lint/linter.ts';
import type { Fault } from '../../../src/lint/types.ts';
import { readCorePack } from '../../../src/packs/load-core.ts';
import { tools } from '../helpers.ts';

const FOLDER = fileURLToPath(new URL('../../../rules', import.meta.url));
const CUSTOMER = 'This is unacceptable. My order arrived broken and nobody answers.';

/** Sentences whose fault is easily taken for another one, by the one that they must get. */
const CLASSES: Partial<Record<Fault, readonly string[]>> = {
  blame: [
    'You signed for it on the 4th without a word.',
    "The form you sent us isn't the one I asked for.",
    "Had you rung before you set off, you'd have known we were shut.",
    "If you'd looked at the label you'd have seen it's hand wash.",
    'You were told about the fee when you signed up.',
    'It says so on your ticket, in bold.',
    "It's up to the tenant to keep the drain clear.",
    "If you'd kept the lid on it wouldn't have dried out.",
    "That was in the letter you didn't open.",
    "It's for the guest to lock the balcony.",
  ],
  disbelief: [
    "There's no way of telling who was in the room.",
    "We can't confirm that the parcel was empty when you opened it.",
    'Strange that nobody else at your table noticed a hair.',
    'Our engineer says you told him the opposite.',
    'I find it hard to picture how a sofa could do that.',
    'You say it was two, our till says one.',
    'Your story has changed since Monday.',
    'We have only your word for it.',
    "There's no means of checking what he said to you.",
    'You claim the lock was broken.',
    'None of our staff would say such a thing.',
    "That's not what our camera shows.",
    "We can't verify your version of events.",
  ],
  dismissive: [
    'Nobody else on your street has had trouble.',
    'Not one of the 60 guests that night reported a smell.',
    'Everybody has the same trouble this week.',
    "It's twenty minutes, you'll live.",
    "Please don't raise further tickets about this.",
    'A bit of rust never hurt anyone.',
    "I won't go through it all again.",
    "That's how it is with old houses.",
    "It isn't always possible to ring ahead.",
    "We've got 300 orders to get through before yours.",
    "You'll hear from us when there's something to hear.",
    'Things like this happen in a kitchen.',
    "Please don't open another ticket for this.",
    "Calm down, it's a parcel.",
    "As I've told you twice, it's on its way.",
    'Others have been waiting far longer than you.',
    'Mix-ups like this happen.',
  ],
  policy: [
    'Guests are expected to leave by eleven.',
    'Tenants are asked to air the rooms twice a day.',
    "Hair on the plate isn't grounds for a refund under our terms.",
    'The window for returns closed on Friday.',
    'Damage by pets falls outside the scope of the cover.',
    'Anyone who leaves early pays the full week.',
    'Fire regulations say the door stays shut.',
    'The rules are the same for all our members.',
    'Vouchers may not be combined.',
    'Tickets may not be resold.',
    'Under clause 7 the deposit stays with us.',
    'Pets fall outside the scope of the agreement.',
    "That's against our rules.",
    'All sales are final.',
  ],
  'buck-passing': [
    'Refunds for that are outside the remit of my team.',
    "You'd need to claim that through your insurer.",
    "The courier decides where it's left.",
    "That was the night shift, I wasn't on.",
    "We don't get involved between a seller and a buyer.",
    "It's the airport that lost it, not us.",
    'I only pass on what head office tells me.',
    'Speak to whoever fitted it.',
    "It's up to the courier, I'm afraid.",
    'That lies outside our remit.',
    "You'll need to claim it back through them.",
    'Billing is handled by another team.',
    "The system won't let me change it.",
    "We don't get involved in neighbour disputes.",
  ],
  cannot: [
    "We don't deliver to the islands.",
    "I can't move your date.",
    "We don't have a date for the blue one.",
    "I'm not able to say when it will be back.",
    "We won't be sending a second engineer.",
    "We can't hold the room.",
    "I can't tell you when the part will come.",
    "We don't repair that make.",
  ],
  'flat-no': [
    "That's not going to happen.",
    "No, and please don't ask again.",
    'The decision stands.',
    "There's nothing more to be done.",
    "There's no way round this.",
    'Not a chance.',
  ],
  command: [
    "You'll have to bring the original.",
    'You must call our booking line yourself.',
    'You must send it back within a week.',
  ],
  heated: [
    "I won't be spoken to like that.",
    'Wow, what a detective you are.',
    "I'm not going to be shouted at.",
    "Congratulations, you found the one sock we didn't check!!",
  ],
};

/** Near misses of all faults. */
const NONE = [
  'Your deposit is back with you by Thursday.',
  "Nobody from our side rang you back, and that's on me.",
  'The full price list is on page 3 of the leaflet in the box.',
  "You're right that the photo on our site shows a different handle.",
  "I've never seen a zip fail like that, so I've sent it to our workshop to learn why.",
  'Of course the kids can come.',
  "It's a small crack now, and I'd like it looked at before it grows.",
  "Whoever packed your order left out the screws, so I've sent two sets.",
  'The dress is yours to keep.',
  "I couldn't agree more, and I've said so to our buyer.",
  "No, you won't be charged again.",
  "The rule on our website was out of date and I've had it changed.",
  'He should have knocked, and he knows it.',
  "I'd rather lose the commission than have you in the wrong flat.",
  "The scan shows it left Porto on Monday and it's due in Dublin tomorrow.",
  "Mr Osei, the leak is from the flat above and I've sent a plumber there now.",
  "The grey one shrinks a bit in the first wash, so I'd go one size up.",
  "I can't fix last night, but tonight you have the corner room and dinner's waiting.",
  "I've nothing to add except that he's very sorry.",
  'Your invoice went to the old address because we never saved the new one.',
  "I've stopped the reminder letters.",
  "Whatever the driver told you, there's no charge for the stairs.",
  "A hold isn't a charge, and I can see why it looks like one.",
  'You were first in the queue and we served two others, I saw it on the video.',
  "I know you've told this story three times already, so I've read all three.",
  "I don't think you should have to choose between the two.",
  "It's a one-minute job and I've done it.",
  "He can ride for free until he's five.",
  "She has your notes, so you don't have to start from the beginning.",
  'No form, no receipt, just bring the boots.',
  "The rule is there to keep people safe, and you weren't in danger.",
  "The noise is from the bar below, and they've agreed to stop at eleven.",
  "I doubt it's the cable, since you've tried two.",
  "I don't believe you owe this.",
  "You can't have known.",
  'You should have heard from us on Monday.',
  'You must have been so worried.',
  'You were told two different things by two of us.',
  "I'm not going to hide behind the small print.",
  'Nothing you did caused this.',
  'You clearly took great care of it.',
  'Leaving it switched off was the right call.',
  "If it still squeaks after that it's the bearing and not the oil.",
  "With the express van it's at your door on Friday.",
  'Most put it in the portal in February.',
  "I'm watching the queue and will write again at two.",
  'One mailbox sent 3,000 mails in an hour, so someone has that password.',
  'A white one went out at noon, tracked.',
  'You were told ten working days and it has been sixteen.',
  'The airline lets us correct three letters, and yours is two.',
  "You've never missed a payment.",
  'The letter has been withdrawn.',
  'The window lock was noted at the check-in and Bob will fit a new one.',
  'It has no nuts, no milk and no gluten.',
  "Rent is £38 a year and there's a key for the gate.",
  'Two chairs came with the wrong legs, so of course they rock.',
  "I have your letter of the 3rd, and I've read it twice.",
];

const linter = createLinter(readCorePack(FOLDER, tools).ruleSet, tools);

/** The faults of what is shown, each once. */
const faultsIn = (text: string): Set<Fault | null> =>
  new Set(linter.lint({ text, masked: [], customer: CUSTOMER }).diagnostics.flatMap(({ fault }) => fault ?? []));

describe('the class of a fault', () => {
  it.each(Object.entries(CLASSES).flatMap(([fault, texts]) => texts.map((text) => ({ fault, text }))))(
    'is $fault in “$text”',
    ({ fault, text }) => {
      expect([...faultsIn(text)]).toEqual([fault]);
    },
  );
  it.each(NONE)('is none in “%s”', (text) => {
    expect([...faultsIn(text)]).toEqual([]);
  });
});
