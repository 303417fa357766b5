import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { makeCertificate } from '../standin/certificate';
import { serveSilence } from '../standin/media';
import { startProxy } from '../standin/proxy';

/** A saved page: its text, and the address at which it is to be opened. */
export interface SavedPage {
  readonly address: string;
  readonly html: string;
}

const defaultAddress = 'https://www.youtube.com/watch?v=TestVideo01';
const defaultId = 'TestVideo01';

const addressLine = /^\s*<!--\s*address:\s*(https?:\/\/\S+?)\s*-->/;

/** The video id of an address of any form; that of the default address where it names none. */
function videoIdIn(address: string): string {
  const url = new URL(address);
  return url.searchParams.get('v') ?? /\/([\w-]{11})\/?$/.exec(url.pathname)?.[1] ?? defaultId;
}

/**
 * A page from a file's text. Its first line may say the address (`<!-- address: https://… -->`); the word VIDEO
 * stands for the video's id.
 */
export function savedPage(text: string): SavedPage {
  const address = addressLine.exec(text)?.[1] ?? defaultAddress;
  return { address, html: text.replace(/\bVIDEO\b/g, videoIdIn(address)) };
}

/** Serves one saved page at a time, under any host. */
export interface PageSite {
  readonly proxyPort: number;
  show(page: SavedPage): void;
  takeStrays(): string[];
  close(): Promise<void>;
}

/** Seconds of silence that an address stands for; null where it stands for none. */
function silenceAt(url: URL): number | null {
  const seconds = url.searchParams.get('dur') ?? /-(\d+(?:\.\d+)?)\.wav$/.exec(url.pathname)?.[1];
  return seconds && Number.isFinite(Number(seconds)) ? Number(seconds) : null;
}

/**
 * Starts the site and a proxy that leads all hosts to it, so that nothing reaches the network. Addresses that end in
 * `-SECONDS.wav` or carry `?dur=SECONDS` are silence of that length; all but the page itself is 404.
 */
export async function startPageSite(): Promise<PageSite> {
  let shown: SavedPage | null = null;
  const server = createServer(makeCertificate(['page.example']), (request, response) => {
    const url = URL.parse(request.url ?? '/', `https://${request.headers.host}`);
    const seconds = url && silenceAt(url);
    const place = (address: URL) => address.host + address.pathname + address.search;
    if (seconds) {
      serveSilence(request, response, seconds);
    } else if (url && shown && place(url) === place(new URL(shown.address))) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(shown.html);
    } else {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const proxy = await startProxy(
    () => true,
    (server.address() as AddressInfo).port,
    () => {},
  );
  return {
    proxyPort: proxy.port,
    show(page) {
      shown = page;
    },
    takeStrays: () => [],
    async close() {
      await proxy.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}
