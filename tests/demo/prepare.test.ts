import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isInstalled, isNodeSupported, isStale } from '../../src/demo/prepare.mjs';

describe('isNodeSupported', () => {
  it.each([
    ['18.20.8', false],
    ['20.0.0', true],
    ['24.21.0', true],
  ])('%s: %s', (version, supported) => {
    expect(isNodeSupported(version)).toBe(supported);
  });
});

describe('isInstalled', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/react': { version: '19.3.1' },
      'node_modules/mac-only': { version: '1.0.0', optional: true },
    },
  };

  it('asks for every package in its version, save the optional ones', () => {
    expect(isInstalled(lock, { packages: { 'node_modules/react': { version: '19.3.1' } } })).toBe(true);
    expect(isInstalled(lock, { packages: { 'node_modules/react': { version: '19.3.0' } } })).toBe(false);
  });

  it('sees that nothing is installed', () => {
    expect(isInstalled(lock, {})).toBe(false);
  });
});

describe('isStale', () => {
  let folder: string;
  const at = (name: string, second: number) => utimesSync(join(folder, name), second, second);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cando-'));
    mkdirSync(join(folder, 'src/deep'), { recursive: true });
    writeFileSync(join(folder, 'src/deep/a.ts'), '');
    writeFileSync(join(folder, 'built'), '');
    for (const name of ['src/deep/a.ts', 'src/deep', 'src']) at(name, 100);
    at('built', 200);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const stale = () => isStale(join(folder, 'built'), [join(folder, 'src'), join(folder, 'missing')]);

  it('is fresh when nothing changed since', () => {
    expect(stale()).toBe(false);
  });

  it('is stale when a file deep in a source changed', () => {
    at('src/deep/a.ts', 300);
    expect(stale()).toBe(true);
  });

  it('is stale when a file was deleted, which only its folder tells', () => {
    rmSync(join(folder, 'src/deep/a.ts'));
    expect(stale()).toBe(true);
  });

  it('is stale when there is no product yet', () => {
    rmSync(join(folder, 'built'));
    expect(stale()).toBe(true);
  });
});
