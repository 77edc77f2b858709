import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { findBrowser, type InstalledBrowser } from './find-browser.ts';

/** One way to get a browser: what to say, and the commands to run one after the other. */
export type Way = { readonly says: string; readonly commands: readonly (readonly string[])[] };

/** `osRelease`: /etc/os-release. `rights`: how packages may be installed without asking anyone for a password. */
export type Host = {
  readonly platform: NodeJS.Platform;
  readonly osRelease: string;
  readonly rights: 'root' | 'sudo' | 'none';
};

/** The distribution's id and the ids of those it is made from. */
const family = (osRelease: string): string[] =>
  [...osRelease.matchAll(/^ID(?:_LIKE)?="?([^"\n]*)"?$/gm)].flatMap(([, ids = '']) => ids.split(' '));

/** Installs a package of Debian's; undefined where that is not to be had, as on Ubuntu, whose packages only start the snap. */
export const aptInstall = ({ platform, osRelease, rights }: Host, name: string): Way | undefined => {
  const ids = platform === 'linux' ? family(osRelease) : [];
  if (rights === 'none' || !ids.includes('debian') || ids.includes('ubuntu')) return undefined;
  const apt = [...(rights === 'sudo' ? ['sudo', '-n'] : []), 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  return {
    says: `installing Debian's ${name}`,
    commands: [
      [...apt, 'update'],
      [...apt, 'install', '--yes', '--no-install-recommends', name],
    ],
  };
};

/** Runs the commands of a way one after the other, as far as they succeed. */
export const follow = ({ commands }: Way): boolean =>
  commands.every(([program = '', ...args]) => spawnSync(program, args, { stdio: 'inherit' }).status === 0);

/** The ways to get a browser on this host, best first. */
export const waysToInstall = (host: Host, playwrightCli: string): Way[] => {
  const ids = host.platform === 'linux' ? family(host.osRelease) : [];
  const playwright = [process.execPath, playwrightCli, 'install', '--no-shell'];
  const debian = aptInstall(host, 'chromium');
  const ways: Way[] = debian ? [debian] : [];
  if (host.rights !== 'none' && ids.includes('ubuntu')) {
    ways.push({
      says: "installing Playwright's Chromium and its libraries",
      commands: [[...playwright, '--with-deps', 'chromium']],
    });
  }
  return [...ways, { says: "downloading Playwright's Chromium", commands: [[...playwright, 'chromium']] }];
};

const succeeds = (program: string, ...args: string[]): boolean =>
  spawnSync(program, args, { stdio: 'ignore' }).status === 0;

/** This computer. */
export const thisHost = (): Host => {
  const root = process.getuid?.() === 0;
  return {
    platform: process.platform,
    osRelease: existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '',
    rights: root ? 'root' : process.platform === 'linux' && succeeds('sudo', '-n', 'true') ? 'sudo' : 'none',
  };
};

/** Whether it starts: on Linux a download may lack system libraries. Elsewhere nothing can be missing. */
const runs = ({ path }: InstalledBrowser): boolean => process.platform !== 'linux' || succeeds(path, '--version');

const advice = [
  'Cando needs Chromium, Google Chrome or Microsoft Edge, and could not install one itself. Install one of them:',
  '  Debian           sudo apt-get install chromium',
  '  Fedora           sudo dnf install chromium',
  '  Arch             sudo pacman -S chromium',
  '  everywhere else  Google Chrome, from https://www.google.com/chrome/',
  'or set CANDO_BROWSER to the path of one that is already there.',
].join('\n');

/**
 * The browser that `findBrowser` finds; when there is none, installs one: Debian's package where packages may be
 * installed, otherwise Playwright's. Takes a minute or two then, and says what it does.
 * @throws {Error} saying what to install, when nothing worked
 */
export const ensureBrowser = async (): Promise<InstalledBrowser> => {
  const found = findBrowser();
  if (found) return found;
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  for (const way of waysToInstall(thisHost(), cli)) {
    console.log(`No Chromium, Chrome or Edge here: ${way.says}…`);
    follow(way);
    const installed = findBrowser();
    if (installed && runs(installed)) return installed;
    if (installed) {
      throw new Error(
        `${installed.name} is installed, but system libraries are missing. Run as root:\n  node ${cli} install-deps chromium`,
      );
    }
  }
  throw new Error(advice);
};

if (import.meta.main) {
  await ensureBrowser().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
