import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { createLinter } from '../../../src/lint/linter.ts';
import type { Linter } from '../../../src/lint/types.ts';
import { readCorePack } from '../../../src/packs/load-core.ts';
import { tools } from '../helpers.ts';
import { hasFault } from './fault.ts';

const FOLDER = fileURLToPath(new URL('../../../rules', import.meta.url));

const FOUND = [
  "The charger was left plugged in all night, so it's hardly surprising the battery swelled.",
  "Had the app been kept up to date this wouldn't have come up.",
  'Nobody else on your street has had trouble.',
  'You had a fortnight to send it back and you sat on it.',
  "It's been through the tumble dryer, hasn't it.",
  "A quick look at the calendar would have told you we're shut on Mondays.",
  "That's the risk with buying second hand.",
  'You clicked through the warning twice.',
  'We rang you four times and got no answer.',
  'No signature on it, so of course it bounced.',
  'Your maths is a bit off there.',
  "Proper care wasn't taken with the lid.",
  'That sort of mark comes from a dishwasher.',
  "Everything's fine at this end, so it'll be something in your house.",
  "We can only make what's ordered.",
  "If you'd said something at the table we'd have changed it.",
  "Nobody told reception you'd be late.",
  'Maybe next year book a bit earlier.',
  'According to yourself it was never switched on.',
  "They're white trainers, what were you thinking taking them to a festival?",
  'You assured us the wall was solid.',
  "If everyone did that we'd never get a flight out.",
  "I'm not sure what you did to it but that's not wear and tear.",
  "You picked the 6 a.m. flight, we didn't.",
  "That plant wants light and you've got it in a cupboard.",
  "Our staff aren't mind readers.",
  'You really ought to know your own shoe size.',
  "You could've spoken up at the counter.",
  'The brush was used on the wrong surface and has gone bald.',
  "Was there any reason you didn't use the ramp?",
  "The screen didn't crack by magic.",
  'It tends to happen to people who skip the warm up.',
  'We cannot be expected to know you have a step at the door.',
  "That's what the little red light is for.",
  'Not one of the 60 guests that night reported a smell.',
  "It's the guest's job to lock the balcony.",
  "The instructions tell you to charge it for 8 hours first and that wasn't done.",
  'The tank was filled past the line.',
  "It's your own password, we don't have it.",
  'How is a driver supposed to find a flat with no number on it?',
];

const PASSES = [
  'Leave it plugged in overnight and it should be full by the morning.',
  'Wash it at 30 degrees and dry it flat.',
  'Who should we call when the driver is near?',
  "The seal was broken when it left us, and that's our mistake.",
  "One phone call and I'll have it sorted.",
  'Three reminders went out by mistake, please ignore them.',
  'No signature is needed.',
  'Two people should be able to lift it easily.',
  "Everything's fine now, and the line is back up.",
  "I'd suggest the blue one, it's warmer.",
  "That's not what I'd want for my own kids either.",
  "I'd be surprised if it took longer than a week.",
  "I believe you, and it's already refunded.",
  'Your daughter can sign for it too.',
  'Would you like a flat on a higher floor?',
  'The van will be there at 8, is that all right?',
  "It's up to us to remind you, and we didn't.",
  "I've written your allergy on the ticket.",
  'What name is the booking in?',
  'You picked a good week to come.',
  'Would someone be able to sign for it?',
  'Thanks for giving us another chance.',
  "The weight limit is 23 kilos, and I've added five for free.",
  "There's still a Saturday in June, shall I hold it?",
  "I'd love to know how it went.",
  'I can see the scratch in the photos.',
  'I doubt it will take longer than a day.',
  'The brush works on any surface.',
  "I'll latch the gate when I leave.",
  'Nobody asked you for the code, and they should have.',
  "The baby seat was clipped in by our driver and it's included.",
  'I asked for the quiet side for you.',
  "If you tell me the day, I'll do the rest.",
  "You did everything we asked, so I've closed it.",
  'I can show you the email if you like.',
  'Your card details are saved safely.',
  "We'll bring a fuse.",
  "You can leave the window open, it's safe.",
  'You were twenty minutes early, and we still kept you waiting.',
  "We have a signature that isn't yours, so I'm looking into it.",
];

describe('blame in sentences of all trades', () => {
  let linter: Linter;

  beforeAll(() => {
    linter = createLinter(readCorePack(FOLDER, tools).ruleSet, tools);
  });

  const isFound = (text: string): boolean => hasFault(linter, ['blame'], text);

  it.each(FOUND)('finds it in: %s', (text) => {
    expect(isFound(text)).toBe(true);
  });

  it.each(PASSES)('finds none in: %s', (text) => {
    expect(isFound(text)).toBe(false);
  });
});
