import type { Claims } from '../homes/claims';
import { sameHome } from '../homes/home';
import { readHome } from '../homes/read-home';
import type { NewTalk } from '../library/talks';
import { spreadEvenly } from '../transcript/even-pace';
import type { Home } from '../transcript/talk';
import type { PageTranscript } from './page-transcript';

/** What a page says about what it plays, and where it is played. */
export interface PageAbout {
  readonly title: string;
  readonly show: string;
  /** The addresses by which the talk is recognised again; that of the player comes first. */
  readonly homes: readonly Home[];
  /** Whether the page has a player. Otherwise its transcript is kept for the page that has one. */
  readonly hasPlayer: boolean;
}

/** The words that pages with transcripts put before or after the title of the talk. */
const saysTranscript =
  /^(?:(?:full |episode )?transcript(?:ion|s)?|transkript|trascrizione|transcripci[oó]n)\s{0,3}(?:(?:for|of|zu|von|de|di)\s|[:|–—-]\s)\s{0,3}|\s{0,3}[-–—|:(]\s{0,3}(?:full )?(?:transcript(?:ion)?|transkript|trascrizione|transcripci[oó]n)\)?$/giu;

/** The address of the episode, from that of its transcript page, which is below it; without query and fragment. */
const addressOfEpisode = (address: string) =>
  address.replace(/[?#].*$/u, '').replace(/[/_-](?:transcript(?:ion|s)?|transkript)(?:\.html?)?\/?$/iu, '');

/**
 * The addresses at which an episode may be played, from a page without a player: in its head and its data, and the
 * address above its own.
 */
function homesElsewhere({ homes }: Claims, address: string): Home[] {
  const told = homes.filter(({ witness }) => witness === 'head' || witness === 'json-ld');
  const episode = readHome(addressOfEpisode(address));
  return [...told.map(({ home }) => home), ...(episode ? [episode] : [])];
}

/** Summarises the claims of the page at `address`. `title`: the title of its tab. */
export function aboutPage(claims: Claims, address: string, title: string, hasPlayer: boolean): PageAbout {
  const [about] = claims.titles;
  const player = claims.homes.find(({ home, witness }) => witness === 'player' && home.kind !== 'page');
  const page = readHome(address);
  const written = about?.title ?? title;
  return {
    title: hasPlayer ? written : written.replace(saysTranscript, '').trim() || written,
    show: about?.show ?? '',
    homes: [
      ...[player?.home, page].flatMap((home) => home ?? []),
      ...(hasPlayer ? [] : homesElsewhere(claims, address)),
    ],
    hasPlayer,
  };
}

/** Makes a talk for the library from a transcript of a page. */
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
