/** A proxy that lets a browser reach one address and writes down everything else it asks for. */
import { createServer, request as ask } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { browserOwnHost } from '../browser/chromium.ts';

/** One thing the browser asked for. */
export interface ProxyRequest {
  method: string;
  /** Host and port, and the path where it can be seen. */
  address: string;
  origin: string | undefined;
  fetchSite: string | undefined;
  fetchMode: string | undefined;
}

export interface Proxy {
  /** For the browser's proxy setting: `127.0.0.1:port`. */
  address: string;
  /** Everything asked for so far. */
  requests: () => readonly ProxyRequest[];
  /** What was asked of anything but the one address, or by an extension. */
  unexpected: () => ProxyRequest[];
  close: () => Promise<void>;
}

/** Starts one for `origin`, as `http://127.0.0.1:8080`. Whatever else is asked for gets no answer but an error. */
export async function startProxy(origin: string): Promise<Proxy> {
  const { host, hostname, port } = new URL(origin);
  const log: ProxyRequest[] = [];
  const sockets = new Set<Socket>();

  const record = ({ method = '', url = '', headers }: IncomingMessage): string => {
    const address = url.replace(/^\w+:\/\//, '');
    log.push({
      method,
      address,
      origin: headers.origin,
      fetchSite: headers['sec-fetch-site']?.toString(),
      fetchMode: headers['sec-fetch-mode']?.toString(),
    });
    return address;
  };

  const forward = (request: IncomingMessage, response: ServerResponse): void => {
    const address = record(request);
    if (hostOf(address) !== host) {
      response.writeHead(502).end();
      return;
    }
    const { 'proxy-connection': _hop, ...headers } = request.headers;
    const path = address.slice(host.length) || '/';
    const onward = ask({ hostname, port, path, method: request.method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    response.on('close', () => onward.destroy());
    request.pipe(onward);
  };

  const server = createServer(forward);
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  });
  server.on('clientError', (_error, socket) => socket.destroy());
  // Tunnels (https) and web sockets: SOGo needs neither.
  for (const event of ['connect', 'upgrade']) {
    server.on(event, (request: IncomingMessage, socket: Socket) => {
      record(request);
      socket.end('HTTP/1.1 502 Bad Gateway\r\nConnection: close\r\n\r\n');
    });
  }
  // Longer than the test: a connection closed under the browser's hands shows as a flaky request.
  server.keepAliveTimeout = 600_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();

  return {
    address: `127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}`,
    requests: () => log,
    unexpected: () =>
      log.filter((one) => {
        const asked = hostOf(one.address);
        return (asked !== host && asked.split(':')[0] !== browserOwnHost) || isByExtension(one);
      }),
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function hostOf(address: string): string {
  return address.split('/', 1)[0] ?? '';
}

/** Chromium says `none` with the mode `cors` for what an extension fetches, and for nothing else. */
function isByExtension({ origin, fetchSite, fetchMode }: ProxyRequest): boolean {
  return (
    origin?.startsWith('chrome-extension:') === true ||
    (fetchSite === 'none' && fetchMode === 'cors')
  );
}
