import type { Claims } from '../homes/claims';
import { sameHome } from '../homes/home';
import { readHome } from '../homes/read-home';
import type { NewTalk } from '../library/talks';
import { spreadEvenly } from '../transcript/even-pace';
import type { Home } from '../transcript/talk';
import type { PageTranscript } from './page-transcript';

/** What a page says of what it plays, and its address. */
export interface PageAbout {
  readonly title: string;
  readonly show: string;
  /** Where what plays is known again, what plays it first. */
  readonly homes: readonly Home[];
}

/** What the claims of a page at `address` say of it; `title`: what its tab is called. */
export function aboutPage(claims: Claims, address: string, title: string): PageAbout {
  const [about] = claims.titles;
  const player = claims.homes.find(({ home, witness }) => witness === 'player' && home.kind !== 'page');
  const page = readHome(address);
  return {
    title: about?.title ?? title,
    show: about?.show ?? '',
    homes: [player?.home, page].flatMap((home) => home ?? []),
  };
}

/** A transcript of a page as a talk for the library. */
export function talkOf(transcript: PageTranscript, about: PageAbout): NewTalk {
  const { cues, isTimed, chapters, language, format, playedAt } = transcript;
  const medium = readHome(playedAt);
  const homes = [...about.homes, ...(medium ? [medium] : [])];
  const timed = isTimed ? cues : spreadEvenly(cues);
  return {
    title: about.title,
    people: [],
    show: about.show,
    date: '',
    language,
    homes: homes.filter((home, index) => homes.findIndex((other) => sameHome(other, home)) === index),
    format: format ?? 'text',
    isTimed,
    chapters: [...chapters],
    cues: timed.map(({ words, ...cue }) => (words ? { ...cue, words: [...words] } : cue)),
  };
}
