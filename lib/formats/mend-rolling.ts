import { joinLines } from './cue-text';
import type { CueLine, Mended, ReadCue } from './parsed';

/** Captions that roll follow each other at once. */
const longestGapSeconds = 1;

function linesOf(cue: ReadCue): readonly CueLine[] {
  if (cue.lines) return cue.lines;
  return cue.text === '' ? [] : [{ text: cue.text, words: cue.words ?? [] }];
}

/** Only where the first line stood above there can be more. */
function mayRepeat(before: ReadCue, cue: ReadCue): boolean {
  const first = cue.lines?.[0]?.text ?? cue.text;
  return before.lines ? before.lines.some(({ text }) => text === first) : before.text === first;
}

/** How many lines at the beginning of `cue` are the last lines of `before`, shown once more. */
function repeatedLines(before: ReadCue | undefined, cue: ReadCue): number {
  if (!before || !mayRepeat(before, cue) || cue.start - (before.end ?? cue.start) > longestGapSeconds)
    return 0;
  // What is repeated ends with the last line above.
  const last = before.lines?.at(-1)?.text ?? before.text;
  const hasLast = cue.lines ? cue.lines.some(({ text }) => text === last) : cue.text === last;
  return hasLast ? longestOverlap(linesOf(before), linesOf(cue)) : 0;
}

/** How many of the last of `above` are the first of `below`: the search of Knuth, Morris and Pratt, which is linear. */
function longestOverlap(above: readonly CueLine[], below: readonly CueLine[]): number {
  /** For each number of lines of `below`: how many of them are its first lines once more. */
  const again = [0, 0];
  const grow = (count: number, line: CueLine | undefined) => {
    let matched = count;
    while (matched > 0 && (matched === below.length || below[matched]?.text !== line?.text))
      matched = again[matched] ?? 0;
    return below[matched]?.text === line?.text ? matched + 1 : 0;
  };
  for (let index = 1; index < below.length; index += 1) again.push(grow(again[index] ?? 0, below[index]));
  const tail = above.slice(-below.length);
  return below.length === 0 ? 0 : tail.reduce((count, line) => grow(count, line), 0);
}

/** True if the cue only holds the picture for a moment between two steps of rolling. */
function isFiller(cue: ReadCue): boolean {
  return cue.end !== undefined && cue.end - cue.start <= 0.05;
}

/** From this share of repeating cues on, a file rolls that has the marks of automatic captions. */
const shareOfMarkedRepeats = 0.3;

/** Without those marks: people write refrains, but not all along. */
const shareOfBareRepeats = 0.7;
const fewestBareRepeats = 4;

/**
 * Takes out what roll-up captions say twice: YouTube's automatic WebVTT repeats in every cue the line above,
 * and puts cues of 10 ms in between. Only where a file does so all along, as a refrain stays: 3 in
 * 10 cues, or 7 in 10 (at least 4) if it has neither such cues nor times of words.
 */
export function mendRolling(cues: readonly ReadCue[]): Mended {
  // Most files have no such line, and then nothing needs to be taken apart.
  if (!cues.some((cue, index) => cues[index - 1] && mayRepeat(cues[index - 1] ?? cue, cue)))
    return mendGrowing(cues);
  const repeats = cues.map((cue, index) => repeatedLines(cues[index - 1], cue));
  let scrolling = 0;
  let fillers = 0;
  let isAutomatic = false;
  for (const [index, cue] of cues.entries()) {
    const repeated = repeats[index] ?? 0;
    const isShort = isFiller(cue);
    if (cue.words || (repeated > 0 && isShort)) isAutomatic = true;
    const length = cue.lines?.length ?? (cue.text === '' ? 0 : 1);
    if (repeated > 0 && length > repeated) scrolling += 1;
    else if (isShort && length === repeated) fillers += 1;
  }
  const least = (cues.length - 1) * (isAutomatic ? shareOfMarkedRepeats : shareOfBareRepeats);
  const isEnough = scrolling > 0 && scrolling + fillers >= least;
  if (!isEnough || (!isAutomatic && scrolling < fewestBareRepeats)) return mendGrowing(cues);

  const result: ReadCue[] = [];
  let count = 0;
  for (const [index, cue] of cues.entries()) {
    const repeated = repeats[index] ?? 0;
    const fresh = linesOf(cue).slice(repeated);
    if (fresh.length > 0) {
      const { lines: _, words: __, ...rest } = cue;
      if (repeated > 0) count += 1;
      result.push({ ...rest, ...joinLines(fresh) });
      continue;
    }
    count += 1;
    const last = result.at(-1);
    if (repeated === 0 || isFiller(cue) || cue.end === undefined || last?.end === undefined) continue;
    if (cue.end > last.end) result[result.length - 1] = { ...last, end: cue.end };
  }
  return {
    cues: result,
    mended: [{ kind: 'rolling', count, values: ['repeats'] }],
  };
}

/**
 * Live captions that grow word by word, each cue holding the one before and a little more, become the last of
 * each. A line that grows but once may be a refrain: some must grow twice.
 */
function mendGrowing(cues: readonly ReadCue[]): Mended {
  const grows = (before: ReadCue | undefined, cue: ReadCue) =>
    before !== undefined &&
    before.text !== '' &&
    cue.text[before.text.length] === ' ' &&
    cue.text.startsWith(before.text) &&
    cue.start - (before.end ?? cue.start) <= longestGapSeconds;
  const growing = cues.map((cue, index) => grows(cues[index - 1], cue));
  const count = growing.filter(Boolean).length;
  const growsTwice = growing.some((isGrown, index) => isGrown && growing[index - 1]);
  if (!growsTwice || count < 3 || count < cues.length * 0.3) return { cues, mended: [] };
  const result: ReadCue[] = [];
  for (const [index, cue] of cues.entries()) {
    const last = result.at(-1);
    if (growing[index] && last) result[result.length - 1] = { ...cue, start: last.start };
    else result.push(cue);
  }
  return {
    cues: result,
    mended: [{ kind: 'rolling', count, values: ['growing'] }],
  };
}
