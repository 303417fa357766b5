import { clockSource, readClock } from './clock';
import { readMarkup } from './cue-markup';
import type { Parsed, Problem, ReadCue } from './parsed';

/** Hours, minutes, seconds and a fraction after a dot, twice: a comma parts the two times. */
export const sbvTimes =
  /^\s*(\d{1,6}:\d{1,2}:\d{1,2}(?:\.\d{1,9})?),\s*(\d{1,6}:\d{1,2}:\d{1,2}(?:\.\d{1,9})?)\s*$/u;
const almostTimes = new RegExp(`^\\s*${clockSource},\\s*\\d+:`, 'u');

/**
 * Reads YouTube's upload form: a line `H:MM:SS.mmm,H:MM:SS.mmm`, then text up to the next such line.
 * `[br]` is a line break. A malformed pair of times is a problem, its text left out with it.
 */
export function parseSbv(text: string): Parsed {
  const cues: ReadCue[] = [];
  const problems: Problem[] = [];
  let open: { line: number; start: number; end: number; body: string[] } | undefined;
  const close = () => {
    if (!open) return;
    const { body, ...cue } = open;
    cues.push({
      ...cue,
      ...readMarkup(
        body.flatMap((content) => content.split('[br]')),
        cue.start,
      ),
    });
  };
  text.split('\n').forEach((content, index) => {
    const match = sbvTimes.exec(content);
    const start = match ? readClock(match[1]!) : undefined;
    const end = match ? readClock(match[2]!) : undefined;
    if (start !== undefined && end !== undefined) {
      close();
      open = { line: index + 1, start, end, body: [] };
    } else if (match || almostTimes.test(content)) {
      close();
      open = undefined;
      problems.push({
        line: index + 1,
        reason: 'times that cannot be read; expected "0:00:01.000,0:00:02.000"',
      });
    } else {
      open?.body.push(content);
    }
  });
  close();
  return { cues, problems };
}
