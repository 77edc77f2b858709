import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { run as runCando } from '../../src/cli/cando.ts';
import { GOOD_PACK } from '../packs/helpers.ts';

const CANDO = fileURLToPath(new URL('../../src/cli/cando.mjs', import.meta.url));
const OLD_NODE = '/usr/bin/node';
const BAD = 'Hi Kim,\nwe never refund it.\n';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cando-cli-'));
  const files: Readonly<Record<string, string | Uint8Array>> = {
    'good.txt': 'We refund it.\n',
    'bad.txt': BAD,
    'both.txt': 'No. Sure, we never refund it.',
    'bom.txt': `\uFEFF${BAD}`,
    'windows.txt': BAD.replaceAll('\n', '\r\n'),
    'latin.txt': Uint8Array.from([0x63, 0x61, 0x66, 0xe9]),
    'acme.yaml': GOOD_PACK,
    'twin.yaml': GOOD_PACK,
    'core.yaml': GOOD_PACK.replace('acme.recovery', 'cando.core'),
    'broken.yaml': GOOD_PACK.replace('message:', 'mesage:'),
    'failing.yaml': GOOD_PACK.replace('"We refund it."', '"We never refund."'),
    'latin.yaml': Uint8Array.from([0x63, 0xe9]),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
});
afterAll(() => rmSync(folder, { recursive: true }));

type Answer = { readonly code: number | null; readonly out: string; readonly err: string };

function run(args: readonly string[], input = '', node = process.execPath): Answer {
  const { status, stdout, stderr } = spawnSync(node, [CANDO, ...args], { cwd: folder, input, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}
/** With the rules of the test's own pack, so that no answer depends on the core's. */
const OWN = ['lint', '--pack', 'acme.yaml', '--only', 'acme.recovery'];
const lint = (args: readonly string[], input = ''): Answer => run([...OWN, ...args], input);
const lintHere = (args: readonly string[]): Promise<Answer> => runHere([...OWN, ...args]);

const FINDING = {
  rule: 'acme.recovery/no-never',
  fault: 'cannot',
  severity: 'warning',
  start: 8,
  end: 23,
  message: 'Say it another way.',
  suggestions: [{ start: 8, end: 25, text: 'We can help. I' }],
};
const TEXT =
  'bad.txt:2:1  warning  “we never refund”  Say it another way.  (acme.recovery/no-never)\n    try: We can help. It.\n';

describe('cando lint', () => {
  it('prints a finding with its place, its words and the first rewrite', () => {
    expect(lint(['good.txt', 'bad.txt'])).toEqual({ code: 1, out: `${TEXT}1 finding in 2 replies\n`, err: '' });
  });

  it('finds the place in files with Windows line ends and a byte-order mark too', async () => {
    const { out } = await lintHere(['windows.txt', 'bom.txt']);
    expect(out).toContain('windows.txt:2:1  warning  “we never refund”');
    expect(out).toContain('bom.txt:2:1  warning  “we never refund”');
  });

  it('says so when there is nothing to flag', async () => {
    expect(await lintHere(['good.txt'])).toEqual({ code: 0, out: 'nothing to flag in 1 reply\n', err: '' });
  });

  it('reads standard input when no file is named, or “-”', () => {
    expect(lint([], BAD).out).toBe(`${TEXT.replace('bad.txt', '-')}1 finding in 1 reply\n`);
    expect(lint(['-'], '')).toMatchObject({ code: 0 });
  });

  it('prints JSON, an answer for each file', async () => {
    const { code, out } = await lintHere(['--format', 'json', 'good.txt', 'bad.txt']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject([
      { id: 'good.txt', diagnostics: [] },
      { id: 'bad.txt', diagnostics: [FINDING], moves: [], coverage: { empathy: 'missing', inOrder: true } },
    ]);
  });

  it('prints JSON lines for files', async () => {
    const { code, out } = await lintHere(['--format', 'jsonl', 'bad.txt', 'good.txt']);
    expect(code).toBe(1);
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { id: string }).id),
    ).toEqual(['bad.txt', 'good.txt']);
  });

  it('uses the core rules beside a pack, unless it is told which to use', async () => {
    const { code, out } = await runHere(['lint', '--pack', 'acme.yaml', 'both.txt']);
    expect(code).toBe(1);
    expect(out).toContain('cando.core/');
    expect(out).toContain('acme.recovery/no-never');
    const only = await runHere(['lint', '--pack', 'acme.yaml', '--only', 'cando.core', 'both.txt']);
    expect(only.out).toContain('cando.core/');
    expect(only.out).not.toContain('acme.recovery/');
  });
});

describe('cando lint --format jsonl -', () => {
  const answersOf = (input: string): { readonly code: number | null; readonly answers: unknown[] } => {
    const { code, out } = lint(['--format', 'jsonl', '-'], input);
    return {
      code,
      answers: out
        .split('\n')
        .filter(Boolean)
        .map((line): unknown => JSON.parse(line)),
    };
  };
  const line = (id: string, text: string): string => JSON.stringify({ id, text });

  it('answers a line each, in order', () => {
    const { code, answers } = answersOf(`${line('a', BAD)}\n\n${line('b', 'We refund.')}\r\n`);
    expect(code).toBe(1);
    expect(answers).toMatchObject([
      { id: 'a', diagnostics: [FINDING] },
      { id: 'b', diagnostics: [] },
    ]);
  });

  it('answers a bad line in its place, by its number, and fails', () => {
    const bad = [
      '{"id": "x"',
      '[]',
      '5',
      '{"id": 1, "text": "no"}',
      '{"id": "y"}',
      'null',
      '{"id":"z","text":"no","customer":5}',
    ];
    const { code, answers } = answersOf([line('a', 'We refund.'), ...bad, line('b', BAD)].join('\n'));
    expect(code).toBe(2);
    expect(answers).toHaveLength(9);
    expect(answers[0]).toMatchObject({ id: 'a' });
    expect(answers[8]).toMatchObject({ id: 'b', diagnostics: [FINDING] });
    answers.slice(1, 8).forEach((answer, index) => {
      expect(answer).toEqual({
        line: index + 2,
        error: expect.stringContaining('a line is {"id": "…", "text": "…"') as string,
      });
      expect(JSON.stringify(answer)).not.toContain('““');
    });
    expect(answers[4]).toMatchObject({ error: expect.stringMatching(/^“id” /) as string });
    expect(answers[2]).not.toMatchObject({ error: expect.stringMatching(/^“”/) as string });
  });

  it('takes empty input, keys that it does not know, half a surrogate pair and the names that every object has', () => {
    expect(answersOf('')).toEqual({ code: 0, answers: [] });
    const odd = [
      '{"id": "a", "text": "\\ud83d I refund"}',
      '{"id":"a","text":"We refund.","more":1}',
      '{"id":"constructor","text":"constructor __proto__ toString","__proto__":{}}',
    ];
    expect(answersOf(odd.join('\n')).code).toBe(0);
  });
});

/** The same in this process, which is faster; file names are those of the test's folder. */
async function runHere(args: readonly string[]): Promise<Answer> {
  const [out, err] = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write')];
  for (const stream of [out, err]) stream.mockReturnValue(true);
  try {
    await runCando(args.map((name) => (/\.(?:txt|yaml)$|^\.$/.test(name) ? join(folder, name) : name)));
    const written = [out, err].map(({ mock }) =>
      mock.calls.map(([text]) => String(text).replaceAll(`${folder}/`, '')).join(''),
    );
    return { code: Number(process.exitCode), out: written[0] ?? '', err: written[1] ?? '' };
  } finally {
    process.exitCode = undefined;
    vi.restoreAllMocks();
  }
}

describe('cando, used wrongly,', () => {
  it.each([
    ['a file that is not there', ['lint', 'none.txt'], 'none.txt: there is no such file'],
    ['a folder', ['lint', '.'], ': it is a folder: name the files in it'],
    ['a text that is not UTF-8', ['lint', 'latin.txt'], 'latin.txt: it is not UTF-8 text: convert it first'],
    ['a pack that is not there', ['lint', '--pack', 'none.yaml', 'good.txt'], 'none.yaml: there is no such file'],
    ['a pack that is not UTF-8', ['lint', '--pack', 'latin.yaml', 'good.txt'], 'latin.yaml: it is not UTF-8 text'],
    [
      'a broken pack',
      ['lint', '--pack', 'broken.yaml', 'good.txt'],
      'broken.yaml:12  “rules.no-never.mesage” is not a key'.replace('12', '13'),
    ],
    [
      'a pack whose examples fail',
      ['lint', '--pack', 'failing.yaml', 'good.txt'],
      'failing.yaml:21  “We never refund.” must pass',
    ],
    [
      'an unknown pack to use',
      ['lint', '--only', 'acme', 'good.txt'],
      '--only acme: there is no such pack; there are cando.core',
    ],
    [
      'the same pack twice',
      ['lint', '--pack', 'acme.yaml', '--pack', 'twin.yaml', 'good.txt'],
      'two packs call themselves acme.recovery',
    ],
    [
      'a pack that calls itself the core',
      ['lint', '--pack', 'core.yaml', 'good.txt'],
      'two packs call themselves cando.core',
    ],
    ['an unknown format', ['lint', '--format', 'xml', 'good.txt'], 'Allowed choices are text, json, jsonl'],
    ['an unknown option', ['lint', '--loud'], 'unknown option'],
    ['an unknown command', ['lnt'], 'unknown command'],
    ['no command', [], 'Usage: cando'],
  ])('says in a line what is wrong with %s', async (_, args, message) => {
    const { code, out, err } = await runHere(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
    expect(err).not.toMatch(/\n {4}at |something broke/);
  });

  it('fails as a process too', () => {
    const { code, out, err } = run(['lint', 'none.txt']);
    expect({ code, out, err }).toEqual({ code: 2, out: '', err: 'cando: none.txt: there is no such file\n' });
  });

  it.each([[['--help']], [['lint', '--help']]])('explains itself for %j', async (args) => {
    const { code, out, err } = await runHere(args);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Usage: cando');
  });
});

describe.skipIf(!existsSync(OLD_NODE))('cando under the Node of the system', () => {
  it('works as under the project’s own', () => {
    const args = ['lint', '--pack', 'acme.yaml', '--only', 'acme.recovery'];
    expect(run([...args, 'bad.txt'], '', OLD_NODE)).toEqual({ code: 1, out: `${TEXT}1 finding in 1 reply\n`, err: '' });
    expect(run(['lint', 'none.txt'], '', OLD_NODE)).toMatchObject({ code: 2 });
  });
});
