import { type LineProblem, problemAt } from './problem';
import { readTimingLine } from './timing-line';

/** The rest of a timing line in a file that was cut off. */
const cutTimingPattern = /^\d{1,3}:[\d:.,]*\s*(?:-{1,2}>?\s*[\d:.,]*)?$/u;
const counterPattern = /^\d{1,9}$/u;
/** How many lines above the end are searched for the counter of the last cue. */
const mostLines = 40;

function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === '';
}

function isWhole(line: string): boolean {
  const times = readTimingLine(line);
  return typeof times === 'object' && times.end !== undefined && times.end >= times.start;
}

/** True if the last line is a number after a blank line that is one more than the counter of the cue above it. */
function countsOn(lines: readonly string[], last: number): boolean {
  if (!isBlank(lines[last - 1])) return false;
  for (let at = last - 2; at > 0 && at > last - mostLines; at -= 1) {
    if (!readTimingLine(lines[at] ?? '')) continue;
    return Number(lines[at - 1]) + 1 === Number(lines[last]);
  }
  return false;
}

/**
 * Removes an incomplete cue from the end of subtitles that were cut off: its counter, or part of its times.
 *
 * @returns the remaining lines, and a problem that names the place, which is undefined if the last cue is complete
 */
export function withoutCutEnd(lines: readonly string[]): {
  readonly lines: readonly string[];
  readonly problem: LineProblem | undefined;
} {
  const last = lines.findLastIndex((line) => !isBlank(line));
  const content = (lines[last] ?? '').trim();
  const above = lines[last - 1]?.trim() ?? '';
  const isNumbered = counterPattern.test(above);
  const isCutTime = cutTimingPattern.test(content) && (above === '' || isNumbered) && !isWhole(content);
  if (!isCutTime && !(counterPattern.test(content) && countsOn(lines, last)))
    return { lines, problem: undefined };
  const from = isCutTime && isNumbered ? last - 1 : last;
  return { lines: lines.slice(0, from), problem: problemAt(last + 1, 'cut-off') };
}
