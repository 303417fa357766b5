import { isSbvTimes } from './sbv';
import { cleanLine, readNameAndStamp, readStampBefore } from './stamp-line';
import { parseStampedText, type StampedText } from './stamped-text';
import { findTable, type Table } from './table';
import { readTimingLine } from './timing-line';
import { isWhisperConsoleLine } from './whisper-console';

/** The notation of times: `start --> end`, the same in brackets before text, or two times with a comma. */
type TimingForm = 'arrows' | 'console' | 'sbv';

/** A text made of lines, with the properties that distinguish the line formats. */
export interface TextLines {
  readonly text: string;
  readonly lines: readonly string[];
  /**
   * The notation that most lines with times use; undefined if more lines have a timestamp before or after their text.
   */
  readonly form: TimingForm | undefined;
  /** The first line with a readable pair of times in that notation. */
  readonly timing: string | undefined;
  /**
   * The first line, from 1, that is meant as such a pair but cannot be read. 0 unless the text has so many of them (a
   * fifth of the lines that are not blank) that they must be its times.
   */
  malformedLine(): number;
  /** The text as a table with times; undefined if it is not one. */
  table(): Table | undefined;
  /** The text as read with timestamps; undefined if it has none. */
  stamped(): StampedText | undefined;
}

function once<Value>(find: () => Value): () => Value {
  let found: { readonly value: Value } | undefined;
  return () => {
    found ??= { value: find() };
    return found.value;
  };
}

const anyClock = /\d:\d\d/u;

/** `1s-->2s` */
const shortestPair = 7;

/** How many characters may be before the times of a line. */
const mostBefore = 16;

/** Whether a line may have times at its beginning: a digit of any script, or a bracket. */
function mayBeTimed(line: string): boolean {
  // A loop over plain ASCII is much faster than the pattern, and most lines of most files are that.
  for (let at = 0; at <= mostBefore; at += 1) {
    const code = line.charCodeAt(at);
    if ((code >= 0x30 && code <= 0x39) || code === 0x5b) return true;
    if (code > 0x7f) return /^.{0,16}[\p{Nd}[]/u.test(line);
  }
  return false;
}

function formOf(line: string): TimingForm | undefined {
  if (line.length < shortestPair || !mayBeTimed(line)) return undefined;
  if (typeof readTimingLine(line) === 'object') return 'arrows';
  if (line.includes('[') && isWhisperConsoleLine(line)) return 'console';
  return line.includes(',') && isSbvTimes(line) ? 'sbv' : undefined;
}

/** From this share on, lines that look like times but cannot be read must be the times of the file. */
const malformedShare = 0.2;

function firstMalformed(lines: readonly string[], countStamps: () => number): number {
  let first = 0;
  let count = 0;
  let filled = 0;
  lines.forEach((line, index) => {
    if (line.trim() !== '') filled += 1;
    if (readTimingLine(line) !== 'malformed') return;
    // Two times in brackets are not subtitle times, but other readers can read them.
    const clean = cleanLine(line);
    if ((readStampBefore(clean) ?? readNameAndStamp(clean))?.stamp.end !== undefined) return;
    count += 1;
    if (first === 0) first = index + 1;
  });
  // A sentence with an arrow among lines with timestamps proves nothing.
  return count >= filled * malformedShare && count * 2 > countStamps() ? first : 0;
}

/**
 * Numbers above the pairs of times make the notation more certain: it is then only rejected if there are this many
 * times more timestamps within the texts.
 */
const numberedWeight = 4;

/** The lines of a text. Slow properties are computed when they are first needed. */
export function readTextLines(text: string): TextLines {
  const lines = text.split('\n');
  const counts = { arrows: 0, console: 0, sbv: 0 };
  const firsts: Partial<Record<TimingForm, string>> = {};
  let clocks = 0;
  let numbered = 0;
  let above = '';
  for (const line of lines) {
    const form = formOf(line);
    if (form) {
      counts[form] += 1;
      firsts[form] ??= line;
      if (/^\s*\d+\s*$/u.test(above)) numbered += 1;
    } else if (line.includes(':') && anyClock.test(line)) clocks += 1;
    above = line;
  }
  const stamped = once(() => parseStampedText(text));
  const forms: readonly TimingForm[] = ['arrows', 'console', 'sbv'];
  const most = forms.reduce((best, form) => (counts[form] > counts[best] ? form : best));
  // Times of day in the text are not timestamps: only a text that can be read with timestamps counts against the pairs.
  const others = clocks > counts[most] ? (stamped()?.stampCount ?? 0) - counts[most] : 0;
  const weight = numbered * 2 >= counts[most] ? numberedWeight : 1;
  const form = counts[most] > 0 && others <= counts[most] * weight ? most : undefined;
  return {
    text,
    lines,
    form,
    timing: form && firsts[form],
    malformedLine: once(() => firstMalformed(lines, () => stamped()?.stampCount ?? 0)),
    table: once(() => findTable(text)),
    stamped,
  };
}
