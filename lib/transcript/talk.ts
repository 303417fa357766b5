import type { Cue, Seconds } from './cue';

/** Where a talk is played: a YouTube video, a page or an audio file. */
export type Home =
  | { readonly kind: 'youtube'; readonly id: string }
  /**
   * A page about the talk, as `host/path` without `www.` and fragment. Of the query only the part that identifies
   * the page is kept, as `host/path?key=value`. Podcast services have many addresses for one episode (country, title,
   * show, embed), so theirs have one short form here: `open.spotify.com/episode/ID`,
   * `podcasts.apple.com/idSHOW?i=EPISODE`, `anchor.fm/episodes/SLUG` (also for podcasters.spotify.com and
   * creators.spotify.com).
   */
  | { readonly kind: 'page'; readonly address: string }
  /** An audio file, as `host/path` without query and tracking prefixes. */
  | { readonly kind: 'audio'; readonly address: string };

export interface Person {
  readonly name: string;
  readonly role: 'guest' | 'host';
  readonly from?: string;
}

export interface Chapter {
  readonly start: Seconds;
  readonly title: string;
}

/** A talk without its lines. */
export interface TalkInfo {
  readonly id: string;
  readonly title: string;
  readonly people: readonly Person[];
  readonly show: string;
  /** ISO 8601 calendar date, or '' where unknown. */
  readonly date: string;
  /** BCP 47 tag of the spoken language, or '' where unknown. */
  readonly language: string;
  readonly homes: readonly Home[];
  /**
   * Of a talk whose lines were recognised on this computer: how long the sound was from which they were made. Absent
   * for every other talk.
   */
  readonly audioLength?: Seconds;
  /** The program of the listener's own that recognised its lines; absent where that was the recogniser in the package. */
  readonly madeWith?: string;
}

/** Says where lines were recognised. */
type MadeHereText = (key: 'libraryMadeHere' | 'libraryMadeWith', ...parts: string[]) => string;

/** That a talk's lines were recognised on this computer, so that they may be wrong; '' for every other talk. */
export function madeHere(talk: Pick<TalkInfo, 'audioLength' | 'madeWith'>, text: MadeHereText): string {
  if (talk.audioLength === undefined) return '';
  return talk.madeWith ? text('libraryMadeWith', talk.madeWith) : text('libraryMadeHere');
}

/** A talk with its lines. `cues` are in file order, sorted by start. */
export interface Talk extends TalkInfo {
  readonly chapters: readonly Chapter[];
  readonly cues: readonly Cue[];
  /** False if the source had no times, so that those of the cues are estimates. Absent: true. See `isTimed`. */
  readonly isTimed?: boolean;
}

/** Whether a talk's times are those of its source, not estimates. */
export function isTimed(talk: Pick<Talk, 'isTimed'>): boolean {
  return talk.isTimed ?? true;
}
