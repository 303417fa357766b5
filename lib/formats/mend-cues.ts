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
  /** What is done instead where the listener refuses it, for what no transcript can do without. */
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

/** A line that a file places before the recording, with its words, begins with the recording. */
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
 * Puts right what is wrong with the lines of a file: each step with examples, and without those that the listener
 * refuses. These are told all the same, so that they can be wanted again. The result is sorted by start.
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
