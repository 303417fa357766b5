import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { makeCertificate } from './certificate';
import { serveSilence } from './media';
import { startProxy } from './proxy';
import { findVideo, transcriptRows, videos } from './videos';
import { assetPaths, buildPageAssets, type PageAssets, watchPageDocument } from './watch-page';

/** Answers a request to one host. */
export type HostHandler = (request: IncomingMessage, response: ServerResponse) => void;

/** YouTube's watch page and its media, on this machine. */
export interface StandInServer {
  /** Where the https server listens on 127.0.0.1, for all hosts. */
  readonly httpsPort: number;
  /** A proxy on 127.0.0.1 that leads the hosts' real names here and refuses all others. */
  readonly proxyPort: number;
  /**
   * Requests since the last call for other hosts (`host:port`, or an address) or for paths that the page itself
   * never asks for (`host/path`). Those of the browser's own that match `expected` are left out.
   */
  takeStrays(expected: RegExp): string[];
  /** The address of a video's page; `variants` as in `page/variants.ts`, `at` as in a shared link. */
  watchAddress(id: string, options?: AddressOptions): string;
  close(): Promise<void>;
}

export interface AddressOptions {
  readonly at?: string;
  readonly variants?: readonly string[];
  /** The page for phones. */
  readonly isPhone?: boolean;
}

export interface StandInOptions {
  /** More hosts with their handlers, such as podcast pages. */
  readonly hosts?: Readonly<Record<string, HostHandler>>;
}

const youTubeHosts = ['www.youtube.com', 'm.youtube.com', 'www.youtube-nocookie.com'];

const pagePaths = /^\/($|watch$|live\/|shorts\/|results$|embed\/)/;

function answerJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

/** Answers as YouTube; false for a path that is not part of the stand-in. */
function answerYouTube(request: IncomingMessage, response: ServerResponse, assets: PageAssets): boolean {
  const url = new URL(request.url ?? '/', 'https://www.youtube.com');
  const id = url.searchParams.get('id') ?? '';
  if (pagePaths.test(url.pathname)) {
    const page = watchPageDocument();
    response.writeHead(200, page.headers).end(page.html);
  } else if (url.pathname === assetPaths.script) {
    response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(assets.script);
  } else if (url.pathname === assetPaths.style) {
    response.writeHead(200, { 'content-type': 'text/css; charset=utf-8' }).end(assets.style);
  } else if (url.pathname === '/videoplayback') {
    serveSilence(request, response, Number(url.searchParams.get('dur')));
  } else if (url.pathname === '/youtubei/v1/next') {
    answerJson(response, { video: findVideo(id), others: videos.filter((video) => video.id !== id) });
  } else if (url.pathname === '/youtubei/v1/get_transcript') {
    answerJson(response, transcriptRows(id));
  } else if (url.pathname === '/favicon.ico') {
    response.writeHead(204).end();
  } else {
    response.writeHead(404).end();
    return false;
  }
  return true;
}

/** Starts the stand-in. Needs no network; call `close` or the process stays alive. */
export async function startStandIn(options: StandInOptions = {}): Promise<StandInServer> {
  const assets = await buildPageAssets();
  const strays: string[] = [];
  const handlers = new Map<string, HostHandler>(Object.entries(options.hosts ?? {}));
  const youTube: HostHandler = (request, response) => {
    if (!answerYouTube(request, response, assets)) strays.push(`${request.headers.host}${request.url}`);
  };
  for (const host of youTubeHosts) handlers.set(host, youTube);
  const hosts = [...handlers.keys()];

  const server = createServer(makeCertificate(hosts), (request, response) => {
    const host = (request.headers.host ?? '').replace(/:443$/, '');
    const handler = handlers.get(host);
    if (handler) handler(request, response);
    else response.writeHead(421).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const httpsPort = (server.address() as AddressInfo).port;
  const proxy = await startProxy(
    (host) => handlers.has(host),
    httpsPort,
    (target) => strays.push(target),
  );

  return {
    httpsPort,
    proxyPort: proxy.port,
    takeStrays: (expected) => strays.splice(0).filter((stray) => !expected.test(stray)),
    watchAddress(id, { at, variants = [], isPhone = false } = {}) {
      const query = new URLSearchParams({ v: id });
      if (at !== undefined) query.set('t', at);
      if (variants.length > 0) query.set('standin', variants.join());
      return `https://${isPhone ? 'm' : 'www'}.youtube.com/watch?${query}`;
    },
    async close() {
      await proxy.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}
