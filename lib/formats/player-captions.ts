import type { Seconds } from '../transcript/cue';
import { readMarkup } from './cue-markup';
import type { Parsed, ReadCue } from './parsed';

interface Mark {
  readonly index: number;
  readonly start: Seconds;
  /** Where the line tells it. */
  readonly end?: Seconds;
}

const isBlank = (line: string | undefined) => line === undefined || line.trim() === '';

function roundedTo1000(seconds: Seconds): Seconds {
  return Math.round(seconds * 1000) / 1000;
}

/** The text below each mark, up to a blank line or to the next mark. A mark without a text ends what is above. */
function cuesBelow(lines: readonly string[], marks: readonly Mark[]): ReadCue[] {
  return marks.flatMap(({ index, start, end }, order): ReadCue[] => {
    const next = marks[order + 1];
    const body = lines.slice(index + 1, next?.index).map((line) => line.replaceAll('|', ' '));
    const spoken = readMarkup(body, start);
    const ends = end ?? next?.start;
    return spoken.text === ''
      ? []
      : [{ line: index + 1, start, ...(ends === undefined ? {} : { end: ends }), ...spoken }];
  });
}

const waits = /^\s*(-?\d{1,9}(?:\.\d{1,9})?)[ \t]+(\d{1,9}(?:\.\d{1,9})?)\s*$/u;
const mpsubFormat = /^FORMAT=(TIME|\d{1,3}(?:\.\d{1,6})?)\s*$/imu;

/** True for MPlayer's own subtitles. */
export function isMpsub({
  text,
  lines,
}: {
  readonly text: string;
  readonly lines: readonly string[];
}): boolean {
  return mpsubFormat.test(text) && lines.some((line) => waits.test(line));
}

/**
 * Reads MPlayer's own subtitles (https://mplayerhq.hu, `DOCS/tech/mpsub.sub`): how long to wait after the line before,
 * and how long the line stands, in seconds or in pictures.
 */
export function parseMpsub({
  text,
  lines,
}: {
  readonly text: string;
  readonly lines: readonly string[];
}): Parsed {
  const told = Number(mpsubFormat.exec(text)?.[1]);
  const unit = told > 0 ? 1 / told : 1;
  let clock = 0;
  const marks = lines.flatMap((line, index): Mark[] => {
    const [, wait, length] = waits.exec(line) ?? [];
    // A pair of numbers inside a text is said.
    if (wait === undefined || !(isBlank(lines[index - 1]) || mpsubFormat.test(lines[index - 1] ?? '')))
      return [];
    const start = clock + Number(wait) * unit;
    clock = start + Number(length) * unit;
    return [{ index, start: Math.max(0, roundedTo1000(start)), end: roundedTo1000(clock) }];
  });
  const cues = cuesBelow(lines, marks);
  return {
    cues,
    problems: [],
    taken: told > 0 ? [{ kind: 'frames', count: cues.length, values: [told] }] : [],
  };
}

const pictureMark = /^-->>\s{0,4}(\d{1,9})\s*$/u;
/** Pictures a second that players take where nobody tells (libavformat, `aqtitledec.c`). */
const usualRate = 25;

/** True for AQTitle. */
export function isAqTitle({ lines }: { readonly lines: readonly string[] }): boolean {
  return (
    lines.filter((line) => pictureMark.test(line)).length > 1 &&
    pictureMark.test(lines.find((line) => !isBlank(line)) ?? '')
  );
}

/** Reads AQTitle: the number of a picture, and below it the text that stands from then on, or nothing. */
export function parseAqTitle({ lines }: { readonly lines: readonly string[] }): Parsed {
  const marks = lines.flatMap((line, index): Mark[] => {
    const picture = pictureMark.exec(line)?.[1];
    return picture === undefined ? [] : [{ index, start: Number(picture) / usualRate }];
  });
  const cues = cuesBelow(lines, marks);
  return { cues, problems: [], taken: [{ kind: 'frames', count: cues.length, values: [usualRate] }] };
}
