/** Serves the demo pages on this machine only: what `npm start` opens, and what the browser tests visit. */
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream';

const HOST = '127.0.0.1';
/** Fixed: the demo build's manifest names this address. */
export const DEMO_PORT = 4780;
const HERE = import.meta.dirname;

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/**
 * As strict as the calendars people really use: Trusted Types are enforced, nothing is loaded from elsewhere.
 * Frames and styles are left open: Loopside's own are added by an extension, which real pages allow as well.
 */
const POLICY = [
  "script-src 'self'",
  "connect-src 'none'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

export interface Demo {
  /** Without a slash at the end: `http://127.0.0.1:4780`. */
  url: string;
  close: () => Promise<void>;
}

export async function serveDemo({ port = DEMO_PORT }: { port?: number } = {}): Promise<Demo> {
  // Only these files can ever be answered, whatever the address asks for.
  const entries = await readdir(HERE, { recursive: true });
  const files = new Map<string, string>();
  for (const entry of entries) {
    const path = `/${entry.replaceAll('\\', '/')}`;
    if (extname(entry) in TYPES) files.set(path, join(HERE, entry));
  }

  const server = createServer((request, response) => {
    const refuse = (status: number, text: string, headers: Record<string, string> = {}) => {
      response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers });
      response.end(`${text}\n`);
    };
    // A name that resolves to this machine is not enough: no other site may read the demo through it.
    if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? '')) {
      return refuse(421, 'Ask for 127.0.0.1');
    }
    if (request.method !== 'GET') return refuse(405, 'GET only', { allow: 'GET' });
    const path = (request.url ?? '/').split(/[?#]/, 1)[0] ?? '/';
    if (/^\/(calendar\/?)?$/.test(path)) {
      return refuse(302, 'See the week', { location: '/calendar/u/0/r/week' });
    }
    const file = files.get(pageOf(path));
    if (!file) return refuse(404, 'Not in the demo');
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, {
      'content-type': type,
      'content-security-policy': POLICY,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    pipeline(createReadStream(file), response, () => {
      // A browser that left in the middle is nobody's trouble.
    });
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(
              `Port ${port} on ${HOST} is taken, and the demo has to be there. End what uses it (is another demo running?) and start again.`,
              { cause: error },
            )
          : error,
      );
    });
    server.listen(port, HOST, resolve);
  });
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://${HOST}:${actual}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Every address of the calendar is one page, as with the real one; `/review` is the form. */
function pageOf(path: string): string {
  if (/^\/calendar\/(u\/\d\/)?r(\/|$)/.test(path)) return '/calendar/index.html';
  if (/^\/review\/?$/.test(path)) return '/review/index.html';
  return path;
}
