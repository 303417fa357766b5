import { joinLines } from './cue-text';
import type { CueLine, Mended, ReadCue } from './parsed';

/** Roll-up captions follow each other with no longer gap than this. */
const longestGapSeconds = 1;

function linesOf(cue: ReadCue): readonly CueLine[] {
  if (cue.lines) return cue.lines;
  return cue.text === '' ? [] : [{ text: cue.text, words: cue.words ?? [] }];
}

/** A quick check: lines can only be repeated if the first line is one of the lines before. */
function mayRepeat(before: ReadCue, cue: ReadCue): boolean {
  const first = cue.lines?.[0]?.text ?? cue.text;
  return before.lines ? before.lines.some(({ text }) => text === first) : before.text === first;
}

/** How many lines at the beginning of `cue` repeat the last lines of `before`. */
function repeatedLines(before: ReadCue | undefined, cue: ReadCue): number {
  if (!before || !mayRepeat(before, cue) || cue.start - (before.end ?? cue.start) > longestGapSeconds)
    return 0;
  // Repeated lines end with the last line of the cue before.
  const last = before.lines?.at(-1)?.text ?? before.text;
  const hasLast = cue.lines ? cue.lines.some(({ text }) => text === last) : cue.text === last;
  return hasLast ? longestOverlap(linesOf(before), linesOf(cue)) : 0;
}

/**
 * How many of the last lines of `above` are the first lines of `below`: the linear search of Knuth, Morris and Pratt.
 */
function longestOverlap(above: readonly CueLine[], below: readonly CueLine[]): number {
  /**
   * The failure function of that search: for the first n lines of `below`, how many of the last ones are also its first
   * ones.
   */
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

/** True if the cue only fills the moment between two steps of rolling. */
function isFiller(cue: ReadCue): boolean {
  return cue.end !== undefined && cue.end - cue.start <= 0.05;
}

/** The smallest share of repeating cues in a rolling file that looks like automatic captions. */
const shareOfMarkedRepeats = 0.3;

/** The share in other files is higher: people also write refrains, but not throughout a file. */
const shareOfBareRepeats = 0.7;
const fewestBareRepeats = 4;

/**
 * Removes what roll-up captions repeat: in YouTube's automatic WebVTT, every cue repeats the line above, and cues of 10
 * ms stand between. It applies only if a file repeats lines throughout, because refrains must be kept: in 3 of 10 cues,
 * or in 7 of 10 (at least 4) if the file has neither such short cues nor times of words.
 */
export function mendRolling(cues: readonly ReadCue[]): Mended {
  // Most files have no such line. Then no cue needs to be divided into lines.
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
 * Merges live captions that grow word by word, where each cue repeats the one before and adds a little: only the last
 * of each series is kept. A line that grows only once may be a refrain, so at least one must grow twice.
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
