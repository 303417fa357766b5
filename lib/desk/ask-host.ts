import { encrypted } from './episode-address';
import { FetchError } from './fetch-problem';

/** The browser reports where a redirect leads some milliseconds before or after it answers, if it reports it at all. */
const longestTellingMs = 2000;

export interface HostTools {
  readonly fetch: typeof fetch;
  /**
   * Reports redirects of our own requests to a host, given as a pattern. Returns a function that stops it. Chromium
   * reports them only while there is an extension that had the permission when it was loaded, such as an ad blocker: it
   * counts them at that time (`WebRequestAPI::OnExtensionLoaded`; seen in Chromium 156).
   */
  readonly watchRedirects: (pattern: string, onRedirect: (from: string, to: string) => void) => () => void;
}

/** The permission for the host of a web address, with all ports, as browsers write it. */
export const hostPattern = (address: string): string => `https://${new URL(address).hostname}/*`;

const requestOf = (redirect: 'manual' | 'follow', signal: AbortSignal): RequestInit => ({
  redirect,
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  cache: 'no-store',
  signal,
});

/**
 * Requests an audio file from one host, and from no other. If the host redirects, returns the address to which it
 * leads, or null if the browser does not report it. Needs the permission for the host. Sends no cookies and no
 * referrer.
 * @throws FetchError; what `fetch` throws if `signal` aborts
 */
export async function askHost(
  address: string,
  { fetch, watchRedirects }: HostTools,
  signal: AbortSignal,
): Promise<Response | { readonly next: string | null }> {
  const { host } = new URL(address);
  let unwatch = () => {};
  let patience: ReturnType<typeof setTimeout> | undefined;
  const told = new Promise<string>((resolve) => {
    unwatch = watchRedirects(hostPattern(address), (from, to) => {
      if (from === address) resolve(to);
    });
  });
  try {
    const response = await fetch(address, requestOf('manual', signal));
    if (response.type !== 'opaqueredirect') return checked(response, host);
    const unheard = new Promise<null>((resolve) => {
      patience = setTimeout(() => resolve(null), longestTellingMs);
    });
    const to = await Promise.race([told, unheard]);
    if (to === null) return { next: null };
    const next = encrypted(to);
    if (next === null) throw new FetchError({ kind: 'unreachable', host });
    return { next };
  } catch (error) {
    throw problemOf(error, host, signal);
  } finally {
    clearTimeout(patience);
    unwatch();
  }
}

/**
 * Requests a file from a host, and from all hosts to which it redirects. Needs the permission for all of them.
 * Otherwise like `askHost`.
 */
export async function askHosts(
  address: string,
  { fetch }: Pick<HostTools, 'fetch'>,
  signal: AbortSignal,
): Promise<Response> {
  const { host } = new URL(address);
  try {
    const response = await fetch(address, requestOf('follow', signal));
    return checked(response, URL.parse(response.url)?.host ?? host);
  } catch (error) {
    throw problemOf(error, host, signal);
  }
}

const problemOf = (error: unknown, host: string, signal: AbortSignal): unknown =>
  signal.aborted || error instanceof FetchError ? error : new FetchError({ kind: 'unreachable', host });

/**
 * Returns a response that may contain audio.
 * @throws FetchError for any other response
 */
function checked(response: Response, host: string): Response {
  const { ok, status, headers } = response;
  if (!ok) throw new FetchError({ kind: 'status', host, status });
  const type = (headers.get('content-type') ?? '').replace(/;.*$/, '').trim().toLowerCase();
  if (type === 'text/html' || type === 'application/xhtml+xml')
    throw new FetchError({ kind: 'web-page', host });
  // Many servers do not know the type of the files that they serve.
  const mayBeSound =
    type === '' ||
    type === 'text/plain' ||
    /^(audio|video|binary)\//.test(type) ||
    /^application\/(octet-stream|ogg|mp4|x-download|force-download)$/.test(type);
  if (!mayBeSound || type.includes('mpegurl')) throw new FetchError({ kind: 'no-sound', host, type });
  return response;
}
