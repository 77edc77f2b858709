import { PLACEHOLDERS } from './placeholders.ts';
import { joinSpans } from './span.ts';
import type { Draft, Span } from './types.ts';

/** Fills masked text, one for one, so that offsets hold. No word holds it and no sentence ends on it. */
export const FILL = '\uFFFC';

/** Where somebody else's mail begins; the rest of the text is theirs. */
const HISTORY =
  /^(?:On .{6,200}(?:\n.{0,120})?\bwrote:|.{6,120} schrieb.{0,60}:|-{2,} ?(?:Original Message|Forwarded message|Reply above this line).*|_{10,}|From: .+\n(?:Sent|Date|To): .+|##- .* -##)\s*$/im;
/** The signature separator of plain-text mail (RFC 3676 §4.3), with or without its trailing space. */
const SIGNATURE = /^-- ?$/m;

/** What is masked within a line, each with a sign of it that is found sooner. */
const OPAQUE: readonly { readonly sign: RegExp; readonly pattern: RegExp }[] = [
  { sign: />/, pattern: /^[ \t]*>.*$/gm },
  ...PLACEHOLDERS,
  { sign: /http|www/i, pattern: /\b(?:https?:\/\/|www\.)[^\s<>"]+/gi },
  { sign: /@/, pattern: /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g },
  { sign: /`/, pattern: /`[^`\n]+`/g },
  // Words in quotation marks are someone else's. One word in quotes is more often emphasis, so it stays. A straight mark
  // opens only behind a space or a bracket: behind a word it closes, behind a number it means inches.
  {
    sign: /["“«]/,
    pattern: /“[^“”\s]*[^\S\n][^“”\n]*”|(?<![^\s([{\u2013\u2014-])"[^"\s]*[^\S\n][^"\n]*"|«[^«»\s]*[^\S\n][^«»\n]*»/g,
  },
];

/** One of these stands in all that is masked: most lines hold none, and need no closer look. */
const SIGN_OF_MASK = /[{<[@>"`“«%]|https?:|www\./i;
const SIGN_OF_TAIL = /wrote:|schrieb|-- ?|_{10}|^From: |##- /im;

const spansOf = (text: string, pattern: RegExp): Span[] =>
  Array.from(text.matchAll(pattern), (match) => ({ start: match.index, end: match.index + match[0].length }));

function tailFrom(text: string, pattern: RegExp): Span[] {
  const at = text.search(pattern);
  return at < 0 ? [] : [{ start: at, end: text.length }];
}

/** What of a text's lines is not the agent's own words: quoted lines, links, placeholders, quotations. */
const maskLines = (text: string): Span[] =>
  OPAQUE.flatMap(({ sign, pattern }) => (sign.test(text) ? spansOf(text, pattern) : []));

/** Somebody else's mail and the signature, at the end of a text. */
export const maskTail = (text: string): Span[] =>
  SIGN_OF_TAIL.test(text) ? [...tailFrom(text, HISTORY), ...tailFrom(text, SIGNATURE)] : [];

/** What of a line, or several, is not the agent's own words. */
export const maskLine = (text: string): Span[] => (SIGN_OF_MASK.test(text) ? joinSpans(maskLines(text)) : []);

/** What of a plain text is not the agent's own words: quoted mail, signature, links, placeholders, quotations. */
export const maskPlainText = (text: string): Span[] => joinSpans([...maskTail(text), ...maskLine(text)]);

/** The draft's masks together with those that its text shows. */
export const masksOf = (draft: Draft): Span[] => joinSpans([...draft.masked, ...maskPlainText(draft.text)]);

/** The text with its masked parts blanked out, line ends kept, at the same length. */
export function blankMasked(text: string, masked: readonly Span[]): string {
  let blanked = '';
  let at = 0;
  for (const { start, end } of masked) {
    blanked += text.slice(at, start) + text.slice(start, end).replace(/[^\n]/g, FILL);
    at = end;
  }
  return blanked + text.slice(at);
}
