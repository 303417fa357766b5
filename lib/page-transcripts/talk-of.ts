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
  /** Whether the page plays it; otherwise its transcript waits for the page that does. */
  readonly hasPlayer: boolean;
}

/** What pages of transcripts put before or behind the title of what was said. */
const saysTranscript =
  /^(?:(?:full |episode )?transcript(?:ion|s)?|transkript|trascrizione|transcripci[oó]n)\s{0,3}(?:(?:for|of|zu|von|de|di)\s|[:|–—-]\s)\s{0,3}|\s{0,3}[-–—|:(]\s{0,3}(?:full )?(?:transcript(?:ion)?|transkript|trascrizione|transcripci[oó]n)\)?$/giu;

/** The address of the episode whose transcript stands below it; the same address for others. */
const addressOfEpisode = (address: string) =>
  address.replace(/[?#].*$/u, '').replace(/[/_-](?:transcript(?:ion|s)?|transkript)(?:\.html?)?\/?$/iu, '');

/** Where a page without a player says that its episode is played: in its head and data, and above its own address. */
function homesElsewhere({ homes }: Claims, address: string): Home[] {
  const told = homes.filter(({ witness }) => witness === 'head' || witness === 'json-ld');
  const episode = readHome(addressOfEpisode(address));
  return [...told.map(({ home }) => home), ...(episode ? [episode] : [])];
}

/** What the claims of a page at `address` say of it; `title`: what its tab is called. */
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
