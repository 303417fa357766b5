import type { TranscriptRow, VideoData } from '../videos';

/** A video with what the page lists beside it. */
export interface PageData {
  readonly video: VideoData;
  readonly others: readonly VideoData[];
}

async function fetchJson<T>(path: string, id: string): Promise<T> {
  const response = await fetch(`${path}?id=${encodeURIComponent(id)}`);
  return (await response.json()) as T;
}

export const fetchPageData = (id: string): Promise<PageData> => fetchJson('/youtubei/v1/next', id);

export const fetchTranscript = (id: string): Promise<TranscriptRow[]> =>
  fetchJson('/youtubei/v1/get_transcript', id);

/** What an address asks the page to show. */
export type Place =
  | { readonly kind: 'watch'; readonly id: string; readonly startAt: number }
  | { readonly kind: 'shorts'; readonly id: string }
  | { readonly kind: 'embed'; readonly id: string }
  | { readonly kind: 'browse' };

/** Seconds of a start time such as `90`, `90s`, `1m30s`, `1h2m3s`; 0 for none. */
function startTime(text: string | null): number {
  const match = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/.exec(text ?? '');
  if (!match) return 0;
  const [, hours = '0', minutes = '0', seconds = '0'] = match;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

export function placeOf(address: string): Place {
  const url = new URL(address, location.href);
  const [, section, id = ''] = url.pathname.split('/');
  const startAt = startTime(url.searchParams.get('t') ?? url.searchParams.get('start'));
  if (section === 'watch') return { kind: 'watch', id: url.searchParams.get('v') ?? '', startAt };
  if (section === 'live') return { kind: 'watch', id, startAt };
  if (section === 'shorts') return { kind: 'shorts', id };
  if (section === 'embed') return { kind: 'embed', id };
  return { kind: 'browse' };
}
