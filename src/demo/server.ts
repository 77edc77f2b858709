import { createReadStream, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export type DemoServer = {
  /** Ends with a slash. */
  readonly url: string;
  readonly close: () => Promise<void>;
};

const helpdesk = fileURLToPath(new URL('./helpdesk', import.meta.url));
const demoPort = 4711;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const headers = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  // The page asks nobody else for anything: the browser holds it to that.
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'",
};

/**
 * The file that a request's path names, or undefined when there is none in the folder that a browser may have.
 * @param target the request's path and query, as it came over the wire
 */
export const fileOf = (folder: string, target: string): string | undefined => {
  let path: string;
  try {
    path = decodeURIComponent(target.split(/[?#]/, 1)[0] ?? '');
  } catch {
    return undefined;
  }
  if (path.includes('\0')) return undefined;
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
  if (!file.startsWith(folder + sep) || types[extname(file)] === undefined) return undefined;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
};

const listen = async (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });

const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

/**
 * Serves the demo helpdesk to this computer alone.
 * @param port the one to try first; when it is taken, any free one
 * @param folder what to serve
 * @throws {Error} when no port can be opened
 */
export const serveDemo = async (port: number = demoPort, folder: string = helpdesk): Promise<DemoServer> => {
  const server = createServer((request, response) => {
    const file = request.method === 'GET' ? fileOf(folder, request.url ?? '/') : undefined;
    if (file === undefined) {
      response.writeHead(404, { ...headers, 'Content-Type': 'text/plain' }).end('Not found');
      return;
    }
    response.writeHead(200, { ...headers, 'Content-Type': types[extname(file)] });
    createReadStream(file).pipe(response);
  });
  await listen(server, port).catch(async (error: unknown) => {
    if (!isTaken(error)) throw error;
    await listen(server, 0);
  });
  const { port: open } = server.address() as AddressInfo;
  const close = async () => {
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { url: `http://127.0.0.1:${open}/`, close };
};
