import { accessSync, constants, existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

/** A Chromium, or a browser made from it. `branded`: Google's or Microsoft's own, which ignores `--load-extension`. */
export type InstalledBrowser = { readonly name: string; readonly path: string; readonly branded: boolean };

/** What the search asks of the computer. */
export type Machine = {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly isBrowser: (path: string) => boolean;
  /** Where Playwright would keep its own browser, installed or not. */
  readonly playwright: () => string;
};

/** Snaps cannot read a profile or an extension outside their own folders, and Ubuntu's apt package only starts the snap. */
const isSnap = (path: string): boolean => {
  const real = realpathSync(path);
  if (real.startsWith('/snap/') || real === '/usr/bin/snap') return true;
  return statSync(real).size < 20_000 && readFileSync(real, 'utf8').includes('/snap/bin/');
};

const isBrowser = (path: string): boolean => {
  if (!existsSync(path) || !statSync(path).isFile()) return false;
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return false;
  }
  return process.platform !== 'linux' || !isSnap(path);
};

/** This computer. */
export const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  home: homedir(),
  isBrowser,
  // Loaded late: it takes longer than the whole search, and most computers have a browser.
  playwright: () => {
    const { chromium } = createRequire(import.meta.url)('playwright-core') as typeof import('playwright-core');
    return chromium.executablePath();
  },
};

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'msedge',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const inPath = ({ platform, env }: Machine, command: string): string[] => {
  const { delimiter, join } = platform === 'win32' ? win32 : posix;
  return (env['PATH'] ?? env['Path'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, platform === 'win32' ? `${command}.exe` : command));
};

const usualPlaces = ({ platform, env, home }: Machine): string[] => {
  if (platform === 'darwin') {
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].flatMap((app) =>
      ['/', home].map((base) => posix.join(base, 'Applications', `${app}.app`, 'Contents', 'MacOS', app)),
    );
  }
  if (platform === 'win32') {
    const bases = [env['LOCALAPPDATA'], env['PROGRAMFILES'], env['PROGRAMFILES(X86)']].filter(
      (base) => base !== undefined,
    );
    return [
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ].flatMap((program) => bases.map((base) => win32.join(base, program)));
  }
  return [
    '/usr/bin/chromium',
    '/usr/lib64/chromium-browser/chromium-browser',
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
  ];
};

const describe = (path: string): InstalledBrowser => {
  const testing = /for.testing|ms-playwright/i.test(path);
  if (/msedge|microsoft.edge/i.test(path)) return { name: 'Microsoft Edge', path, branded: true };
  if (/google.chrome/i.test(path) && !testing) return { name: 'Google Chrome', path, branded: true };
  return { name: testing ? "Playwright's Chromium" : 'Chromium', path, branded: false };
};

const chosen = (machine: Machine): InstalledBrowser | undefined => {
  const wish = machine.env['CANDO_BROWSER'];
  if (!wish) return undefined;
  const path = [wish, ...inPath(machine, wish)].find(machine.isBrowser);
  if (path === undefined) throw new Error(`CANDO_BROWSER is "${wish}", and there is no such browser`);
  return describe(path);
};

/**
 * The browser to open: CANDO_BROWSER (a path or a command), else Chromium, Chrome or Edge in the PATH and in the usual
 * places, else the one Playwright installed.
 * @throws {Error} when CANDO_BROWSER names none
 */
export const findBrowser = (machine: Machine = thisMachine): InstalledBrowser | undefined => {
  const wished = chosen(machine);
  if (wished) return wished;
  const places = [...commands.flatMap((command) => inPath(machine, command)), ...usualPlaces(machine)];
  const path = places.find(machine.isBrowser) ?? [machine.playwright()].find(machine.isBrowser);
  return path === undefined ? undefined : describe(path);
};
