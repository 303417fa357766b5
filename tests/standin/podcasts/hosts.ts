import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { serveSilence } from '../media';
import type { HostHandler } from '../server';

/**
 * Podcast pages on this machine: `pages/HOST/PATH.html` is served as `https://HOST/PATH`, whatever follows the
 * path; other files under their whole names. One page stands for each way in which a podcast can be played.
 */
const pagesFolder = join(import.meta.dirname, 'pages');

/** Where most pages have their sound from; any host answers for `/ANY-NAME-SECONDS.wav`, silence of that length. */
const mediaHost = 'files.example';

/** Pages whose paths are made up by their own script: any path that begins so is answered with the same page. */
const singlePages: Readonly<Record<string, string>> = {
  'shows.example/episode/': 'shows.example/index.html',
};

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
};

function pageFiles(folder = pagesFolder): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory()
      ? pageFiles(path)
      : [relative(pagesFolder, path).split(sep).join('/')];
  });
}

const serve =
  (host: string): HostHandler =>
  (request, response) => {
    const path = `${host}${(request.url ?? '/').replace(/[?#].*$/, '')}`;
    const seconds = /-(\d+)\.wav$/.exec(path)?.[1];
    const single = Object.entries(singlePages).find(([prefix]) => path.startsWith(prefix))?.[1];
    const wanted = [single, path, `${path}.html`, `${path}index.html`];
    const file = pageFiles().find((name) => wanted.includes(name));
    if (seconds !== undefined) serveSilence(request, response, Number(seconds));
    else if (path.endsWith('/favicon.ico')) response.writeHead(204).end();
    else if (file === undefined) response.writeHead(404).end();
    else {
      response
        .writeHead(200, { 'content-type': contentTypes[extname(file)] ?? 'text/plain; charset=utf-8' })
        .end(readFileSync(join(pagesFolder, file)));
    }
  };

/** Handlers for the stand-in's `hosts`. */
export const podcastHosts: Readonly<Record<string, HostHandler>> = Object.fromEntries(
  [mediaHost, ...readdirSync(pagesFolder)].map((host) => [host, serve(host)]),
);
