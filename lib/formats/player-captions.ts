import type { Seconds } from '../transcript/cue';
import { readMarkup } from './cue-markup';
import type { Parsed, ReadCue } from './parsed';

interface Mark {
  readonly index: number;
  readonly start: Seconds;
  /** The end, if the line contains it. */
  readonly end?: Seconds;
}

const isBlank = (line: string | undefined) => line === undefined || line.trim() === '';

function roundedTo1000(seconds: Seconds): Seconds {
  return Math.round(seconds * 1000) / 1000;
}

/** The text below each mark, up to a blank line or to the next mark. A mark without text only ends the cue above. */
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

/** True for MPsub, the subtitle format of MPlayer. */
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
 * Reads MPsub, the subtitle format of MPlayer (https://mplayerhq.hu, `DOCS/tech/mpsub.sub`). Each cue has the delay
 * after the cue before and its own duration, in seconds or in frames.
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
    // A pair of numbers inside a text is part of the text.
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
/**
 * The frame rate, in frames per second, that players assume without other information (libavformat, `aqtitledec.c`).
 */
const usualRate = 25;

/** True for AQTitle. */
export function isAqTitle({ lines }: { readonly lines: readonly string[] }): boolean {
  return (
    lines.filter((line) => pictureMark.test(line)).length > 1 &&
    pictureMark.test(lines.find((line) => !isBlank(line)) ?? '')
  );
}

/**
 * Reads AQTitle: a frame number, and below it the text that is shown from then on. Without a text, nothing is shown.
 */
export function parseAqTitle({ lines }: { readonly lines: readonly string[] }): Parsed {
  const marks = lines.flatMap((line, index): Mark[] => {
    const picture = pictureMark.exec(line)?.[1];
    return picture === undefined ? [] : [{ index, start: Number(picture) / usualRate }];
  });
  const cues = cuesBelow(lines, marks);
  return { cues, problems: [], taken: [{ kind: 'frames', count: cues.length, values: [usualRate] }] };
}
