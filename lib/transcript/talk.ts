import type { Cue, Seconds } from './cue';

/** A place where a talk is played: a YouTube video, a page or an audio file. */
export type Home =
  | { readonly kind: 'youtube'; readonly id: string }
  /**
   * A page about the talk, as `host/path` without `www.` and fragment. Of the query, only a part that identifies the
   * page is kept, as `host/path?key=value`. Podcast services have many addresses for one episode (country, title, show,
   * embed), so theirs have one short form here: `open.spotify.com/episode/ID`, `podcasts.apple.com/idSHOW?i=EPISODE`,
   * `anchor.fm/episodes/SLUG` (also for podcasters.spotify.com and creators.spotify.com).
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
  /** ISO 8601 calendar date; '' if unknown. */
  readonly date: string;
  /** BCP 47 tag of the spoken language; '' if unknown. */
  readonly language: string;
  readonly homes: readonly Home[];
  /**
   * The length of the audio from which the transcript was made, if it was made on this computer. Absent for all other
   * talks.
   */
  readonly audioLength?: Seconds;
  /** The listener's own program that made the transcript. Absent if Sidecue's recogniser made it. */
  readonly madeWith?: string;
}

/** Gives the sentence that says what made a transcript. */
type MadeHereText = (key: 'libraryMadeHere' | 'libraryMadeWith', ...parts: string[]) => string;

/** Says that a talk's lines were recognised on this computer and may be wrong; '' for all other talks. */
export function madeHere(talk: Pick<TalkInfo, 'audioLength' | 'madeWith'>, text: MadeHereText): string {
  if (talk.audioLength === undefined) return '';
  return talk.madeWith ? text('libraryMadeWith', talk.madeWith) : text('libraryMadeHere');
}

/** A talk with its lines. `cues` are in file order, sorted by start. */
export interface Talk extends TalkInfo {
  readonly chapters: readonly Chapter[];
  readonly cues: readonly Cue[];
  /** False if the source had no times, so that those of the cues are estimates. Absent means true; see `isTimed`. */
  readonly isTimed?: boolean;
}

/** Whether the times of a talk come from its source. Otherwise they are estimates. */
export function isTimed(talk: Pick<Talk, 'isTimed'>): boolean {
  return talk.isTimed ?? true;
}
