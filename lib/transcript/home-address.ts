import type { Seconds } from './cue';
import type { Home } from './talk';

/** The web address of a home. `at` is where to start, which only YouTube's addresses can name, in whole seconds. */
export function homeAddress(home: Home, at: Seconds = 0): string {
  if (home.kind !== 'youtube') return `https://${home.address}`;
  const start = Math.floor(at);
  return `https://www.youtube.com/watch?v=${home.id}${start > 0 ? `&t=${start}s` : ''}`;
}

/**
 * Where a listener goes to hear a talk: its first home. Beside a file of sound alone no panel can stand, so the page that
 * plays it comes first.
 */
export function homeToVisit(homes: readonly Home[]): Home | undefined {
  const [first] = homes;
  return first?.kind === 'audio' ? (homes.find(({ kind }) => kind === 'page') ?? first) : first;
}

/**
 * A link to one moment, for copying: YouTube's short address, or the page's with a media fragment (W3C, 2012).
 * `page` is the page's full address, if it is known; a home may lack parts of it.
 */
export function linkToMoment(home: Home, at: Seconds, page = homeAddress(home)): string {
  const start = Math.floor(at);
  if (home.kind === 'youtube') return `https://youtu.be/${home.id}?t=${start}`;
  return `${page.replace(/#.*$/, '')}#t=${start}`;
}
