import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { createLinter } from '../../../src/lint/linter.ts';
import type { Fault, Linter } from '../../../src/lint/types.ts';
import { readCorePack } from '../../../src/packs/load-core.ts';
import { tools } from '../helpers.ts';

const FOLDER = fileURLToPath(new URL('../../../rules', import.meta.url));
const CUSTOMER = 'This is unacceptable. My order arrived broken and nobody answers.';

/** Made once for all the tables. */
let linter: Linter | undefined;

/** True when a rule about one of the faults finds something, even where another rule about the same words is shown. */
export function hasFault(judge: Linter, faults: readonly Fault[], text: string, customer?: string): boolean {
  const { diagnostics, outranked } = judge.lint({ text, masked: [], customer });
  return [...diagnostics, ...outranked].some(({ fault }) => fault !== null && faults.includes(fault));
}

/** Sentences in which any rule of the fault must find it, and near misses that must pass. */
export function describeFault(fault: Fault, finds: readonly string[], passes: readonly string[]): void {
  const isFound = (text: string): boolean => linter !== undefined && hasFault(linter, [fault], text, CUSTOMER);

  beforeAll(() => {
    linter ??= createLinter(readCorePack(FOLDER, tools).ruleSet, tools);
  });

  describe(fault, () => {
    it.each(finds)('is found in “%s”', (text) => {
      expect(isFound(text)).toBe(true);
    });
    it.each(passes)('is not found in “%s”', (text) => {
      expect(isFound(text)).toBe(false);
    });
  });
}
