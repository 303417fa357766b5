import type { Cue, Seconds } from '../transcript/cue';

/** The result for the next stretch of audio. */
export interface Made {
  readonly cues: readonly Cue[];
  /** All audio before this time is done; a later run may continue from here. */
  readonly until: Seconds;
  /** How sure the recogniser is of its words, as their mean log-probability; null if there are none. */
  readonly sureness: number | null;
}

/** One step of the work: `opened` and `ready` once each, in either order; then one `made` for each result. */
export type Step =
  /** The length of the sound, and the BCP 47 tag of its language, or '' if the recogniser does not give it. */
  | { readonly kind: 'opened'; readonly duration: Seconds; readonly language: string }
  /** The recogniser is loaded, and the work begins. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'made'; readonly made: Made };

/** A recogniser that makes transcripts of speech. */
export interface Transcriber {
  /**
   * Recognises an audio file from a time on. The results come in order of time. The work stops when the caller stops
   * iterating, and pauses while the caller does not ask for the next step, if the recogniser can pause. Rejects with an
   * error that has a `problem` if the cause is known.
   */
  transcribe(file: Blob, from: Seconds): AsyncIterable<Step>;
}
