import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';

/** Holds the arrows of the Layout: who may import whom. Every message says what to do. */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MAX_LINES = 300;

type Arrow = 'any' | 'types';
/** For each folder of src, the other folders that it may import, wholly or for their types. */
const ARROWS: Readonly<Record<string, Readonly<Record<string, Arrow>>>> = {
  lint: {},
  grammar: { lint: 'any' },
  packs: { lint: 'any' },
  sites: {},
  editor: { lint: 'any', sites: 'any' },
  assistant: { lint: 'any', packs: 'types', storage: 'any', ui: 'any' },
  background: { packs: 'any', storage: 'any' },
  pages: { lint: 'any', packs: 'any', storage: 'any', ui: 'any' },
  ui: { lint: 'types' },
  storage: { packs: 'types' },
  cli: { lint: 'any', grammar: 'any', packs: 'any' },
  demo: { lint: 'any', grammar: 'any', packs: 'any', sites: 'any', ui: 'any', storage: 'any' },
  entrypoints: Object.fromEntries(
    ['lint', 'grammar', 'packs', 'sites', 'editor', 'assistant', 'background', 'pages', 'ui', 'storage'].map((name) => [
      name,
      'any',
    ]),
  ),
};
/** Tools of the build, never part of the extension: they alone bring packs and the grammar together. */
const BUILD_TOOLS = new Set(['src/packs/core-rules.ts', 'src/packs/check-core.ts', 'src/packs/write-catalogue.ts']);
/** Files that a glob or a tool collects by their default export, and those that describe a package. */
const TAKES_DEFAULT = /^(?:src\/sites\/|entrypoints\/|[^/]+\.config\.ts$|tests\/[^/]+\.config\.ts$|tests\/.*\.d\.ts$)/;
const NETWORK = new Set([
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'sendBeacon',
  'RTCPeerConnection',
  'WebTransport',
]);

/** What differs from one machine, moment or place to another. */
const IMPURE = new Set(
  'Date performance setTimeout setInterval requestAnimationFrame random Intl localeCompare toLocaleLowerCase toLocaleUpperCase toLocaleString window navigator browser chrome process console localStorage'.split(
    ' ',
  ),
);

type Import = { readonly from: string; readonly isType: boolean };
type Source = { readonly path: string; readonly text: string };
type AnyNode = { readonly type: string; readonly [key: string]: unknown };

const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** Every node of a file's syntax tree. */
function* nodesOf(value: unknown): Generator<AnyNode> {
  if (Array.isArray(value)) for (const inner of value) yield* nodesOf(inner);
  else if (isNode(value)) {
    yield value;
    for (const inner of Object.values(value)) if (typeof inner === 'object') yield* nodesOf(inner);
  }
}

const isTypeOnly = (entries: readonly { readonly isType: boolean }[]): boolean =>
  entries.length > 0 && entries.every(({ isType }) => isType);

/** What a file imports, takes on or loads later. */
function importsOf({ path, text }: Source): Import[] {
  const { module, program } = parseSync(path, text);
  const exported = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, isType }) => (moduleRequest ? [{ from: moduleRequest.value, isType }] : [])),
  );
  const later = [...nodesOf(program)].flatMap(({ type, source }) =>
    (type === 'ImportExpression' || type === 'TSImportType') && isNode(source) && typeof source['value'] === 'string'
      ? [{ from: source['value'], isType: type === 'TSImportType' }]
      : [],
  );
  return [
    ...module.staticImports.map(({ moduleRequest, entries }) => ({
      from: moduleRequest.value,
      isType: isTypeOnly(entries),
    })),
    ...exported,
    ...later,
  ];
}

/** `lint` for src/lint/…; `entrypoints` for entrypoints/…; undefined outside both. */
const folderOf = (path: string): string | undefined => {
  const [first, second, third] = path.split('/');
  return first === 'entrypoints' ? first : first === 'src' && third !== undefined ? second : undefined;
};

function wrongImports(file: Source): string[] {
  const folder = folderOf(file.path) ?? '';
  return importsOf(file).flatMap(({ from, isType }) => {
    const target = from.startsWith('.') ? posix.join(posix.dirname(file.path), from) : undefined;
    if (target === undefined)
      return folder === 'lint'
        ? [`${file.path} imports the package ${from}: src/lint imports none, so write it here or hand it in`]
        : [];
    const other = folderOf(target);
    if (other === undefined)
      return [`${file.path} imports ${target}: src imports nothing from outside src, so move what it needs into src`];
    if (other === folder || (BUILD_TOOLS.has(file.path) && other === 'grammar')) return [];
    const arrow = ARROWS[folder]?.[other];
    if (arrow === 'any' || (arrow === 'types' && isType)) return [];
    return [
      arrow === 'types'
        ? `${file.path} imports values of ${target}: write “import type”, or hand them in from an entrypoint`
        : `${file.path} imports ${target}: ${folder} may import ${Object.keys(ARROWS[folder] ?? {}).join(', ') || 'nothing'}; join the two in an entrypoint`,
    ];
  });
}

const wrongNetwork = (file: Source): string[] =>
  [...nodesOf(parseSync(file.path, file.text).program)]
    .filter(({ type, name }) => type === 'Identifier' && typeof name === 'string' && NETWORK.has(name))
    .map(
      ({ name }) => `${file.path} uses ${String(name)}: no draft leaves the tab, so nothing here may reach the network`,
    );

const wrongPurity = (file: Source): string[] =>
  [...nodesOf(parseSync(file.path, file.text).program)]
    .filter(({ type, name }) => type === 'Identifier' && typeof name === 'string' && IMPURE.has(name))
    .map(
      ({ name }) =>
        `${file.path} uses ${String(name)}: the same draft must get the same answer anywhere, so hand it in`,
    );

/** The clock on the wall jumps: in spring and autumn, when a laptop wakes up, when somebody sets it. */
const isDate = (node: unknown): boolean => isNode(node) && node.type === 'Identifier' && node['name'] === 'Date';
/** To read a time that a page has written is no waiting. */
const isReadingTime = ({ type, object, property }: AnyNode): boolean =>
  type === 'MemberExpression' && isDate(object) && isNode(property) && property['name'] === 'parse';
const wrongClock = (file: Source): string[] => {
  const nodes = [...nodesOf(parseSync(file.path, file.text).program)];
  const readings = new Set(nodes.filter(isReadingTime).map(({ object }) => object));
  return nodes
    .filter((node) => isDate(node) && !readings.has(node))
    .map(() => `${file.path} uses Date: take performance.now() or an event's timeStamp, which only go forward`);
};

const wrongTypes = (file: Source): string[] =>
  [...nodesOf(parseSync(file.path, file.text).program)]
    .filter(({ type }) => type === 'TSAnyKeyword')
    .map(() => `${file.path} writes “any”: take unknown and narrow it, or name the type`);

const wrongExports = (file: Source): string[] =>
  [...nodesOf(parseSync(file.path, file.text).program)]
    .filter(({ type }) => type === 'ExportDefaultDeclaration' && !TAKES_DEFAULT.test(file.path))
    .map(() => `${file.path} has a default export: give it a name, so that it is called the same everywhere`);

const wrongLength = ({ path, text }: Source): string[] => {
  const lines = text.trimEnd().split('\n').length;
  return lines > MAX_LINES ? [`${path} has ${lines} lines: split what does two things, ${MAX_LINES} is the most`] : [];
};

const pathsIn = (folder: string): string[] =>
  readdirSync(`${ROOT}/${folder}`, { recursive: true, encoding: 'utf8' }).map(
    (path) => `${folder}/${path.replaceAll('\\', '/')}`,
  );
const sourcesIn = (folder: string, ending: RegExp): Source[] =>
  pathsIn(folder)
    .filter((path) => ending.test(path))
    .map((path) => ({ path, text: readFileSync(`${ROOT}/${path}`, 'utf8') }));

const CODE = /\.(?:ts|tsx|mts|js|mjs)$/;
const shipped = [...sourcesIn('src', CODE), ...sourcesIn('entrypoints', CODE)];
const tests = sourcesIn('tests', CODE);

describe('the architecture', () => {
  it('keeps every import on an arrow of the layout', () => expect(shipped.flatMap(wrongImports)).toEqual([]));

  it('knows the place of every folder', () => {
    const unknown = [...new Set(shipped.map(({ path }) => folderOf(path)))].filter(
      (folder) => !folder || !(folder in ARROWS),
    );
    expect(unknown, 'add the folder to ARROWS in this file and to the layout of the design').toEqual([]);
  });

  it('reaches the network nowhere', () =>
    expect(shipped.filter(({ path }) => !path.startsWith('src/demo/')).flatMap(wrongNetwork)).toEqual([]));

  it('lints without a clock, chance, a locale or a page', () =>
    expect(shipped.filter(({ path }) => path.startsWith('src/lint/')).flatMap(wrongPurity)).toEqual([]));

  it('T19: waits by a clock that only goes forward wherever pages run it', () =>
    expect(
      shipped
        .filter(({ path }) => /^(?:src\/(?:assistant|editor|background|storage|ui)|entrypoints)\//.test(path))
        .flatMap(wrongClock),
    ).toEqual([]));

  it('has no “any”', () => expect([...shipped, ...tests].flatMap(wrongTypes)).toEqual([]));

  it('has no default export but where one is collected', () =>
    expect([...shipped, ...tests.filter(({ path }) => !path.includes('/fixtures/'))].flatMap(wrongExports)).toEqual(
      [],
    ));

  it('has no file that is too long', () =>
    expect([...shipped, ...tests, ...sourcesIn('src', /\.css$/)].flatMap(wrongLength)).toEqual([]));
});

describe('this test finds what is planted:', () => {
  it.each([
    ['a package in lint', 'src/lint/x.ts', "import { z } from 'zod';", 'imports the package zod'],
    ['packs in lint', 'src/lint/pattern/x.ts', "import '../../packs/parse.ts';", 'lint may import nothing'],
    [
      'the editor in the assistant',
      'src/assistant/x.ts',
      "import type { Editor } from '../editor/editor.ts';",
      'join the two in an entrypoint',
    ],
    [
      'the assistant in the editor',
      'src/editor/x.ts',
      "export { card } from '../assistant/card/Card.tsx';",
      'editor may import lint, sites',
    ],
    ['sites in sites', 'src/sites/x.ts', "import { a } from '../lint/types.ts';", 'sites may import nothing'],
    [
      'the grammar in packs',
      'src/packs/parse.ts',
      "import { createGrammar } from '../grammar/compromise.ts';",
      'packs may import lint',
    ],
    [
      'values where types are due',
      'src/ui/x.tsx',
      "import { applyEdit, type Edit } from '../lint/edit.ts';",
      'write “import type”',
    ],
    ['a late import', 'src/lint/x.ts', "const x = await import('../packs/parse.ts');", 'lint may import nothing'],
    ['the type of an import', 'src/lint/x.ts', "type X = import('../packs/parse.ts').Path;", 'lint may import nothing'],
    ['tests in src', 'src/lint/x.ts', "import { x } from '../../tests/lint/helpers.ts';", 'nothing from outside src'],
  ])('%s', (_, path, text, message) => expect(wrongImports({ path, text }).join()).toContain(message));

  it.each([
    ['src/ui/x.tsx', "import type { Edit } from '../lint/types.ts';"],
    ['src/packs/core-rules.ts', "import { createGrammar } from '../grammar/compromise.ts';"],
    ['src/cli/x.ts', "import { readFileSync } from 'node:fs';"],
    ['entrypoints/x.ts', "import { siteOf } from '../src/editor/reply-box.ts';"],
  ])('nothing in %s', (path, text) => expect(wrongImports({ path, text })).toEqual([]));

  it.each([
    'fetch("/")',
    'new XMLHttpRequest()',
    'new WebSocket("x")',
    'navigator.sendBeacon("x")',
    'globalThis.fetch',
    'const get = fetch',
  ])('the network in %s', (text) => expect(wrongNetwork({ path: 'src/ui/x.ts', text })).toHaveLength(1));

  it.each(['Date.now()', 'Math.random()', 'a.localeCompare(b)', 'new Intl.Collator()', 'globalThis.window'])(
    'what is impure in %s',
    (text) => expect(wrongPurity({ path: 'src/lint/x.ts', text })).toHaveLength(1),
  );

  it.each(['Date.now()', 'new Date()', 'globalThis.Date'])('the clock on the wall in %s', (text) =>
    expect(wrongClock({ path: 'src/assistant/x.ts', text })).toHaveLength(1),
  );

  it('any, a default export and a long file', () => {
    expect(wrongTypes({ path: 'src/ui/x.ts', text: 'const x: any = 1; // any' })).toHaveLength(1);
    expect(wrongExports({ path: 'src/ui/x.ts', text: 'export default 1' })).toHaveLength(1);
    expect(wrongExports({ path: 'entrypoints/x.ts', text: 'export default 1' })).toHaveLength(0);
    expect(wrongLength({ path: 'src/ui/x.ts', text: 'x\n'.repeat(301) })).toHaveLength(1);
  });
});
