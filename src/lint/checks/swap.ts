import { createMatcher, type MatcherOf } from '../matcher.ts';
import type { SwapRule } from '../rule.ts';
import { parseTemplate } from '../template.ts';
import { createEntryCheck, type SentenceCheck } from './pattern.ts';

/** `swap`: a list of wordings, each with what to write instead. Throws a `PatternError` or a `TemplateError`. */
export const createSwapCheck = (rule: SwapRule, matcherOf: MatcherOf = createMatcher): SentenceCheck =>
  createEntryCheck(
    rule,
    rule.entries.map(({ pattern, rewrites }) => ({
      matcher: matcherOf(pattern),
      rewrites: rewrites.map(parseTemplate),
    })),
    matcherOf,
  );
