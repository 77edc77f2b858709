import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankMasked, maskPlainText, masksOf } from '../../src/lint/masks.ts';
import { anyText, draftOf, isInText, linterOf, ruleOf, textsOf } from './helpers.ts';

const maskedOf = (text: string): string[] => textsOf(text, maskPlainText(text));

describe('maskPlainText', () => {
  it.each([
    ['a quoted line', 'Hi\n> No refunds?\nYes', ['> No refunds?']],
    ['a quoted line that is set in', 'Hi\n  >> No\nYes', ['  >> No']],
    ['two quoted lines', '> one\n> two', ['> one', '> two']],
    [
      'mail that is answered',
      'We can.\nOn 3 May 2025, Kim Lee <k@a.example> wrote:\nNo',
      ['On 3 May 2025, Kim Lee <k@a.example> wrote:\nNo'],
    ],
    [
      'mail that is answered, its head wrapped',
      'Hi\n\nOn Mon, 3 Mar 2025 at 10:00, Kim Lee <k@a.example>\nwrote:\n\nNo',
      ['On Mon, 3 Mar 2025 at 10:00, Kim Lee <k@a.example>\nwrote:\n\nNo'],
    ],
    ['mail that is answered in German', 'Hi\nAm 3. Mai schrieb Kim:\nNo', ['Am 3. Mai schrieb Kim:\nNo']],
    ['Outlook’s history', 'Hi\n-----Original Message-----\nNo', ['-----Original Message-----\nNo']],
    ['Outlook’s line', 'Hi\n________________\nNo', ['________________\nNo']],
    ['Outlook’s head', 'Hi\nFrom: Kim\nSent: Monday\nNo', ['From: Kim\nSent: Monday\nNo']],
    [
      'forwarded mail',
      'Hi\n---------- Forwarded message ---------\nNo',
      ['---------- Forwarded message ---------\nNo'],
    ],
    [
      'Zendesk’s line',
      'Hi\n##- Please type your reply above this line -##\nNo',
      ['##- Please type your reply above this line -##\nNo'],
    ],
    ['a signature', 'Bye\n-- \nNo Limits Inc', ['-- \nNo Limits Inc']],
    ['a signature without the space', 'Bye\n--\nKim', ['--\nKim']],
    ['a placeholder of Liquid', 'Hi {{ticket.requester.name}}, no', ['{{ticket.requester.name}}']],
    ['a tag of Liquid', '{% if no %}x{% endif %}', ['{% if no %}', '{% endif %}']],
    ['a placeholder of ERB', 'Hi <%= name %>', ['<%= name %>']],
    ['a placeholder in brackets', 'Hi [Customer Name], no', ['[Customer Name]']],
    ['a link', 'See https://acme.example/no?x=1 now', ['https://acme.example/no?x=1']],
    ['a link without its scheme', 'See www.acme.example/no now', ['www.acme.example/no']],
    ['an address', 'Write to no.reply@acme.example, no', ['no.reply@acme.example']],
    ['code', 'Type `no refund` there', ['`no refund`']],
    ['a quotation', 'You wrote “no one called me”, so', ['“no one called me”']],
    ['a straight quotation', 'You wrote "no one called me", so', ['"no one called me"']],
    ['two quotations', '("no one", "no way now")', ['"no one"', '"no way now"']],
    ['a French quotation', 'You wrote «no one», so', ['«no one»']],
  ])('masks %s', (_, text, masked) => expect(maskedOf(text)).toEqual(masked));

  it.each([
    ['a single word in quotes', 'We "can" and “will” do it'],
    ['our own slot', 'We can do ___ by ____.'],
    ['a slot alone on its line', 'We can do\n___\nby Friday'],
    ['an arrow', 'Go to Settings > No refunds'],
    ['an empty answer', 'I wrote: no'],
    ['a dash at the start of a line', '- No\n-- no'],
    ['a link of Markdown', 'See [our page](here)'],
    ['an unclosed quotation', 'The 15" screen is not sold here'],
    ['inches', 'The 15" and 17" screens'],
    ['what stands between two words in quotes', 'We "can" and "will." and “do” it'],
    ['quotation marks over two lines', 'He said "no\nway" then'],
    ['a lone brace', 'Use { and } and {{ or {%'],
    ['apostrophes', "We can't say 'no' to you, can't we"],
    ['a price in brackets', 'It is [5]'],
    ['someone named From', 'From: here\nto there'],
  ])('leaves %s', (_, text) => expect(maskedOf(text)).toEqual([]));

  it('gives joined spans in order, inside the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = -1;
        for (const span of maskPlainText(text)) {
          expect(isInText(text, span)).toBe(true);
          expect(span.start).toBeGreaterThan(last);
          last = span.end;
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['one word', 'a'.repeat(100_000)],
    ['one quotation mark and spaces', `"${' a'.repeat(50_000)}`],
    ['opening quotation marks', '“a '.repeat(33_000)],
    ['straight quotation marks', '"a '.repeat(33_333)],
    ['opening braces', '{{a '.repeat(25_000)],
    ['opening tags', '<%a {%b '.repeat(12_000)],
    ['opening brackets', '[a '.repeat(33_000)],
    ['half an address', 'a@'.repeat(50_000)],
    ['an address without an end', `a@${'b-'.repeat(50_000)}`],
    ['underscores', `${'_'.repeat(100_000)}a`],
    ['lines that begin like history', 'On the day that we met him\n'.repeat(4_000)],
    ['dashes', `${'-'.repeat(100_000)}a`],
    ['a quote sign and spaces', `${' '.repeat(100_000)}a`],
    ['backticks', '`a '.repeat(33_333)],
    ['dots', '.'.repeat(100_000)],
  ])('reads 100,000 characters of %s at once', (_, text) => {
    maskPlainText(text);
  });
});

describe('masksOf', () => {
  it('joins the masks of the draft with those that its text shows', () => {
    expect(masksOf(draftOf('Hi Kim, see https://a.example now', [{ start: 3, end: 14 }]))).toEqual([
      { start: 3, end: 29 },
    ]);
  });
});

describe('blankMasked', () => {
  it('keeps the length and the line ends', () => {
    expect(blankMasked('ab\ncd ef', [{ start: 1, end: 5 }])).toBe('a\uFFFC\n\uFFFC\uFFFC ef');
    fc.assert(
      fc.property(anyText, (text) => {
        const blanked = blankMasked(text, maskPlainText(text));
        expect(blanked).toHaveLength(text.length);
        expect(blanked.split('\n').map((line) => line.length)).toEqual(text.split('\n').map((line) => line.length));
      }),
      { numRuns: 200 },
    );
  });
});

describe('a linter', () => {
  const linter = linterOf([ruleOf({ patterns: ['no'] })]);
  it.each([
    ['> No.\nYes', 0],
    ['On Monday, Kim wrote:\n\nNo', 0],
    ['You said "no, never".', 0],
    ['See https://acme.example/no', 0],
    ['You said "no".', 1],
    ['No > no', 2],
    ['___ no', 1],
  ])('flags in %j only the agent’s own words', (text, count) => {
    expect(linter.lint(draftOf(text)).diagnostics).toHaveLength(count);
  });
});
