import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/lint/analysis.ts';
import { createGuards, isStanding } from '../../../src/lint/checks/guards.ts';
import { createMatcher } from '../../../src/lint/matcher.ts';
import { findMatches } from '../../../src/lint/pattern/machine.ts';
import type { Grammar } from '../../../src/lint/types.ts';
import { createFakeGrammar } from '../helpers.ts';

type Written = Partial<Parameters<typeof createGuards>[0]>;

/** Where “no” stands, as the number of the word, and still stands when the guards have looked. */
function standing(text: string, written: Written, grammar?: Grammar): number[] | undefined {
  const analysis = analyze(text, grammar);
  const matches = findMatches(createMatcher('no').program(), analysis);
  const guards = createGuards({ unless: [], except: [], ...written });
  const verdict = guards.read(analysis);
  return verdict && matches.filter((match) => isStanding(match, verdict)).map(({ first }) => first);
}

describe('createGuards', () => {
  it.each<[string, string, Written, number[]]>([
    ['all without guards', 'no, no', {}, [0, 1]],
    ['all where no guard stands', 'no, no', { unless: ['please'], except: ['no problem'] }, [0, 1]],
    ['none where “unless” stands before', 'please, no, no', { unless: ['please'] }, []],
    ['none where “unless” stands behind', 'no, no, please', { unless: ['please'] }, []],
    ['none where the second “unless” stands', 'no, thanks', { unless: ['please', 'thanks'] }, []],
    ['what does not touch an exception', 'no problem, no, oh no', { except: ['no problem', 'oh no'] }, [2]],
    ['what only stands beside an exception', 'no such problem', { except: ['such problem'] }, [0]],
    ['what several exceptions leave', 'no one, no two, no three', { except: ['no one', 'no three'] }, [2]],
    ['what an exception with a long reach leaves', 'no a b c no', { except: ['a b c no'] }, [0]],
    ['none that two exceptions overlap on', 'oh no problem', { except: ['oh no', 'no problem'] }, []],
  ])('lets stand %s', (_, text, written, firsts) => expect(standing(text, written)).toEqual(firsts));

  it.each<Written>([{ unless: ['#Verb'] }, { except: ['no #Verb'] }])(
    'cannot tell without a grammar what a tag decides: %o',
    (written) => {
      const grammar = createFakeGrammar({ refund: ['Verb'] });
      expect(standing('no refund', written)).toBeUndefined();
      expect(standing('no refund', written, grammar)).toEqual([]);
      expect(standing('no parcel', written, grammar)).toEqual([0]);
    },
  );

  it('can tell without a grammar where the words beside the tag are missing', () =>
    expect(standing('no refund', { unless: ['please #Verb'] })).toEqual([0]));

  it('is not read before it is needed, and then says what is wrong', () => {
    const guards = createGuards({ unless: [], except: ['(no'] });
    expect(() => guards.read(analyze('no', undefined))).toThrow('missing');
  });
});
