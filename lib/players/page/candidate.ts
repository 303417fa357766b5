import type { PlayerControls } from '../player';
import type { MediaRank } from './choice';
import { createElementPlayer } from './element-player';
import type { PageElements } from './elements';
import { type MediaSigns, readSession } from './signs';
import { titleBeside } from './title-beside';

/** A player of the page. One of them is chosen. */
export interface Candidate {
  readonly id: string;
  readonly player: PlayerControls;
  readonly rank: MediaRank;
  readonly signs: () => MediaSigns;
}

/** Creates candidates from media elements. An element always gets the same id. */
export function createElementCandidates({
  startedMs,
  isDetached,
}: Pick<PageElements, 'startedMs' | 'isDetached'>): (media: HTMLMediaElement) => Candidate {
  const ids = new WeakMap<HTMLMediaElement, string>();
  let count = 0;
  const idOf = (media: HTMLMediaElement): string => {
    const known = ids.get(media);
    if (known !== undefined) return known;
    count += 1;
    const id = `element ${count}`;
    ids.set(media, id);
    return id;
  };
  return (media) => ({
    id: idOf(media),
    player: createElementPlayer(media),
    rank: {
      startedMs: startedMs(media),
      playing: !media.paused && !media.ended,
      audible: !media.muted && media.volume > 0,
      duration: media.duration,
    },
    signs: () => signsOf(media, isDetached(media)),
  });
}

function signsOf(media: HTMLMediaElement, isDetached: boolean): MediaSigns {
  const page = media.ownerDocument;
  return {
    // A stream that was set as an object has no address, but it still counts.
    address: media.currentSrc || (media.readyState > HTMLMediaElement.HAVE_NOTHING ? 'stream:' : ''),
    frameAddress: page === document ? null : page.URL,
    session: readSession(page.defaultView ?? window),
    isDetached,
    // Read when it is wanted, which is seldom: for it, the page around the player is searched.
    get beside() {
      return titleBeside(media);
    },
  };
}
