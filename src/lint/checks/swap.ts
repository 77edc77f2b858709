import { createMatcher } from '../matcher.ts';
import type { Resolve } from '../pattern/syntax.ts';
import type { SwapRule } from '../rule.ts';
import { parseTemplate } from '../template.ts';
import { createEntryCheck, type SentenceCheck } from './pattern.ts';

/** `swap`: a list of wordings, each with what to write instead. Throws a `PatternError` or a `TemplateError`. */
export const createSwapCheck = (rule: SwapRule, resolve?: Resolve): SentenceCheck =>
  createEntryCheck(
    rule,
    rule.entries.map(({ pattern, rewrites }) => ({
      matcher: createMatcher(pattern, resolve),
      rewrites: rewrites.map(parseTemplate),
    })),
    resolve,
  );
