import type { Cue, Seconds } from '../transcript/cue';

/** What was made of one more stretch of audio. */
export interface Made {
  readonly cues: readonly Cue[];
  /** All audio before this time is done; a later run may go on from here. */
  readonly until: Seconds;
  /** How sure the recogniser is of its words, as their mean log-probability; null without words. */
  readonly sureness: number | null;
}

/** One step of the work: `opened` and `ready` once each, in either order, then `made` as often as there is more. */
export type Step =
  /** How long the sound is, and the BCP 47 tag of its language: '' where the recogniser does not tell it. */
  | { readonly kind: 'opened'; readonly duration: Seconds; readonly language: string }
  /** The recogniser is there; the work begins. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'made'; readonly made: Made };

/** Makes a transcript of speech. */
export interface Transcriber {
  /**
   * Recognises an audio file from a time on. The results come in the order of their times. Whoever stops to iterate
   * stops the work; whoever waits pauses it, where the recogniser can wait. Rejects with an error that has a `problem`
   * where it knows what is wrong.
   */
  transcribe(file: Blob, from: Seconds): AsyncIterable<Step>;
}
