// Makes a fresh checkout ready to run: packages, generated types and, with --browser, a browser; with --firefox, Firefox too. Runs before every
// `npm start` and `npm test`, under whatever Node launched npm, so it is plain JavaScript and imports only Node's own modules.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const windows = process.platform === 'win32';
const projectNode = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');

/** @typedef {{ packages?: Record<string, { version?: string, optional?: boolean } | undefined> }} Lockfile */

/**
 * Whether this Node can prepare the project.
 * @param {string} version as in `process.versions.node`
 */
export const isNodeSupported = (version) => Number(version.split('.')[0]) >= 20;

/**
 * Whether every package of the lockfile is installed in its version. Optional ones are for other machines or npm's choice.
 * @param {Lockfile} lock package-lock.json
 * @param {Lockfile} installed node_modules/.package-lock.json, which npm writes when an install has succeeded
 */
export const isInstalled = (lock, installed) =>
  Object.entries(lock.packages ?? {}).every(
    ([path, wanted]) =>
      path === '' || !wanted || wanted.optional === true || installed.packages?.[path]?.version === wanted.version,
  );

/**
 * When the newest file or folder under these paths last changed, in milliseconds since 1970; 0 when none exists.
 * @param {readonly string[]} paths files or folders
 * @returns {number}
 */
export const newestChange = (paths) =>
  Math.max(
    0,
    ...paths
      .filter((path) => existsSync(path))
      .map((path) => {
        const { mtimeMs } = statSync(path);
        // A folder's own time changes when something in it is deleted or renamed.
        return readFolder(path).reduce((newest, name) => Math.max(newest, newestChange([join(path, name)])), mtimeMs);
      }),
  );

/**
 * Whether `product` is missing or older than any of its sources.
 * @param {string} product a file
 * @param {readonly string[]} sources files or folders; missing ones are ignored
 */
export const isStale = (product, sources) => !existsSync(product) || statSync(product).mtimeMs < newestChange(sources);

/** @param {string} path */
const readFolder = (path) => (statSync(path).isDirectory() ? readdirSync(path) : []);

/** @param {string} path @returns {Lockfile} */
const readLockfile = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {});

/** @param {string} message @returns {never} */
const fail = (message) => {
  console.error(message);
  process.exit(1);
};

/**
 * Runs a program in the project's folder and ends this one when it fails.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {string} failure what to say then
 */
const run = (program, args, failure, shell = false) => {
  const { status } = spawnSync(program, args, { cwd: root, stdio: 'inherit', shell });
  if (status !== 0) fail(failure);
};

const hasPackages = () =>
  isInstalled(
    readLockfile(join(root, 'package-lock.json')),
    readLockfile(join(root, 'node_modules', '.package-lock.json')),
  );

// Started, not only looked for: a folder copied from another system holds a Node that does not run here.
const hasNode = () => existsSync(projectNode) && spawnSync(projectNode, ['--version']).status === 0;

const installPackages = () => {
  console.log('Installing packages…');
  // `npm ci` deletes node_modules, which Windows refuses while a program inside it is running: this one.
  const verb = windows && process.execPath.startsWith(root) ? 'install' : 'ci';
  // Everything is a devDependency, and npm leaves those out when NODE_ENV is "production".
  // Without npm's warnings that packages want a newer Node: they run under the one that is being installed.
  const args = [verb, '--include=dev', '--loglevel=error'];
  const failure = `npm ${verb} failed: see its message above`;
  const npm = process.env.npm_execpath;
  // npm's own script rather than `npm`, which on Windows is a .cmd file that cannot be started without a shell.
  if (npm && /npm-cli\.[cm]?js$/.test(npm))
    run(process.env.npm_node_execpath ?? process.execPath, [npm, ...args], failure);
  else run('npm', args, failure, windows);
  if (!hasNode())
    fail('npm left out the install script of the package "node": run `npm rebuild node --ignore-scripts=false`');
};

const generateTypes = () => {
  const stamp = join(root, '.wxt', 'prepared');
  const sources = ['wxt.config.ts', 'package-lock.json', 'entrypoints', join('src', 'public')];
  const stale = isStale(
    stamp,
    sources.map((path) => join(root, path)),
  );
  if (!stale && existsSync(join(root, '.wxt', 'tsconfig.json'))) return;
  const wxt = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  run(projectNode, [wxt, 'prepare'], 'wxt prepare failed: see its message above');
  writeFileSync(stamp, '');
};

const main = () => {
  if (!isNodeSupported(process.versions.node)) {
    fail(`Cando needs Node 20 or newer, this is ${process.versions.node}: install a newer one from https://nodejs.org`);
  }
  if (!hasPackages() || !hasNode()) installPackages();
  generateTypes();
  const demo = join(root, 'src', 'demo');
  if (process.argv.includes('--browser'))
    run(projectNode, [join(demo, 'install-browser.ts')], 'There is no browser to run Cando in: see above');
  if (process.argv.includes('--firefox'))
    run(projectNode, [join(demo, 'install-firefox.ts')], 'There is no Firefox to test in: see above');
};

const started = process.argv[1];
if (started && existsSync(started) && realpathSync(started) === realpathSync(fileURLToPath(import.meta.url))) main();
