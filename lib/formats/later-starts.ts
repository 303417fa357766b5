import type { Seconds } from '../transcript/cue';
import type { ReadCue } from './parsed';

/** For each cue, the start of the next cue with a later start; undefined at the end. Cues must be sorted by start. */
export function laterStarts(cues: readonly ReadCue[]): (Seconds | undefined)[] {
  const result: (Seconds | undefined)[] = new Array(cues.length);
  for (let index = cues.length - 2; index >= 0; index -= 1) {
    const cue = cues[index];
    const next = cues[index + 1];
    if (cue && next) result[index] = next.start > cue.start ? next.start : result[index + 1];
  }
  return result;
}
