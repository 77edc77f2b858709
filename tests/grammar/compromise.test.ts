import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGrammar } from '../../src/grammar/compromise.ts';
import { analyze } from '../../src/lint/analysis.ts';
import type { Inflection } from '../../src/lint/types.ts';
import { anyText, isInText, textsOf } from '../lint/helpers.ts';

const grammar = createGrammar();

/** Each of our words with the tags that the engine sees on it. */
function tagged(text: string): [string, string[]][] {
  const sentence = analyze(text, grammar).tagged();
  return (sentence?.tokens ?? []).map(({ word }, index) => [word, [...(sentence?.tags?.[index] ?? [])]]);
}
const tagsOf = (text: string, word: string): string[] => tagged(text).find(([own]) => own === word)?.[1] ?? [];

describe('tag', () => {
  it('names its engine and version', () => expect(grammar.version).toMatch(/^compromise \d+\.\d+/));

  it.each([
    ["We don't refund it", 'do', 'Auxiliary'],
    ["We don't refund it", 'not', 'Negative'],
    ["We can't refund it", 'can', 'Modal'],
    ["We can't refund it", 'not', 'Negative'],
    ['We can’t refund it', 'not', 'Negative'],
    ['We cannot refund it', 'can', 'Modal'],
    ['We cannot refund it', 'not', 'Negative'],
    ["I'll refund it", 'i', 'Pronoun'],
    ["I'll refund it", 'will', 'Modal'],
    ["It's late", 'is', 'Copula'],
    ["They won't wait", 'will', 'Modal'],
    ["They won't wait", 'not', 'Negative'],
    ['You should have called us', 'called', 'PastTense'],
    ['The parcel was late', 'parcel', 'Noun'],
    ['We can’t, sadly, refund it', 'refund', 'Verb'],
  ])('in %j tags “%s” as %s', (text, word, tag) => expect(tagsOf(text, word)).toContain(tag));

  it.each([
    "I don't think we can't, I'll see if they've",
    'We cannot, won’t and shan’t — ever. (Not “never”.)',
    '  Hi Kim,\n\nthanks for your #message to @acme…  ',
    'A re-use of 24/7 e-mail, $5.99 & 10%!!',
    'Don’t\u00A0do\u200B it 👩‍💻 ❤️ ok?',
    'wanna gonna gotta lemme dunno y’all’d’ve',
  ])('gives terms in order, on the words of %j', (text) => {
    const terms = grammar.tag(text);
    terms.forEach(({ span }, index) => {
      expect(isInText(text, span)).toBe(true);
      expect(span.start).toBeGreaterThanOrEqual(terms[index - 1]?.span.start ?? 0);
    });
    const words = new Set(
      textsOf(
        text,
        terms.map(({ span }) => span),
      ),
    );
    for (const word of text.match(/[a-z]{4,}/gi) ?? [])
      expect([...words].some((term) => term.includes(word))).toBe(true);
  });

  it('gives both halves of a contraction its whole span', () => {
    const text = 'So we can’t';
    const { tokens = [], tags = [] } = analyze(text, grammar).tagged() ?? {};
    expect(tokens.map(({ span }) => text.slice(span.start, span.end))).toEqual(['So', 'we', 'can’t', 'can’t']);
    expect(tags[2]).not.toEqual(tags[3]);
  });

  it('keeps its offsets in a sentence much longer than a window', () => {
    const text = `${'We really cannot refund the parcel that you sent, '.repeat(60)}so they sang.`;
    const words = textsOf(
      text,
      grammar.tag(text).map(({ span }) => span),
    );
    expect(words.filter((word) => word === 'parcel')).toHaveLength(60);
    expect(words.at(-1)).toBe('sang');
    expect(tagsOf(text, 'sang')).toContain('PastTense');
  });

  it.each([
    ['no space', 'x'.repeat(5_000)],
    ['no space and emoji', '😀'.repeat(2_000)],
    ['full stops', '.'.repeat(3_000)],
    ['spaces', ' '.repeat(3_000)],
    ['apostrophes', "'’".repeat(1_500)],
    ['contractions', "can't've ".repeat(300)],
    ['line ends', 'a\r\n'.repeat(500)],
    ['names of objects’ own keys', 'constructor __proto__ toString hasOwnProperty valueOf'],
  ])('tags %s without fail, inside the text', (_, text) => {
    for (const { span } of grammar.tag(text)) expect(span.end).toBeLessThanOrEqual(text.length);
  });

  it('never throws, stays inside the text and finds every word of it, whatever it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { span, tags } of grammar.tag(text)) {
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(Array.isArray(tags)).toBe(true);
          last = span.start;
        }
        analyze(text, grammar).tagged();
        for (const { index, 0: word } of text.matchAll(/[a-z]{4,}/gi))
          expect(grammar.tag(text).some(({ span }) => span.start <= index && span.end >= index + word.length)).toBe(
            true,
          );
      }),
      { numRuns: 200 },
    );
  });
});

describe('inflect', () => {
  it.each<[Inflection, string, string]>([
    ['past', 'refund', 'refunded'],
    ['past', 'send', 'sent'],
    ['past', 'go', 'went'],
    ['past', 'forget', 'forgot'],
    ['past', 'cancel', 'cancelled'],
    ['past', 'sent', 'sent'],
    ['participle', 'send', 'sent'],
    ['participle', 'forget', 'forgotten'],
    ['participle', 'go', 'gone'],
    ['participle', 'is', 'been'],
    ['participle', 'refund', 'refunded'],
    ['gerund', 'send', 'sending'],
    ['gerund', 'forget', 'forgetting'],
    ['gerund', 'cancel', 'cancelling'],
    ['gerund', 'be', 'being'],
    ['third-person', 'go', 'goes'],
    ['third-person', 'send', 'sends'],
    ['third-person', 'are', 'is'],
    ['infinitive', 'sent', 'send'],
    ['infinitive', 'went', 'go'],
    ['infinitive', 'forgot', 'forget'],
    ['infinitive', 'forgotten', 'forget'],
    ['infinitive', 'canceled', 'cancel'],
    ['infinitive', 'cancelled', 'cancel'],
    ['infinitive', 'gone', 'go'],
    ['infinitive', 'closed', 'close'],
    ['infinitive', 'broken', 'break'],
    ['infinitive', 'charged', 'charge'],
    ['infinitive', 'waiting', 'wait'],
    ['infinitive', 'need', 'need'],
    ['infinitive', 'happy', 'happy'],
    ['past', 'forgotten', 'forgot'],
    ['infinitive', 'were', 'be'],
    ['infinitive', 'sending', 'send'],
    ['infinitive', 'goes', 'go'],
    ['infinitive', 'refund', 'refund'],
    ['plural', 'parcel', 'parcels'],
    ['plural', 'policy', 'policies'],
    ['plural', 'the big box', 'the big boxes'],
    ['singular', 'parcels', 'parcel'],
    ['singular', 'policies', 'policy'],
    ['past', 'send it back', 'sent it back'],
    ['infinitive', 'sent  it', 'send  it'],
    ['gerund', 'Send it', 'sending it'],
  ])('%s of %s is %s', (inflection, words, form) => expect(grammar.inflect(words, inflection)).toBe(form));

  it.each(['', ' ', '___', '…', '\uD83D', 'constructor', '__proto__', 'xyzzyq', '您好', '5'])(
    'has an answer for %j',
    (words) => {
      for (const inflection of [
        'infinitive',
        'past',
        'participle',
        'gerund',
        'third-person',
        'singular',
        'plural',
      ] as const)
        expect(grammar.inflect(words, inflection)).toBeTypeOf('string');
    },
  );
});

describe('formsOf', () => {
  it.each([
    ['be', ['be', 'am', 'is', 'are', 'was', 'were', 'been', 'being']],
    ['go', ['go', 'went', 'goes', 'going', 'gone']],
    ['send', ['send', 'sent', 'sends', 'sending']],
    ['forget', ['forget', 'forgot', 'forgets', 'forgetting', 'forgotten']],
    ['apologize', ['apologize', 'apologized', 'apologizes', 'apologizing']],
    ['have', ['have', 'had', 'has', 'having']],
    ['do', ['do', 'did', 'does', 'doing', 'done']],
    ['refund', ['refund', 'refunded', 'refunds', 'refunding']],
    ['try', ['try', 'tried', 'tries', 'trying']],
    ['sign up', ['sign up', 'signed up', 'signs up', 'signing up']],
  ])('of %s are %j', (lemma, forms) => expect(new Set(grammar.formsOf(lemma))).toEqual(new Set(forms)));

  it.each(['xyzzyq', 'constructor', '', '__proto__'])(
    'of %j, no word that it knows, hold it and nothing empty',
    (lemma) => {
      expect(grammar.formsOf(lemma)).toContain(lemma);
      expect(grammar.formsOf(lemma).every((form) => typeof form === 'string')).toBe(true);
    },
  );
});
