import { fileURLToPath } from 'node:url';
import { createTools } from '../../src/grammar/tools.ts';
import { createLinter } from '../../src/lint/linter.ts';
import type { PatternRule } from '../../src/lint/rule.ts';
import { readCorePack } from '../../src/packs/load-core.ts';
import { median, quantile, time } from './clock.ts';
import { documentsOf, readReplies } from './documents.ts';
import { createPeers, type Peer } from './peers.ts';

/** `npm run bench`: the engine beside its peers, in one run. Prints medians, 95th percentiles and ratios. */

const ROUNDS = 60;
const TYPED = ' We can not send it before Friday, and I will write to you again as soon as it has left the house.';

const tools = createTools();
const { ruleSet } = readCorePack(fileURLToPath(new URL('../../rules', import.meta.url)), tools);
const createCando = (): Peer => {
  const linter = createLinter(ruleSet, tools);
  return { name: 'cando', lint: (text) => linter.lint({ text, masked: [] }) };
};

const show = (value: number): string => value.toPrecision(3).padStart(8);
const print = (line = ''): void => void process.stdout.write(`${line}\n`);

function printTable(title: string, samples: ReadonlyMap<string, readonly number[]>): void {
  const own = samples.get('cando') ?? [];
  print(`${title}\n${'tool'.padEnd(12)}   median      p95   p95 of cando is`);
  for (const [name, times] of samples) {
    const ratio = quantile(own, 0.95) / quantile(times, 0.95);
    print(
      `${name.padEnd(12)} ${show(median(times))} ${show(quantile(times, 0.95))}   ${ratio.toFixed(3)} of it; median ${(median(own) / median(times)).toFixed(3)}`,
    );
  }
  print();
}

/** Texts that a tool reads in a row, before it is another's turn. */
const TURN = 20;

/** Every tool sees the same texts, in turns, so that what else the machine does slows all of them alike. */
async function measure(
  tools_: readonly Peer[],
  texts: readonly string[],
  warmUp: number,
): Promise<Map<string, number[]>> {
  const samples = new Map<string, number[]>(tools_.map(({ name }) => [name, []]));
  for (let start = 0; start < texts.length; start += TURN)
    for (const { name, lint } of tools_)
      for (const [index, text] of texts.slice(start, start + TURN).entries()) {
        const spent = await time(() => lint(text));
        if (start + index >= warmUp) samples.get(name)?.push(spent);
      }
  return samples;
}

/** Documents and what each is while somebody types a sentence into its middle. */
function keystrokes(document: string): string[] {
  const middle = document.indexOf('. ', document.length / 2) + 1;
  return Array.from(TYPED, (_, at) => document.slice(0, middle) + TYPED.slice(0, at + 1) + document.slice(middle));
}

const phraseRule = (index: number, phrase: string): PatternRule => ({
  address: `bench/${index}`,
  kind: 'phrase',
  fault: null,
  severity: 'warning',
  message: 'A phrase.',
  why: 'To count.',
  source: 'The benchmark',
  patterns: [phrase],
  unless: [],
  except: [],
  soften: { patterns: [], faults: [] },
  within: 'sentence',
  span: 'match',
  replace: ['match'],
  rewrites: [],
  stock: [],
  when: {},
});

/** Phrases of two to four words: those that `stands` says stand in the replies, the others are made of their words. */
function phrasesFrom(replies: readonly string[], count: number, stands: (index: number) => boolean): string[] {
  const words = replies.flatMap((reply) => reply.toLowerCase().match(/[a-z]{2,}/g) ?? []);
  return Array.from({ length: count }, (_, index) => {
    const length = 2 + (index % 3);
    const at = (index * 7_919) % (words.length - length);
    if (stands(index)) return words.slice(at, at + length).join(' ');
    return Array.from({ length }, (__, word) => words[(at + word * 104_729) % words.length]).join(' ');
  });
}

async function benchRuleCount(
  title: string,
  replies: readonly string[],
  documents: readonly string[],
  stands: (index: number) => boolean,
): Promise<void> {
  const linters = [100, 1_000, 10_000].map((count) => {
    const rules = phrasesFrom(replies, count, stands).map((phrase, index) => phraseRule(index, phrase));
    const linter = createLinter({ rules, definitions: [] });
    return { name: `${count} rules`, lint: (text: string) => linter.lint({ text, masked: [] }) };
  });
  const samples = await measure(linters, documents, 20);
  print(`Phrase rules, ${title}: first lint of 1,000 words (ms)`);
  const base = median(samples.get('100 rules') ?? []);
  for (const [name, times] of samples)
    print(`${name.padEnd(12)} ${show(median(times))}   ${(median(times) / base).toFixed(2)} times that of 100`);
  print();
}

async function benchLength(replies: readonly string[]): Promise<void> {
  print('A first lint by the length of the text');
  const all = replies.join('\n\n');
  for (const length of [1_000, 10_000, 100_000]) {
    const { lint } = createCando();
    const samples: number[] = [];
    // The same number of characters for every length, so that what is learned on the way is the same too
    for (let start = 0; start + length <= 700_000; start += length) {
      const spent = await time(() => lint(all.slice(start, start + length)));
      if (start >= 300_000) samples.push(spent / length);
    }
    print(
      `${String(length).padStart(7)} characters ${show(1_000_000 * (samples.reduce((sum, one) => sum + one, 0) / samples.length))} ns a character`,
    );
  }
  print();
}

const replies = readReplies();
if (!replies) print('The real replies are not beside the project, so there is nothing to measure on.');
else {
  const all = [createCando(), ...(await createPeers())];
  const documents = documentsOf(replies, 1_000);
  printTable('First lint of 1,000 words of real replies (ms)', await measure(all, documents.slice(0, ROUNDS + 20), 20));
  printTable('A keystroke in 1,000 words (ms)', await measure(all, documents.slice(80, 83).flatMap(keystrokes), 100));
  await benchRuleCount('ten of which stand in the replies', replies, documents.slice(0, 100), (index) => index < 10);
  await benchRuleCount('one in ten of which does', replies, documents.slice(0, 100), (index) => index % 10 === 0);
  await benchLength(replies);
}
