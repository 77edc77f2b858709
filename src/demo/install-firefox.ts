import { findFirefox } from './find-firefox.ts';
import { aptInstall, follow, thisHost } from './install-browser.ts';

const ADVICE =
  'The tests of the editors need Firefox, and could not install it. Install it, or set CANDO_FIREFOX to the path of one.';

/**
 * The path of a Firefox for the tests; installs Debian's package where there is none and packages may be installed.
 * @throws {Error} saying what to do, when that is not possible
 */
export function ensureFirefox(): string {
  const found = findFirefox();
  if (found !== undefined) return found;
  const way = aptInstall(thisHost(), 'firefox-esr');
  if (way) {
    console.log(`No Firefox here: ${way.says}…`);
    follow(way);
  }
  const installed = findFirefox();
  if (installed === undefined) throw new Error(ADVICE);
  return installed;
}

if (import.meta.main) {
  try {
    ensureFirefox();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
