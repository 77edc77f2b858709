import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createLinter } from '../../../src/lint/linter.ts';
import { readCorePack } from '../../../src/packs/load-core.ts';
import { tools } from '../helpers.ts';

const FOLDER = fileURLToPath(new URL('../../../rules', import.meta.url));
const REQUEST = 'Please give me my money back.';
const linter = createLinter(readCorePack(FOLDER, tools).ruleSet, tools);

const isLoud = (text: string, customer: string): boolean =>
  linter
    .lint({ text, masked: [], customer })
    .diagnostics.some(({ fault, severity }) => fault !== null && severity !== 'hint');

describe('an answer to the very question', () => {
  it.each([
    ['Do I have to bring my own towels?', 'No, we lay them out for every swimmer.'],
    ['Will the new version wipe my drawings?', 'No, your drawings stay where they are.'],
    ['Has somebody cancelled our table?', "No. It's there at eight as booked."],
    ['Is my licence at risk?', 'No. One ticket changes nothing.'],
    ['Are you going to tell my landlord?', 'No.'],
    ["I'm worried that my savings are gone.", 'No, every cent is there.'],
    ['How do I get into the garage after ten?', 'You have to enter the code on the left pillar.'],
    ['What do I need to send you for the grant?', 'You must sign page two and send us a photo of it.'],
    ['What are your terms for schools?', 'Under our terms, every tenth child comes along for nothing.'],
    ['What is the rule for pushchairs?', 'The rule is that they go into the rack by the door.'],
    ['What did I do wrong?', 'You typed the old address, and the form took it.'],
    ['Who do I call about the street lamp?', 'You need to contact the council on 0300 123.'],
    ['Is this text really from you?', 'That one is not from us, so please leave the link alone.'],
    ['Is it normal that it hums?', "That's normal for the first hour."],
  ])('is no fault: %j is answered with %j', (customer, text) => {
    expect(isLoud(text, customer)).toBe(false);
    expect(isLoud(text, REQUEST)).toBe(true);
  });

  it.each([
    ['Do I get a refund?', "No, we don't refund worn shoes."],
    ['Can you cancel my plan?', 'No. It runs until March.'],
    ['I have lost my card. Will you send me a new one?', 'No.'],
    ['How long does it take? I need it for a funeral.', 'You should have ordered sooner.'],
    ['What kind of policy is this?!', "It's company policy."],
    ['Why was I charged?', 'You typed the wrong date.'],
    ['Who is going to fix this mess?', "That's not my department."],
  ])('is still one where nothing asked for it: %j is answered with %j', (customer, text) => {
    expect(isLoud(text, customer)).toBe(true);
  });
});
