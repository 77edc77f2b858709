import { describe, expect, it } from 'vitest';
import { findExcess } from '../../../src/lint/checks/limit.ts';
import type { Scope } from '../../../src/lint/rule.ts';
import { markedBy, messageOf, stepOf } from '../messages.ts';
import { limitRule } from './rules.ts';

/** The words found, each with how many there are and the place where it begins. */
function excessIn(text: string, within: Scope, max: number) {
  const message = messageOf(text);
  const found = findExcess(limitRule({ within, max }), stepOf('sorry', 'pardon'), message);
  return found.map((one) => [markedBy(message, [one])[0], one.span.start, one.count]);
}

describe('findExcess', () => {
  it.each<[Scope, number, string, [string, number, number][]]>([
    ['message', 1, 'Sorry. We do. Sorry, pardon.', [['Sorry', 14, 3]]],
    ['message', 2, 'Sorry. We do. Sorry, pardon.', [['pardon', 21, 3]]],
    ['message', 3, 'Sorry. We do. Sorry, pardon.', []],
    ['message', 0, 'We do. Sorry.', [['Sorry', 7, 1]]],
    ['message', 0, 'We do.', []],
    ['paragraph', 1, 'Sorry. Sorry.\nSorry.', [['Sorry', 7, 2]]],
    [
      'paragraph',
      1,
      'Sorry, sorry.\nPardon. Sorry.',
      [
        ['sorry', 7, 2],
        ['Sorry', 22, 2],
      ],
    ],
    ['sentence', 1, 'Sorry. Sorry. Sorry, pardon.', [['pardon', 21, 2]]],
    ['message', 1, '', []],
  ])('finds within the %s more than %i in %j', (within, max, text, found) =>
    expect(excessIn(text, within, max)).toEqual(found),
  );

  it('counts words that two patterns of a step find once', () => {
    const message = messageOf('Sorry.');
    const twice = { detectors: [...stepOf('sorry').detectors, ...stepOf('sorry').detectors], faults: [] };
    expect(findExcess(limitRule({ max: 1 }), twice, message)).toEqual([]);
  });
});
