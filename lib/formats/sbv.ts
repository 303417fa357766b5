import { clockSource, readClock } from './clock';
import { withoutCounterLines } from './counter-lines';
import { readMarkup } from './cue-markup';
import type { Parsed, ReadCue } from './parsed';
import { type LineProblem, problemAt } from './problem';

const time = String.raw`\d{1,6}:\d{1,2}:\d{1,2}(?:[.,]\d{1,9})?`;

/** Twice hours, minutes, seconds and an optional fraction, with a comma between the two times. */
const sbvTimes = new RegExp(`^\\s*(${time}),\\s*(${time})\\s*$`, 'u');
const startAlone = new RegExp(`^\\s*(${time}),\\s*$`, 'u');
const almostTimes = new RegExp(`^\\s*${clockSource},\\s*\\d+:[\\d:.,\\s]*$`, 'u');

interface OpenBlock {
  readonly line: number;
  readonly start: number;
  readonly end?: number;
  readonly body: string[];
}

/** The times of a line; `malformed` if the line consists only of times that cannot be read; undefined for text. */
export function readSbvTimes(content: string): Pick<OpenBlock, 'start' | 'end'> | 'malformed' | undefined {
  const match = sbvTimes.exec(content) ?? startAlone.exec(content);
  const start = readClock(match?.[1] ?? '');
  const end = readClock(match?.[2] ?? '');
  if (start !== undefined && match?.[2] === undefined) return { start };
  if (start !== undefined && end !== undefined) return { start, end };
  return match || almostTimes.test(content) ? 'malformed' : undefined;
}

/** True for a line that is a pair of times in SBV notation. */
export function isSbvTimes(line: string): boolean {
  return sbvTimes.test(line);
}

/**
 * Reads SBV, the upload format of YouTube: a line `H:MM:SS.mmm,H:MM:SS.mmm`, then text up to the next such line. `[br]`
 * is a line break. A malformed pair of times is reported as a problem, and its text is left out. A missing end is
 * reported, and the cue is kept if it has text.
 */
export function parseSbv(text: string): Parsed {
  const cues: ReadCue[] = [];
  const problems: LineProblem[] = [];
  let open: OpenBlock | undefined;
  const close = () => {
    if (!open) return;
    const { body, ...times } = open;
    const lines = body.flatMap((content) => content.split('[br]'));
    const cue = { ...times, ...readMarkup(lines, times.start) };
    if (cue.end === undefined) problems.push(problemAt(cue.line, 'end-missing'));
    if (cue.end !== undefined || cue.text !== '') cues.push(cue);
  };
  withoutCounterLines(text.split('\n'), isSbvTimes).forEach((content, index) => {
    const line = index + 1;
    const times = readSbvTimes(content);
    if (times === undefined) {
      open?.body.push(content);
      return;
    }
    close();
    open = times === 'malformed' ? undefined : { line, ...times, body: [] };
    if (times === 'malformed') {
      problems.push(problemAt(line, 'times-unreadable', '0:00:01.000,0:00:02.000'));
    }
  });
  close();
  return { cues, problems };
}
