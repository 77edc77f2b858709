import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/lint/analysis.ts';
import { createPatternCheck } from '../../../src/lint/checks/pattern.ts';
import type { Grammar } from '../../../src/lint/types.ts';
import { createFakeGrammar, placesIn, ruleOf, textsOf, type Parts } from '../helpers.ts';

function found(parts: Parts, text: string, grammar?: Grammar): string[] | undefined {
  const check = createPatternCheck(ruleOf(parts));
  const analysis = analyze(text, grammar);
  const findings = check.run(analysis, placesIn(analysis, check.matchers));
  return (
    findings &&
    textsOf(
      text,
      findings.map(({ span }) => span),
    )
  );
}

describe('createPatternCheck', () => {
  it.each<[string, readonly string[], string, string[]]>([
    ['one pattern', ['no'], 'No, no.', ['No', 'no']],
    ['two patterns', ['no', 'never'], 'Never, no.', ['Never', 'no']],
    ['the longer of two that begin together', ['we can', 'we can not'], 'We can’t.', ['We can’t']],
    ['the one that begins first of two', ['way now ever', 'no way'], 'No way now ever.', ['No way']],
    ['nothing', ['no'], 'Yes.', []],
  ])('finds %s', (_, patterns, text, spans) => expect(found({ patterns }, text)).toEqual(spans));

  it.each([
    ['no refunds, please', []],
    ['no refunds', ['no']],
    ['please, no and no', []],
    ['we can’t say no', []],
  ])('finds nothing in a sentence of which “unless” holds: %s', (text, spans) =>
    expect(found({ patterns: ['no'], unless: ['please', 'can not'] }, text)).toEqual(spans),
  );

  it.each([
    ['no problem and no refunds', ['no']],
    ['no problem', []],
    ['oh no', []],
    ['problem, no', ['no']],
    ['no longer, no', ['no']],
  ])('leaves out only the matches that touch an exception: %s', (text, spans) =>
    expect(found({ patterns: ['no'], except: ['no (problem|longer)', 'oh no'] }, text)).toEqual(spans),
  );

  it('does not know without a grammar what a tag decides, wherever it stands', () => {
    const grammar = createFakeGrammar({ refund: ['Verb'] });
    for (const parts of [
      { patterns: ['#Verb'] },
      { patterns: ['no'], unless: ['#Verb'] },
      { patterns: ['no'], except: ['#Verb'] },
    ])
      expect(found(parts, 'no refund')).toBeUndefined();
    expect(found({ patterns: ['#Verb'] }, 'no refund', grammar)).toEqual(['refund']);
    expect(found({ patterns: ['no'], unless: ['#Verb'] }, 'no refund', grammar)).toEqual([]);
    expect(found({ patterns: ['no'], except: ['#Verb'] }, 'no refund', grammar)).toEqual(['no']);
  });
});
