import type { Cue, Seconds } from '../transcript/cue';

/** What was made of one more stretch of audio. */
export interface Made {
  readonly cues: readonly Cue[];
  /** All audio before this time is done; a later run may go on from here. */
  readonly until: Seconds;
  /** How sure the recogniser is of its words, as their mean log-probability; null without words. */
  readonly sureness: number | null;
}

/** Makes a transcript of speech. */
export interface Transcriber {
  /**
   * `audio`: blocks of mono sound at 16 kHz, the first at the time `from`. The results come in the order of their
   * times. Whoever stops to iterate stops the work; whoever waits pauses it.
   */
  transcribe(audio: AsyncIterable<Float32Array>, from: Seconds): AsyncIterable<Made>;
}
