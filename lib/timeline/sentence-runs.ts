import type { Cue, LineRange } from '../transcript/cue';

/** A sentence over more lines than this has no recognisable end: such captions have no full stops. */
const mostLines = 6;

const sentenceEnd = /[.!?…。！？؟۔।][)\]"'«»“”‘’」』]*$/u;

/**
 * The lines of a transcript in runs that end with a sentence. Lines that are followed by no sentence end for long are
 * runs of their own. Every line is in exactly one run.
 */
export function sentenceRuns(cues: readonly Cue[]): LineRange[] {
  const runs: LineRange[] = [];
  let first = 0;
  while (first < cues.length) {
    let last = first;
    const limit = Math.min(first + mostLines, cues.length) - 1;
    while (last < limit && !sentenceEnd.test(cues[last]?.text ?? '')) last += 1;
    if (!sentenceEnd.test(cues[last]?.text ?? '')) last = first;
    runs.push({ first, last });
    first = last + 1;
  }
  return runs;
}
