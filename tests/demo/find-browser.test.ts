import { describe, expect, it } from 'vitest';
import { findFirefox } from '../../src/demo/find-firefox.ts';
import { findBrowser, type Machine } from '../../src/demo/find-browser.ts';

const machine = (files: readonly string[], changes: Partial<Machine> = {}): Machine => ({
  platform: 'linux',
  env: { PATH: '/usr/local/bin:/usr/bin' },
  home: '/home/ann',
  isBrowser: (path) => files.includes(path),
  playwright: () => '/home/ann/.cache/ms-playwright/chromium-1/chrome-linux64/chrome',
  ...changes,
});

describe('findBrowser', () => {
  it('prefers Chromium to Chrome and Chrome to Edge, wherever in the PATH they are', () => {
    const chromium = '/usr/bin/chromium';
    const chrome = '/usr/local/bin/google-chrome';
    const edge = '/usr/local/bin/microsoft-edge';
    expect(findBrowser(machine([edge, chrome, chromium]))?.path).toBe(chromium);
    expect(findBrowser(machine([edge, chrome]))).toEqual({ name: 'Google Chrome', path: chrome, branded: true });
    expect(findBrowser(machine([edge]))).toEqual({ name: 'Microsoft Edge', path: edge, branded: true });
  });

  it('takes the one that CANDO_BROWSER names, as a path or as a command', () => {
    const files = ['/usr/bin/chromium', '/usr/local/bin/brave', '/opt/edge/msedge'];
    const wishing = (wish: string) =>
      findBrowser(machine(files, { env: { PATH: '/usr/local/bin:/usr/bin', CANDO_BROWSER: wish } }));
    expect(wishing('/opt/edge/msedge')).toEqual({ name: 'Microsoft Edge', path: '/opt/edge/msedge', branded: true });
    expect(wishing('brave')?.path).toBe('/usr/local/bin/brave');
    expect(() => wishing('/opt/none')).toThrow('CANDO_BROWSER is "/opt/none"');
  });

  it('looks where macOS keeps its programs', () => {
    const path = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findBrowser(machine([path], { platform: 'darwin' }))).toEqual({
      name: 'Google Chrome',
      path,
      branded: true,
    });
    const own = '/home/ann/Applications/Chromium.app/Contents/MacOS/Chromium';
    expect(findBrowser(machine([path, own], { platform: 'darwin' }))?.path).toBe(own);
  });

  it('looks where Windows keeps its programs', () => {
    const env = { Path: 'C:\\Windows', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' };
    const path = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    expect(findBrowser(machine([path], { platform: 'win32', env }))).toEqual({
      name: 'Microsoft Edge',
      path,
      branded: true,
    });
  });

  it("falls back on Playwright's own, which loads extensions like any Chromium", () => {
    const path = '/home/ann/.cache/ms-playwright/chromium-1/chrome-linux64/chrome';
    expect(findBrowser(machine([path]))).toEqual({ name: "Playwright's Chromium", path, branded: false });
    const testing = '/Users/ann/ms-playwright/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing';
    expect(findBrowser(machine([testing], { playwright: () => testing }))?.branded).toBe(false);
  });

  it('finds nothing where nothing is', () => {
    expect(findBrowser(machine([]))).toBeUndefined();
  });
});

describe('findFirefox', () => {
  it('takes the long-term release first, one that is named before all', () => {
    const files = ['/usr/bin/firefox', '/usr/local/bin/firefox-esr'];
    expect(findFirefox(machine(files))).toBe('/usr/local/bin/firefox-esr');
    expect(findFirefox(machine(files, { env: { PATH: '/usr/bin' } }))).toBe('/usr/bin/firefox');
    expect(findFirefox(machine(files, { env: { CANDO_FIREFOX: '/opt/firefox/firefox' } }))).toBe(
      '/opt/firefox/firefox',
    );
  });

  it('looks where macOS keeps its programs, and finds nothing where nothing is', () => {
    const path = '/Applications/Firefox.app/Contents/MacOS/firefox';
    expect(findFirefox(machine([path], { platform: 'darwin' }))).toBe(path);
    expect(findFirefox(machine([]))).toBeUndefined();
  });
});
