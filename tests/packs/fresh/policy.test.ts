import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createLinter } from '../../../src/lint/linter.ts';
import { readCorePack } from '../../../src/packs/load-core.ts';
import { tools } from '../helpers.ts';
import { hasFault } from './fault.ts';

const pack = readCorePack(fileURLToPath(new URL('../../../rules', import.meta.url)), tools);
const linter = createLinter(pack.ruleSet, tools);

const hasPolicy = (text: string): boolean => hasFault(linter, ['policy'], text);

/** Rules given as the reason for a no, most of them without any word for a rule. */
const FOUND = [
  "Once the seal on the mattress is broken it's yours, hygiene law.",
  "Gift cards don't come off sale items.",
  'The 20% code is for first orders, yours was your third.',
  'Anything collected after six goes down as an extra day.',
  'Bikes dropped off without a ticket go to the back of the line.',
  "We only hold bookings for ten minutes, that's printed on the confirmation.",
  'Under-12s pay adult price from 7pm.',
  'Swimming lessons are paid by the term.',
  "If a lesson is missed it's gone, the teacher still gets paid.",
  'Refunds go back on the card they came from and nowhere else.',
  'The guarantee stops when someone else opens the case.',
  "Late is late, whether it's 5 minutes or 50.",
  'A no-show is a no-show however good the excuse.',
  'Regulations stipulate that a wheelchair space may be reserved only by the passenger concerned.',
  'Applications are dealt with strictly in date order.',
  'In the absence of a signed delivery note the consignment is deemed to have been received in full.',
  'Liability is capped at the value of the carriage charge.',
  'The onus is on the tenant to report leaks within 24 hours.',
  'Students who miss the registration date are placed on the waiting list as a matter of course.',
  'We go by the postmark.',
  'We go off the date on the till receipt, not when you opened it.',
  "Head office sets the prices, and they're the same in every branch.",
  'HQ decided that in January, every store does it now.',
  'the computer picks the seats, families or not',
  'Points expire after 18 months, yours did on the 3rd.',
  "One month's notice means one full calendar month.",
  "The deposit secures the date, it isn't a part payment.",
  'Delivery means to the kerb, stairs are extra.',
  'Kerbside delivery is kerbside delivery.',
  'The fare you chose comes without changes.',
  'A light fare is a light fare.',
  "Railcards have to be on you when the inspector comes, a photo of one isn't a railcard.",
  'Medication is released to the patient named on it and to no one else.',
  "Without a referral there's no appointment.",
  'Deposits can only be refunded after the inspection.',
  'That would be in violation of our house rules.',
  'Guests without a booking will not be seated.',
  "A reservation doesn't guarantee a view.",
  "Having a ticket isn't the same as having a seat.",
  'The discount is for members who pay yearly.',
  'The fence is there to protect the public.',
  'Bonds are released eight weeks after the inspection and not a day before.',
  'Repairs go in the order they came in, no queue jumping.',
  'Any change to a school place goes to panel.',
  'The lounge is for gold members and above.',
  'Fasting bloods are mornings only.',
  'House rule, no ball games after eight.',
];

/** What the same agents say when they inform or help. */
const PASSED = [
  'You can bring it back any time within 30 days.',
  'Children under five travel free.',
  'Your plan renews on 3 May, and you can cancel before that.',
  'The warranty covers this, so bring it in.',
  'The course starts on Monday at ten.',
  'It takes about five minutes to set up.',
  "We're happy to hold the table for you until nine.",
  "If it's easier, a photo of the label is enough.",
  'The voucher is valid until the end of the year.',
  'The booking fee is refundable, so you lose nothing.',
  "It's on the second page of the guide, with a picture.",
  'It counts as a new order, so you get the free gift as well.',
  "It's standard size, so any frame fits.",
  'It runs on batteries, two of them are in the box.',
  'Your fit note is ready at reception.',
  'The refund for the tram is on its way.',
  'The tyres are covered, so the garage will bill us.',
  'Dogs are welcome, and we have bowls at the desk.',
  'The crew comes back tomorrow at seven for the missed bin.',
  'Doors open at seven, and the bar does as well.',
  'Your direct debit is set to the 15th now.',
  'The router is yours to keep.',
  'The dress is on hold for you until Saturday.',
  'Your seats were reduced from today.',
  'The dessert is on the house.',
  'The library is quiet in the mornings.',
  'The rate stays at 3.1 for you.',
  'Your vase is on its way with a second one.',
  "Lost property has your scarf, it's at the desk.",
  'Towels are in your room already.',
  "Service was slow that night, and I've taken it off the bill.",
  'Interest for May was added today.',
  'Labs are open on Saturday for you to catch up.',
  "Backups are there, and I've restored Tuesday's.",
  'Pianos are what we do best.',
  'Trains are running to time from platform 2.',
  "The deposit is refunded after the inspection, which I've booked for nine.",
  'The gate can only be opened from the inside, so ring me.',
  'Guests who come by car need the side gate, the code is 4410.',
  "The alarm is there for your safety, but I've turned it down.",
  "Paying by card isn't a problem.",
  'According to the timetable the next one is at 9:40.',
  "Your ticket doesn't guarantee a seat, so I've reserved one for you.",
  'All parts must be tested before they leave, yours passed.',
  'The bond was released today, all 900 of it.',
  "The panel sits in May, and I've asked for an earlier hearing.",
  'The lounge is open to you today, just show this mail.',
  'Your deposit secures the room until the 9th.',
  "It arrives in time, it's on the van.",
];

describe('a rule given as the reason', () => {
  it.each(FOUND)('is found: %s', (text) => {
    expect(hasPolicy(text)).toBe(true);
  });

  it.each(PASSED)('is not what this is: %s', (text) => {
    expect(hasPolicy(text)).toBe(false);
  });
});
