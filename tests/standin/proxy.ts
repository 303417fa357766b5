import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { request as askOverHttps } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import type { Duplex } from 'node:stream';

/** A proxy on this machine, through which a browser reaches the stand-in under its real names. */
export interface Proxy {
  readonly port: number;
  close(): Promise<void>;
}

/** Answers a request for a page without encryption as the server on `httpsPort` does. */
function answerPlain(request: IncomingMessage, response: ServerResponse, httpsPort: number): void {
  const { pathname, search } = new URL(request.url ?? '');
  const { method, headers } = request;
  askOverHttps(
    {
      ...{ host: '127.0.0.1', port: httpsPort, rejectUnauthorized: false },
      ...{ method, headers, path: `${pathname}${search}` },
    },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    },
  )
    .on('error', () => response.destroy())
    .end();
}

/**
 * Leads `CONNECT host:443` and `http://host/` for hosts of ours to `httpsPort` on this machine and refuses everything
 * else, so that no test reaches the network. `onRefused` hears of each refusal.
 */
export async function startProxy(
  isOurs: (host: string) => boolean,
  httpsPort: number,
  onRefused: (target: string) => void,
): Promise<Proxy> {
  const server = createServer((request, response) => {
    const { url = '' } = request;
    if (URL.canParse(url) && isOurs(new URL(url).host)) return answerPlain(request, response, httpsPort);
    onRefused(url);
    response.writeHead(502).end();
  });
  const tunnels = new Set<Duplex>();
  server.on('connect', (request, socket) => {
    tunnels.add(socket);
    socket.on('close', () => tunnels.delete(socket));
    socket.on('error', () => socket.destroy());
    const target = request.url ?? '';
    if (!target.endsWith(':443') || !isOurs(target.slice(0, -4))) {
      onRefused(target);
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    const upstream = connect(httpsPort, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.pipe(socket);
      socket.pipe(upstream);
    });
    upstream.on('error', () => socket.destroy());
    socket.on('close', () => upstream.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
        // Those are the server's no more, and yet it waits for them.
        for (const tunnel of tunnels) tunnel.destroy();
      }),
  };
}
