import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createLinter } from '../../src/lint/linter.ts';
import type { MoveName } from '../../src/lint/types.ts';
import { readCorePack } from '../../src/packs/load-core.ts';
import { tools } from './helpers.ts';

const linter = createLinter(readCorePack(fileURLToPath(new URL('../../rules', import.meta.url)), tools).ruleSet, tools);

const movesIn = (text: string): readonly MoveName[] => linter.lint({ text, masked: [] }).moves.map(({ move }) => move);

/** Curt, bureaucratic and idle sentences that do nothing for the customer. */
const NONE: readonly string[] = [
  'The charge is valid and stays on the account.',
  'Your feedback has been passed on.',
  'The system does that by itself.',
  'We open at nine.',
  'Our drivers are very busy in December.',
  'Everyone waits their turn.',
  'Take care.',
  'Best wishes from all of us at the bakery.',
  'Sleep on it.',
  'Parcels are weighed at the depot.',
  'The office is closed on Mondays.',
  'Good luck with that.',
  'We have been making shoes for forty years.',
  'Prices went up in April like everywhere else.',
  'Staff have been trained.',
  'We are not going to argue about it.',
  'Cake is not a necessity.',
  'The contract runs for twelve months and you signed it.',
  'Your bag was opened because it was heavy.',
  'The price was on the board.',
  'The course is full.',
  'Your ticket is not valid on this train.',
  'There’s nothing wrong with the coffee.',
  'The surgery is shut at weekends.',
  'It is what it is.',
  'The fee went up in January.',
  'The building was put up in 1902.',
  'That’s life.',
  'We have to charge for that.',
  'Rules are rules.',
  'The van was on time.',
  'Your address is wrong on the form you filled in.',
  'The next intake is full as well.',
  'Complaints are answered in the order they arrive.',
  'You signed for it.',
  'Fees are set by head office.',
  'We have been open since 1988.',
  'Your account is in arrears.',
  'We’re a small shop, not a department store.',
  'The clue is in the name.',
  'Every tenant was sent the same letter.',
  'He is off sick.',
  'The tests came back clear.',
  'You broke it, you bought it.',
  'I have nothing to add.',
  'Our decision stands.',
  'Your points expired.',
  'A refund is out of the question.',
  'If you had read the email you would know.',
  'Your ticket was cheap for a reason.',
  'I am not a mind reader.',
  'The photos are lovely, thank you.',
  'The form asks for a date of birth.',
  'You are not our only customer.',
  'Delivery is free over 50 pounds.',
  'The shop was full.',
  'Your meter has a serial number on the front.',
  'We have told you the price already.',
  'It will be charged to your card whether you like it or not.',
  'Our staff are trained to a high standard.',
  'Everything is explained on the ticket.',
  'We don’t do favours.',
  'You had two weeks to say something.',
  'They all say that.',
  'A key was given to you on arrival.',
  'Your dog was not on a lead.',
  'Nothing to do with us.',
  'You clicked Accept.',
  'This is the final reminder.',
  'The recording says otherwise.',
  'The court will decide.',
  'I can’t help what the weather does.',
  'She is on holiday.',
  'Next time use a proper bag.',
  'That isn’t how it works here.',
];

describe('no move', () => {
  it.each(NONE)('is made by “%s”', (text) => {
    expect(movesIn(text)).toEqual([]);
  });
});
