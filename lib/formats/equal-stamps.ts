import type { ReadCue } from './parsed';

/** Fewer groups of lines with the same time may be a coincidence. */
const fewestGroups = 3;

/**
 * If every time stands above the same number of lines, which is two or more, these are languages of one text: each line
 * ends at the next time, so that the lines of a group are not put one after the other. Otherwise the cues are returned
 * unchanged.
 */
export function holdEqualStamps(cues: readonly ReadCue[]): readonly ReadCue[] {
  const size = cues.findIndex(({ start }) => start !== cues[0]?.start);
  if (size < 2 || cues.length < size * fewestGroups || cues.length % size > 0) return cues;
  const areGroups = cues.every(
    ({ start, speaker }, index) =>
      speaker === undefined &&
      start === cues[index - (index % size)]?.start &&
      (index < size || start > (cues[index - size]?.start ?? start)),
  );
  if (!areGroups) return cues;
  const groups = cues.filter((_, index) => index % size === 0);
  return cues.map((cue, index) => {
    const group = Math.floor(index / size);
    // The last lines last as long as those above them.
    const next = groups[group + 1]?.start ?? cue.start * 2 - (groups[group - 1]?.start ?? 0);
    return cue.end === undefined ? { ...cue, end: next } : cue;
  });
}
