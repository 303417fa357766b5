import type { TimedWord } from '../transcript/cue';
import { type ImportChoices, isRefusable } from './choices';
import type { FormatRow } from './formats';
import { mendEntities } from './mend-entities';
import { mendMojibake } from './mend-mojibake';
import { holdOrder, mendEnds, mendOrder, stopAtStart } from './mend-order';
import { mendDuplicates, mendOverlaps } from './mend-overlaps';
import { mendRolling } from './mend-rolling';
import { findMendedLines } from './mended-lines';
import type { Mending } from './mending';
import type { Mended, ReadCue } from './parsed';

const mostExamples = 3;

interface Step {
  readonly mend: (cues: readonly ReadCue[]) => Mended;
  /** A replacement for steps that no transcript can do without. It is used if the listener refuses the step. */
  readonly instead?: (cues: readonly ReadCue[]) => readonly ReadCue[];
}

function stepsFor(format: FormatRow, isTimed: boolean): Step[] {
  if (!isTimed) return [{ mend: mendEntities }, { mend: mendMojibake }];
  return [
    { mend: mendOrder, instead: holdOrder },
    { mend: mendEnds, instead: stopAtStart },
    { mend: mendEntities },
    { mend: mendMojibake },
    { mend: mendRolling },
    ...(format.hasNoEnds ? [] : [{ mend: mendDuplicates }]),
    { mend: (cues) => mendOverlaps(cues, format.isRollUp === true) },
  ];
}

/** Moves a line that begins before the recording, and its words, to the beginning of the recording. */
function fromZero(cue: ReadCue): ReadCue {
  if (!(cue.start < 0)) return cue;
  const { end, words } = cue;
  return {
    ...cue,
    start: 0,
    ...(end !== undefined && { end: Math.max(0, end) }),
    ...(words && { words: words.map(wordFromZero) }),
  };
}

function wordFromZero(word: TimedWord): TimedWord {
  const { start, end } = word;
  return { ...word, start: Math.max(0, start), ...(end !== undefined && { end: Math.max(0, end) }) };
}

/**
 * Repairs the lines of a file. Each repair has examples. Repairs that the listener refuses are not made, but they are
 * still listed, so that the listener can turn them on again. The result is sorted by start.
 */
export function mendCues(
  cues: readonly ReadCue[],
  format: FormatRow,
  isTimed: boolean,
  { refusedMendings }: ImportChoices,
): Mended {
  const mended: Mending[] = [];
  let now: readonly ReadCue[] = isTimed ? cues.map(fromZero) : cues;
  for (const { mend, instead } of stepsFor(format, isTimed)) {
    const before = now;
    const done = mend(before);
    const [first] = done.mended;
    const isRefused = first !== undefined && isRefusable(first.kind) && refusedMendings.includes(first.kind);
    now = isRefused ? (instead?.(before) ?? before) : done.cues;
    if (first === undefined) continue;
    const examples = findMendedLines(before, done.cues, mostExamples);
    mended.push(...done.mended.map((mending) => ({ ...mending, examples, ...(isRefused && { isRefused }) })));
  }
  return { cues: now, mended };
}
