import type { Seconds } from './cue';
import type { Home } from './talk';

/** The web address of a home; `at` is where to start, as far as the place can be told. */
export function homeAddress(home: Home, at: Seconds = 0): string {
  if (home.kind !== 'youtube') return `https://${home.address}`;
  const start = Math.floor(at);
  return `https://www.youtube.com/watch?v=${home.id}${start > 0 ? `&t=${start}s` : ''}`;
}
