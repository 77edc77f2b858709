import { isOverlapping } from '../../src/lint/span.ts';
import type { Linter, Span } from '../../src/lint/types.ts';
import type { PackRule } from '../../src/packs/pack.ts';
import type { Labelled } from './labelled.ts';

type Count = { fires: number; right: number };

/** True when the quoted words stand somewhere where the span touches them. */
function isTouching(text: string, quote: string, span: Span): boolean {
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1))
    if (isOverlapping({ start: at, end: at + quote.length }, span)) return true;
  return false;
}

/** How often each rule fires on labelled replies, and how often a fault of its kind is labelled there. */
export function countRules(linter: Linter, replies: readonly Labelled[]): Map<string, Count> {
  const counts = new Map<string, Count>();
  for (const { text, customer, faults } of replies)
    for (const { rule, fault, span } of linter.lint({ text, masked: [], customer }).diagnostics) {
      const count = counts.get(rule) ?? { fires: 0, right: 0 };
      count.fires++;
      const isRight = faults.some(({ c, q }) => c === fault && isTouching(text, q, span));
      count.right += Number(isRight);
      counts.set(rule, count);
    }
  return counts;
}

/** The record as Markdown. Findings about structure are not labelled, so only their number is known. */
export function recordOf(rules: readonly PackRule[], counts: ReadonlyMap<string, Count>): string {
  const rows = rules.map(({ rule: { address, fault, severity } }) => {
    const { fires, right } = counts.get(address) ?? { fires: 0, right: 0 };
    const judged = fault ? `${right} | ${fires - right}` : '– | –';
    return `| ${address.slice(address.indexOf('/') + 1)} | ${fault ?? 'structure'} | ${severity} | ${fires} | ${judged} |`;
  });
  return [
    '# What each rule does on the labelled replies',
    '',
    'Written by `npm run score`; do not edit. Right: a fault of its kind is labelled where it fires.',
    '',
    '| rule | fault | severity | fires | right | wrong |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
