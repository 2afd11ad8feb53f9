import { createServer as createHttpServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { generate } from 'selfsigned';
import { browserOwnHost } from '../../../scripts/browser/chromium.ts';

/** One thing the browser asked the network for. */
export interface WorldRequest {
  /** Milliseconds since 1970. */
  time: number;
  /** `CONNECT` stands for a tunnel that was opened and never carried a request, as a preconnect does. */
  method: string;
  /** Lower case, no port. */
  host: string;
  port: number;
  /** Path and query. Empty for a tunnel. */
  path: string;
  origin: string | undefined;
  referer: string | undefined;
  /** `Sec-Fetch-Site`. Chromium says `none` with the mode `cors` for what an extension fetches, and for nothing else. */
  fetchSite: string | undefined;
  /** `Sec-Fetch-Mode`: `navigate` for a page, `cors` or `no-cors` for what scripts and pages load. */
  fetchMode: string | undefined;
}

/** What a page handler gets. */
export interface PageRequest {
  url: URL;
  method: string;
  headers: IncomingMessage['headers'];
  body: string;
}

/** What a page handler may answer, when a string of HTML is not enough. */
export interface PageAnswer {
  status?: number;
  headers?: Readonly<Record<string, string>>;
  body?: string | Uint8Array;
}

/** Makes the answer for one request. */
export type PageHandler = (
  request: PageRequest,
) => string | PageAnswer | Promise<string | PageAnswer>;

/**
 * A pretend internet for one browser.
 *
 * It sees everything that goes over TCP. What it cannot see is UDP (WebRTC), which Chromium's own log tells (`udp.ts`) and
 * Firefox is started without, and the look-up of names (DNS prefetch), which leads nowhere. The linter keeps
 * RTCPeerConnection out of the source.
 */
export interface World {
  /** For the browser's proxy setting: `127.0.0.1:port`. */
  proxy: string;
  port: number;
  /**
   * Puts a page on the pretend internet, over http and https alike. The query of a request does not matter for
   * finding its page; an address that ends in `*` answers everything below it, unless something exact is there.
   */
  page(
    address: string,
    html: string | PageHandler,
    headers?: Readonly<Record<string, string>>,
  ): void;
  /** Everything the browser asked for so far, oldest first. */
  requests(): WorldRequest[];
  /**
   * The oracle for "no network": what was asked of hosts that are neither in the list nor the browser's own, and
   * whatever names an extension as its origin, of any host. `*.example.com` in the list is any host below example.com.
   */
  unexpected(allowedHosts: readonly string[]): WorldRequest[];
  /**
   * The same over the world's whole life, whatever was forgotten: what was asked of hosts no page was put on, by nobody's
   * browser itself, and all that an extension asks for.
   */
  foreign(): WorldRequest[];
  /** Forgets the log, not the pages. */
  forget(): void;
  close(): Promise<void>;
}

/**
 * Hosts a browser asks for by itself, in spite of all that is switched off in scripts/browser/. None of them is real.
 *
 * Chromium 156: the sign-in check (`ListAccounts`) at the start of every profile and again with some pages, and a
 * component update (a list of language models), have no switch, but can be told another address: this one.
 * Firefox ESR 153: nothing left.
 */
export const browserOwnHosts: readonly string[] = [browserOwnHost];

/** A tunnel the browser asked for, until it carries its first request. */
interface Tunnel {
  entry: WorldRequest;
  used: boolean;
}

interface StoredPage {
  answer: string | PageHandler;
  headers: Readonly<Record<string, string>>;
}

/** Starts a pretend internet: a proxy that answers everything by itself and never connects to anywhere. */
export async function createWorld(): Promise<World> {
  const pages = new Map<string, StoredPage>();
  let log: (WorldRequest | Tunnel)[] = [];
  /** What was forgotten of it. */
  const before: (WorldRequest | Tunnel)[] = [];
  const sockets = new Set<Socket>();
  // By the browser's port, which the socket of a tunnel and the TLS socket made from it have in common.
  const tunnels = new Map<number, Tunnel>();
  const tunnelOf = ({ remotePort }: Socket): Tunnel | undefined =>
    remotePort === undefined ? undefined : tunnels.get(remotePort);

  const record = (request: IncomingMessage): URL => {
    const tunnel = tunnelOf(request.socket);
    if (tunnel) tunnel.used = true;
    const url = addressOf(request, tunnel);
    log.push(entryOf(request, url));
    return url;
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = record(request);
    const stored = lookUp(pages, url);
    if (!stored) {
      send(response, { status: 404, body: 'Not in this world.' }, {});
      return;
    }
    const made =
      typeof stored.answer === 'string'
        ? stored.answer
        : await stored.answer({
            url,
            method: request.method ?? 'GET',
            headers: request.headers,
            body: await readBody(request),
          });
    send(response, typeof made === 'string' ? { body: made } : made, stored.headers);
  };

  const onRequest = (request: IncomingMessage, response: ServerResponse): void => {
    answer(request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
      response.end(String(error));
    });
  };

  // A web socket is asked for like a page and refused, but it must be seen.
  const onUpgrade = (request: IncomingMessage, socket: Duplex): void => {
    record(request);
    socket.end('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
  };

  // Inside a tunnel there is TLS, or plain HTTP when the browser tunnels an unencrypted web socket.
  const certificate = await generate([{ name: 'commonName', value: 'loopside.test' }], {
    keyType: 'ec',
    algorithm: 'sha256',
  });
  const secure = createHttpsServer(
    { key: certificate.private, cert: certificate.cert, ALPNProtocols: ['http/1.1'] },
    onRequest,
  );
  const plain = createHttpServer(onRequest);
  const proxy = createHttpServer(onRequest);
  for (const server of [secure, plain, proxy]) {
    server.on('upgrade', onUpgrade);
    server.on('clientError', (_error, socket) => socket.destroy());
    // Longer than any test: a connection closed under a browser's hands shows as a flaky request.
    server.keepAliveTimeout = 300_000;
  }

  proxy.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  });

  proxy.on('connect', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    const tunnel = { used: false, entry: entryOf(request, new URL(`https://${request.url}`)) };
    log.push(tunnel);
    const port = socket.remotePort ?? 0;
    tunnels.set(port, tunnel);
    // Only its own entry: the system may have given the port to a new connection meanwhile.
    socket.on('close', () => tunnels.get(port) === tunnel && tunnels.delete(port));
    if (head.length > 0) socket.unshift(head);
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    socket.once('data', (first: Buffer) => {
      const isTlsHandshake = first[0] === 0x16;
      socket.pause();
      socket.unshift(first);
      (isTlsHandshake ? secure : plain).emit('connection', socket);
      process.nextTick(() => socket.resume());
    });
  });

  const port = await listen(proxy);
  const requests = (): WorldRequest[] => requestsIn(log);

  return {
    proxy: `127.0.0.1:${port}`,
    port,
    page(address, html, headers = {}) {
      const { host, pathname } = new URL(address);
      pages.set(host + pathname, { answer: html, headers });
    },
    requests,
    unexpected(allowedHosts) {
      const allowed = [...allowedHosts, ...browserOwnHosts];
      return requests().filter(
        ({ host, origin }) =>
          /^(chrome|moz)-extension:/.test(origin ?? '') ||
          !allowed.some((pattern) => isHost(host, pattern)),
      );
    },
    foreign() {
      const hosts = new Set([...pages.keys()].map((key) => new URL(`https://${key}`).hostname));
      return requestsIn([...before, ...log]).filter(
        (request) =>
          isOfExtension(request) ||
          !(hosts.has(request.host) || browserOwnHosts.includes(request.host)),
      );
    },
    forget() {
      before.push(...log);
      log = [];
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => {
        proxy.close(() => resolve());
      });
    },
  };
}

/** Without the tunnels that carried something, which is there by itself. */
function requestsIn(log: readonly (WorldRequest | Tunnel)[]): WorldRequest[] {
  return log
    .filter((item) => !('entry' in item) || !item.used)
    .map((item) => ('entry' in item ? item.entry : item));
}

/** By its origin; or as Chromium tells what an extension fetches, which has none. */
function isOfExtension({ origin = '', fetchSite, fetchMode }: WorldRequest): boolean {
  return (
    /^(?:chrome|moz)-extension:/.test(origin) || (fetchSite === 'none' && fetchMode === 'cors')
  );
}

function entryOf({ method = 'GET', headers }: IncomingMessage, url: URL): WorldRequest {
  const tunnel = method === 'CONNECT';
  return {
    time: Date.now(),
    method,
    host: url.hostname,
    port: Number(url.port) || (/^(https|wss):$/.test(url.protocol) ? 443 : 80),
    path: tunnel ? '' : url.pathname + url.search,
    origin: headers.origin,
    referer: headers.referer,
    fetchSite: headers['sec-fetch-site']?.toString(),
    fetchMode: headers['sec-fetch-mode']?.toString(),
  };
}

function addressOf(request: IncomingMessage, tunnel: Tunnel | undefined): URL {
  const target = request.url ?? '/';
  // To a proxy a browser sends the whole address; inside a tunnel only the path.
  if (/^(https?|wss?):/.test(target)) return new URL(target);
  const scheme = 'encrypted' in request.socket ? 'https' : 'http';
  const host = request.headers.host ?? tunnel?.entry.host ?? 'unknown.invalid';
  return new URL(`${scheme}://${host}${target}`);
}

function lookUp(pages: ReadonlyMap<string, StoredPage>, url: URL): StoredPage | undefined {
  const exact = pages.get(url.host + url.pathname);
  if (exact) return exact;
  const below = [...pages.keys()]
    .filter((key) => key.endsWith('*') && (url.host + url.pathname).startsWith(key.slice(0, -1)))
    .toSorted((a, b) => b.length - a.length)[0];
  return below === undefined ? undefined : pages.get(below);
}

function send(
  response: ServerResponse,
  { status = 200, headers = {}, body = '' }: PageAnswer,
  pageHeaders: Readonly<Record<string, string>>,
): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    ...lowerCased(pageHeaders),
    ...lowerCased(headers),
  });
  response.end(body);
}

function lowerCased(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

function isHost(host: string, name: string): boolean {
  return name.startsWith('*.') ? host.endsWith(name.slice(1)) : host === name;
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}
