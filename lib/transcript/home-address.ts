import type { Seconds } from './cue';
import type { Home } from './talk';

/** The web address of a home. `at` is the time to start from; only YouTube addresses can carry it, in whole seconds. */
export function homeAddress(home: Home, at: Seconds = 0): string {
  if (home.kind !== 'youtube') return `https://${home.address}`;
  const start = Math.floor(at);
  return `https://www.youtube.com/watch?v=${home.id}${start > 0 ? `&t=${start}s` : ''}`;
}

/**
 * The home to open in order to hear a talk: normally its first. The panel cannot stand beside a bare audio file, so if
 * the first home is one, a page that plays it is preferred.
 */
export function homeToVisit(homes: readonly Home[]): Home | undefined {
  const [first] = homes;
  return first?.kind === 'audio' ? (homes.find(({ kind }) => kind === 'page') ?? first) : first;
}

/**
 * A link to one moment, for copying: YouTube's short address, or the page's address with a media fragment (W3C, 2012).
 *
 * @param page the page's full address, if it is known: a home may lack parts of it
 */
export function linkToMoment(home: Home, at: Seconds, page = homeAddress(home)): string {
  const start = Math.floor(at);
  if (home.kind === 'youtube') return `https://youtu.be/${home.id}?t=${start}`;
  return `${page.replace(/#.*$/, '')}#t=${start}`;
}
