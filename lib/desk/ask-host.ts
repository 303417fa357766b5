import { encrypted } from './episode-address';
import { FetchError } from './fetch-problem';

/** The browser tells where a redirect leads some milliseconds before or after it answers, where it tells it at all. */
const longestTellingMs = 2000;

export interface HostTools {
  readonly fetch: typeof fetch;
  /**
   * Tells of redirects of our own requests to a host, given as a pattern. Returns what ends that. Chromium tells them
   * only while an extension is there that had the permission when it was loaded, as blockers of adverts have: it
   * counts them then (`WebRequestAPI::OnExtensionLoaded`; seen in Chromium 156).
   */
  readonly watchRedirects: (pattern: string, onRedirect: (from: string, to: string) => void) => () => void;
}

/** The permission for the host of a web address, as browsers write it: with all its ports. */
export const hostPattern = (address: string): string => `https://${new URL(address).hostname}/*`;

const requestOf = (redirect: 'manual' | 'follow', signal: AbortSignal): RequestInit => ({
  redirect,
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  cache: 'no-store',
  signal,
});

/**
 * Asks one host for a file of sound, and no other: where it redirects, the address to which it leads is given in place
 * of the answer, or null where the browser does not tell it. Needs the permission for the host. Sends no cookies, and
 * not where it comes from.
 * @throws FetchError; what `fetch` throws where `signal` aborts
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

/** Asks a host, and all hosts to which it leads. Needs the permission for all of them; otherwise as `askHost`. */
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

/** An answer that may hold sound. @throws FetchError */
function checked(response: Response, host: string): Response {
  const { ok, status, headers } = response;
  if (!ok) throw new FetchError({ kind: 'status', host, status });
  const type = (headers.get('content-type') ?? '').replace(/;.*$/, '').trim().toLowerCase();
  if (type === 'text/html' || type === 'application/xhtml+xml')
    throw new FetchError({ kind: 'web-page', host });
  // Many servers do not know the type of what they hand out.
  const mayBeSound =
    type === '' ||
    type === 'text/plain' ||
    /^(audio|video|binary)\//.test(type) ||
    /^application\/(octet-stream|ogg|mp4|x-download|force-download)$/.test(type);
  if (!mayBeSound || type.includes('mpegurl')) throw new FetchError({ kind: 'no-sound', host, type });
  return response;
}
