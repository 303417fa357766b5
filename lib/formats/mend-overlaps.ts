import { laterStarts } from './later-starts';
import type { Mended, ReadCue } from './parsed';

/**
 * Ends each cue where the next one begins, if the file shows two lines at a time throughout (6 in 10 cues, at least 6),
 * or always if `isRollUp`. Occasional overlaps, where two people talk at once, are kept.
 */
export function mendOverlaps(cues: readonly ReadCue[], isRollUp: boolean): Mended {
  const later = laterStarts(cues);
  /** The start of the next cue, for each cue that is shown longer than that. */
  const cuts = cues.map((cue, index) => {
    const next = later[index];
    return next !== undefined && cue.end !== undefined && cue.end > next + 0.0005 ? next : undefined;
  });
  const count = cuts.filter((cut) => cut !== undefined).length;
  if (count === 0 || (!isRollUp && (count < 6 || count < cues.length * 0.6))) return { cues, mended: [] };
  return {
    cues: cues.map((cue, index) => {
      const end = cuts[index];
      return end === undefined ? cue : { ...cue, end };
    }),
    mended: [{ kind: 'overlaps', count, values: [] }],
  };
}

/** Removes cues with the same text at exactly the same times. Layered subtitles and joined files have such cues. */
export function mendDuplicates(cues: readonly ReadCue[]): Mended {
  const seen = new Set<string>();
  let group = Number.NaN;
  const kept = cues.filter((cue, index) => {
    if (cue.start !== group && cues[index + 1]?.start !== cue.start) return true;
    if (cue.start !== group) seen.clear();
    group = cue.start;
    if (cue.end === undefined || cue.text === '' || cue.end <= cue.start) return true;
    const key = JSON.stringify([cue.end, cue.speaker ?? null, cue.text]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  const count = cues.length - kept.length;
  if (count === 0) return { cues, mended: [] };
  return {
    cues: kept,
    mended: [{ kind: 'duplicates', count, values: [] }],
  };
}
