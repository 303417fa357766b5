import type { Cue, Seconds } from './cue';

/** One place where a talk is played. */
export type Home =
  | { readonly kind: 'youtube'; readonly id: string }
  /**
   * A page about the talk, as `host/path` without `www.` and fragment; of the query only what tells one page
   * from another is kept, as `host/path?key=value`. Podcast services write one
   * episode's address in many ways (country, title, show, embed), so theirs stand in one short form:
   * `open.spotify.com/episode/ID`, `podcasts.apple.com/idSHOW?i=EPISODE`, `anchor.fm/episodes/SLUG`
   * (also for podcasters.spotify.com and creators.spotify.com).
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

/** What is known of a talk without its lines. */
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
}

/** A transcript with what is known of the talk. `cues` are in file order, sorted by start. */
export interface Talk extends TalkInfo {
  readonly chapters: readonly Chapter[];
  readonly cues: readonly Cue[];
  /** Read it with `isTimed`. False where the source had no times: those of the cues are estimates. Absent: true. */
  readonly isTimed?: boolean;
}

/** Whether the times of a talk are its source's own, and not estimates at an even pace. */
export function isTimed(talk: Pick<Talk, 'isTimed'>): boolean {
  return talk.isTimed ?? true;
}
