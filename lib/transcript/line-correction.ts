import { sharedWords } from './changed-words';
import type { Cue, Seconds, TimedWord } from './cue';
import { wordsOfCue } from './words';

/** A listener's correction of one line. */
export interface LineCorrection {
  /** The index of the line. */
  readonly line: number;
  /** The text of the source. If the source has changed since, the line is found by this text. */
  readonly was: string;
  /** The corrected text. */
  readonly text: string;
}

/** What the listener typed, as the text of one line with single spaces. */
export const asLineText = (typed: string): string => typed.replace(/\s+/gu, ' ').trim();

/** The line without its correction. */
export function originalOf(cue: Cue): Cue {
  if (!cue.original) return cue;
  const { original, words: _, ...rest } = cue;
  return { ...rest, ...original };
}

/** The corrections of these lines. */
export function correctionsIn(cues: readonly Cue[]): LineCorrection[] {
  return cues.flatMap(({ text, original }, line) => (original ? [{ line, was: original.text, text }] : []));
}

/**
 * Applies these corrections to the lines, and removes any others. A correction is skipped if the source no longer has
 * its line. Lines without a correction stay the same objects; if no line has one, so does the list.
 */
export function correctLines(cues: readonly Cue[], corrections: readonly LineCorrection[]): readonly Cue[] {
  if (corrections.length === 0 && cues.every(({ original }) => !original)) return cues;
  const lines = cues.map(originalOf);
  for (const { line, was, text } of corrections) {
    const at = lineWith(lines, line, was);
    const cue = lines[at];
    if (cue) lines[at] = correct(cue, text);
  }
  return lines;
}

/**
 * The lines, followed by the words that corrections have replaced: each run of replaced words as a line of its own. So
 * the search of all talks finds both.
 */
export function linesWithOriginals(lines: readonly Cue[]): readonly Cue[] {
  const replaced = lines.flatMap((cue) => (cue.original ? replacedRuns(cue, cue.original.text) : []));
  return replaced.length === 0 ? lines : [...lines, ...replaced];
}

function replacedRuns(cue: Cue, was: string): Cue[] {
  const before = wordsOfCue(originalOf(cue));
  const stayed = new Set(sharedWords(was, cue.text, before).map((shared) => shared.before.index));
  const runs: { from: number; to: number; start: Seconds }[] = [];
  before.forEach(({ from, to, start }, word) => {
    const run = runs.at(-1);
    if (stayed.has(word)) return;
    if (run && word > 0 && !stayed.has(word - 1)) run.to = to;
    else runs.push({ from, to, start });
  });
  return runs.map(({ from, to, start }) => ({
    start,
    end: Math.max(start, cue.end),
    text: was.slice(from, to),
  }));
}

/** A line that has moved is looked for this many lines around its old place: an update adds or removes only a few. */
const movedBy = 50;

/** The index of the uncorrected line with this text that is nearest to its old place; -1 if there is none. */
function lineWith(lines: readonly Cue[], line: number, was: string): number {
  const isIt = (at: number) => lines[at]?.text === was && !lines[at]?.original;
  for (let by = 0; by <= movedBy; by += 1) {
    if (isIt(line - by)) return line - by;
    if (isIt(line + by)) return line + by;
  }
  return -1;
}

/** The line with another text. If its source times each word, the words that stay keep their times. */
function correct(cue: Cue, text: string): Cue {
  if (text === cue.text) return cue;
  const { words, ...rest } = cue;
  const original = { text: cue.text, ...(words && { words }) };
  return { ...rest, text, original, ...(words && { words: timedWords(cue, text) }) };
}

/**
 * The words of a line's new text, with times. New words share the time of the words that they replace, or else the time
 * between their neighbours.
 */
function timedWords(cue: Cue, text: string): TimedWord[] {
  const before = wordsOfCue(cue);
  const spans = wordsOfCue({ start: cue.start, end: cue.end, text });
  const times: Seconds[] = [];
  let next = 0;
  let nextBefore = 0;
  let last: Seconds | null = null;
  const fill = (until: number, untilBefore: number, end: Seconds) => {
    const count = until - next;
    const replaced = nextBefore < untilBefore ? before[nextBefore]?.start : undefined;
    const begin = replaced ?? last ?? cue.start;
    const isBetween = replaced === undefined && last !== null;
    const length = Math.max(0, end - begin);
    for (let word = 0; word < count; word += 1) {
      times.push(begin + (isBetween ? (length * (word + 1)) / (count + 1) : (length * word) / count));
    }
  };
  for (const shared of sharedWords(cue.text, text, before)) {
    const start = before[shared.before.index]?.start ?? cue.start;
    fill(shared.now.index, shared.before.index, start);
    times.push(start);
    last = start;
    next = shared.now.index + 1;
    nextBefore = shared.before.index + 1;
  }
  fill(spans.length, before.length, cue.end);
  return spans.map(({ from, to }, word) => ({ text: text.slice(from, to), start: times[word] ?? cue.start }));
}
