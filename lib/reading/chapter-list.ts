import type { Seconds } from '../transcript/cue';
import type { Chapter } from '../transcript/talk';
import { type StampedEntry, stampedEntries } from './chapter-stamps';

/** How many lines without a time stamp may come between two entries of one list. */
const mostLinesBetween = 5;
const fewestEntries = 3;
const leastTitled = 2 / 3;
const latestFirst: Seconds = 300;
/** The first entry must be within this share of the talk. */
const latestFirstShare = 1 / 5;

const hour: Seconds = 3600;
/** If the stamps of a long talk end this early, they may be hours and minutes. */
const shortShare = 1 / 20;
const leastShareAsHours = 1 / 3;

/**
 * The chapters that the author of a video or an episode lists in its description: the longest list of ascending times
 * with titles, or none if there is no such list. `length` is the medium's, 0 if unknown: then no chapter is dropped for
 * being past the end.
 */
export function readChapterList(description: string, length: Seconds): Chapter[] {
  const entries = stampedEntries(description);
  const runs = (['head', 'tail'] as const).flatMap((kind) =>
    runsOf(entries.filter((entry) => entry.kind === kind)),
  );
  const lists = runs.map((run) => asChapters(run, length)).filter((list) => isList(list, length));
  const [longest = []] = lists.toSorted((a, b) => b.length - a.length);
  return longest;
}

/** Stretches of ascending stamps. Of two equally long ones the first counts. */
function runsOf(entries: readonly StampedEntry[]): StampedEntry[][] {
  const runs: StampedEntry[][] = [];
  let lastLine = 0;
  for (const entry of entries) {
    const open = runs.at(-1);
    const last = open?.at(-1);
    const isNear = entry.line - lastLine <= mostLinesBetween + 1;
    lastLine = entry.line;
    if (open && last && isNear && entry.start === last.start) continue;
    if (open && last && isNear && entry.start > last.start) open.push(entry);
    else runs.push([entry]);
  }
  return runs;
}

function asChapters(run: readonly StampedEntry[], length: Seconds): Chapter[] {
  const last = run.at(-1)?.start ?? 0;
  const asHours = last * 60;
  const areHours =
    length > hour &&
    run.every(({ hasHours }) => !hasHours) &&
    last < shortShare * length &&
    asHours <= length &&
    asHours > leastShareAsHours * length;
  return run
    .map(({ start, title }) => ({ start: areHours ? start * 60 : start, title }))
    .filter(({ start }) => length === 0 || start < length);
}

function isList(list: readonly Chapter[], length: Seconds): boolean {
  const titled = list.filter(({ title }) => title !== '').length;
  const first = list[0]?.start ?? 0;
  const whole = length || (list.at(-1)?.start ?? 0);
  return (
    list.length >= fewestEntries &&
    titled >= leastTitled * list.length &&
    first <= Math.min(latestFirst, latestFirstShare * whole)
  );
}
