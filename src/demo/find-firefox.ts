import { join } from 'node:path';
import { thisMachine, type Machine } from './find-browser.ts';

const COMMANDS = ['firefox-esr', 'firefox'];

const PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: ['C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
};

/** The path of a Firefox for the tests: CANDO_FIREFOX, else the one in the PATH or in its usual place. */
export const findFirefox = ({ platform, env, isBrowser }: Machine = thisMachine): string | undefined => {
  const wished = env['CANDO_FIREFOX'];
  if (wished) return wished;
  const folders = (env['PATH'] ?? '').split(platform === 'win32' ? ';' : ':').filter((folder) => folder !== '');
  const inPath = COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...inPath, ...(PLACES[platform] ?? [])].find(isBrowser);
};
