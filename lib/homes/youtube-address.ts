import type { Seconds } from '../transcript/cue';

/** An eleven-character YouTube video id. */
export type VideoId = string & { readonly __brand: 'VideoId' };

/** All addresses at which YouTube shows videos in pages of their own, on desktops and on phones: match patterns. */
export const youTubeSites: readonly string[] = ['https://www.youtube.com/*', 'https://m.youtube.com/*'];

const idPattern = /^[\w-]{11}$/;
const hosts = /^(www|m|music)\.youtube\.com$/;

function asVideoId(text: string | null | undefined): VideoId | null {
  return text && idPattern.test(text) ? (text as VideoId) : null;
}

/**
 * The video whose own page is at an address: `/watch?v=ID` and `/live/ID`. Null for everything else: Shorts (they
 * have no room for a panel, and no talks), embeds, channel pages and malformed ids.
 */
export function videoIdOfAddress(address: string): VideoId | null {
  const url = URL.parse(address);
  if (!url || !hosts.test(url.hostname)) return null;
  if (url.pathname === '/watch') return asVideoId(url.searchParams.get('v'));
  return asVideoId(/^\/live\/([^/]+)\/?$/.exec(url.pathname)?.[1]);
}

const startPattern = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/;

/** The time at which an address starts its video (`t=90`, `t=1m30s`, `start=90`); 0 if it names none. */
export function startOfAddress(address: string): Seconds {
  const query = URL.parse(address)?.searchParams;
  const [, hours = 0, minutes = 0, seconds = 0] =
    startPattern.exec(query?.get('t') ?? query?.get('start') ?? '') ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
