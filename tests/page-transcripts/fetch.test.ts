import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGzip } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askFromPage } from '../../lib/browser/fetch-in-page';

const mostBytes = 100_000;
/** Nothing here takes so long, unless it has no end. */
const patienceMs = 200;

let server: Server;
let closed: Promise<void>;

beforeAll(async () => {
  server = createServer(({ url }, response) => {
    if (url === '/short') return void response.end('Grüße');
    if (url === '/missing') return void response.writeHead(404).end('no');
    if (url === '/silent') return void response.write('a');
    // Zeros without end, which weigh next to nothing on the way.
    const packed = createGzip();
    response.writeHead(200, { 'content-encoding': 'gzip' });
    packed.pipe(response);
    const zeros = Buffer.alloc(65_536);
    const write = () => {
      while (!response.destroyed && packed.write(zeros));
    };
    packed.on('drain', write);
    closed = new Promise((resolve) => response.on('close', () => resolve()));
    write();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const ask = (path: string) =>
  askFromPage(
    `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
    mostBytes,
    path === '/silent' ? patienceMs : 60_000,
  );

test('A file is read whole; one that is not there, or never ends, is none', async () => {
  expect(await ask('/short')).toBe('Grüße');
  expect(await ask('/missing')).toBeNull();
  expect(await ask('/silent')).toBeNull();
});

test('A file that unpacks without end is left after the most that is read', async () => {
  expect(await ask('/endless')).toBeNull();
  await closed;
});
