import { encrypted } from './episode-address';
import { FetchError } from './fetch-problem';

/** The browser tells where a redirect leads beside the answer itself, a few milliseconds before it; measured 1 to 2. */
const longestTellingMs = 3000;

export interface HostTools {
  readonly fetch: typeof fetch;
  /** Tells of redirects of our own requests to a host, given as a pattern. Returns what ends that. */
  readonly watchRedirects: (pattern: string, onRedirect: (from: string, to: string) => void) => () => void;
}

/** The permission for the host of a web address, as browsers write it: with all its ports. */
export const hostPattern = (address: string): string => `https://${new URL(address).hostname}/*`;

/**
 * Asks one host for a file of sound, and no other: where it redirects, the address to which it leads is given in place
 * of the answer. Needs the permission for the host. Sends no cookies, and not where it comes from.
 * @throws FetchError; what `fetch` throws where `signal` aborts
 */
export async function askHost(
  address: string,
  tools: HostTools,
  signal: AbortSignal,
): Promise<Response | { readonly next: string }> {
  const { host } = new URL(address);
  let unwatch = () => {};
  let patience: ReturnType<typeof setTimeout> | undefined;
  const told = new Promise<string>((resolve) => {
    unwatch = tools.watchRedirects(hostPattern(address), (from, to) => {
      if (from === address) resolve(to);
    });
  });
  try {
    const { fetch } = tools;
    const response = await fetch(address, {
      redirect: 'manual',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal,
    });
    if (response.type !== 'opaqueredirect') return checked(response, host);
    const unheard = new Promise<string>((resolve) => {
      patience = setTimeout(() => resolve(''), longestTellingMs);
    });
    const next = encrypted(await Promise.race([told, unheard]));
    if (next === null) throw new FetchError({ kind: 'unreachable', host });
    return { next };
  } catch (error) {
    if (signal.aborted || error instanceof FetchError) throw error;
    throw new FetchError({ kind: 'unreachable', host });
  } finally {
    clearTimeout(patience);
    unwatch();
  }
}

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
