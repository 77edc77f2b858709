import type { Match } from './pattern/machine.ts';
import { hasShape, type Token } from './tokens.ts';
import type { Span } from './types.ts';
import { PARTS, type Region } from './rule.ts';

const CLAUSE_END = /[,;:\u2013\u2014]|\s-\s/;
/** A clause goes no further than this many words to either side of its match. */
const REACH = 200;

/** From the first token to the one before `last`, as a span of the sentence. */
export function spanOfTokens(tokens: readonly Token[], first: number, last: number): Span {
  const start = tokens[first]?.span.start ?? 0;
  return { start, end: tokens[last - 1]?.span.end ?? start };
}

function clauseOf(tokens: readonly Token[], { first, last }: Match): Span {
  let [from, to] = [first, last];
  while (from > 0 && first - from < REACH && !CLAUSE_END.test(tokens[from]?.before ?? '')) from--;
  while (to < tokens.length && to - last < REACH && !CLAUSE_END.test(tokens[to]?.before ?? '')) to++;
  return spanOfTokens(tokens, from, to);
}

const GREETINGS = new Set(['hi', 'hello', 'hey', 'hiya', 'dear', 'good', 'greetings']);
/** Words of a greeting: "Good morning Mrs van Dyke, …". */
const LONGEST_GREETING = 5;

/** The first token behind a greeting that leads into the sentence; 0 where there is none. */
function statementStart(tokens: readonly Token[]): number {
  if (!GREETINGS.has(tokens[0]?.word ?? '')) return 0;
  const endsAt = (at: number): boolean => at < tokens.length && CLAUSE_END.test(tokens[at]?.before ?? '');
  for (let at = 1; at <= LONGEST_GREETING; at++) {
    if (!endsAt(at)) continue;
    // "Hi, Ben, …"
    const [, name] = tokens;
    const isName = at === 1 && name !== undefined && hasShape(name, 'Capital') && endsAt(2);
    return isName ? 2 : at;
  }
  return 0;
}

/** The statement of a sentence, or from an earlier place that it must hold. */
export function statementOf(tokens: readonly Token[], span: Span): Span {
  const whole = spanOfTokens(tokens, statementStart(tokens), tokens.length);
  return { start: Math.min(whole.start, span.start), end: Math.max(whole.end, span.end) };
}

/** The part of the sentence that a region names, as a span of the sentence; never its closing punctuation. */
export function regionOf(region: Region, match: Match, tokens: readonly Token[]): Span {
  const whole = spanOfTokens(tokens, 0, tokens.length);
  const marked = spanOfTokens(tokens, match.first, match.last);
  if (region === 'match') return marked;
  if (region === 'sentence') return whole;
  if (region === 'sentence-start') return { start: whole.start, end: marked.end };
  if (region === 'sentence-end') return { start: marked.start, end: whole.end };
  if (region === 'statement') return statementOf(tokens, marked);
  if (region === 'clause') return clauseOf(tokens, match);
  const group = groupOf(match, region);
  return group ? spanOfTokens(tokens, group.first, group.last) : marked;
}

const groupOf = ({ groups }: Match, name: string) => (Object.hasOwn(groups, name) ? groups[name] : undefined);

/** The first of the regions that is a part of any sentence, or a group that took part in this match. */
export const firstRegionOf = (regions: readonly Region[], match: Match): Region =>
  regions.find((region) => PARTS.includes(region) || groupOf(match, region)) ?? 'match';

/** What a template may name: the captured groups, and `text` for all that was matched. */
export function groupTextsOf(
  { first, last, groups }: Match,
  tokens: readonly Token[],
  text: string,
): Record<string, string> {
  const slice = (from: number, to: number): string => {
    const { start, end } = spanOfTokens(tokens, from, to);
    return text.slice(start, end);
  };
  const captured = Object.entries(groups).map(([name, group]) => [name, slice(group.first, group.last)]);
  return { ...Object.fromEntries(captured), text: slice(first, last) };
}
