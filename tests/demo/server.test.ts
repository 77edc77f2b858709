import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DemoServer, fileOf, serveDemo } from '../../src/demo/server.ts';

/** Asks with the path as it is written: `fetch` would tidy it up first. */
const statusOf = async (url: string, path: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const asked = request(url, { path }, (response) => resolve(response.resume().statusCode));
    asked.on('error', reject).end();
  });

describe('serveDemo', () => {
  let server: DemoServer;
  beforeEach(async () => {
    server = await serveDemo(0);
  });
  afterEach(async () => server.close());

  it('serves the helpdesk, which may load nothing from elsewhere', async () => {
    const response = await fetch(server.url);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await response.text()).toContain('Larkpost Support');
  });

  it.each(['/app.js', '/style.css', '/?a=b', '/app.js?v=1'])('serves %s', async (path) => {
    expect(await statusOf(server.url, path)).toBe(200);
  });

  it.each([
    '/../server.ts',
    '/%2e%2e/prepare.mjs',
    '/..%2fhelpdesk/../prepare.mjs',
    '//etc/passwd',
    '/%00',
    '/%',
    '/none.js',
  ])('refuses %s', async (path) => {
    expect(await statusOf(server.url, path)).toBe(404);
  });

  it('takes another port when the first is taken', async () => {
    const other = await serveDemo(Number(new URL(server.url).port));
    expect(other.url).not.toBe(server.url);
    expect((await fetch(other.url)).status).toBe(200);
    await other.close();
  });

  it('gives up on a port that cannot be', async () => {
    await expect(serveDemo(70_000)).rejects.toThrow(RangeError);
  });
});

describe('fileOf', () => {
  it('does not mistake a neighbour with a longer name for its folder', () => {
    const parent = mkdtempSync(join(tmpdir(), 'cando-'));
    const [desk, secrets] = [join(parent, 'desk'), join(parent, 'desk-secrets')];
    for (const folder of [desk, secrets]) {
      mkdirSync(folder);
      writeFileSync(join(folder, 'index.html'), '');
    }
    expect(fileOf(desk, '/')).toBe(join(desk, 'index.html'));
    expect(fileOf(desk, '/../desk-secrets/index.html')).toBeUndefined();
    rmSync(parent, { recursive: true });
  });
});
