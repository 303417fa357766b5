import { laterStarts } from './later-starts';
import type { Mended, ReadCue } from './parsed';

/**
 * Ends each cue where the next begins, where a file shows two lines at a time all along (6 in 10 cues, at
 * least 6), or always if `isRollUp`. Two people who talk at once, now and then, stay as they are.
 */
export function mendOverlaps(cues: readonly ReadCue[], isRollUp: boolean): Mended {
  const later = laterStarts(cues);
  /** Where the next cue begins, for each one that is shown longer. */
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

/** Takes out cues that say the same at exactly the same times, as layered subtitles and joined pieces have them. */
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
