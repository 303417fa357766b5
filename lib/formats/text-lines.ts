import { isSbvTimes } from './sbv';
import { cleanLine, readNameAndStamp, readStampBefore } from './stamp-line';
import { parseStampedText, type StampedText } from './stamped-text';
import { findTable, type Table } from './table';
import { readTimingLine } from './timing-line';
import { isWhisperConsoleLine } from './whisper-console';

/** How a line gives its times: `start --> end`, the same in brackets before text, or two times with a comma. */
type TimingForm = 'arrows' | 'console' | 'sbv';

/** A text that is made of lines, with what tells one format of lines from another. */
export interface TextLines {
  readonly text: string;
  readonly lines: readonly string[];
  /** How most lines with times give them; undefined where more lines have a stamp before or behind their text. */
  readonly form: TimingForm | undefined;
  /** The first line that is a readable pair of times in that form. */
  readonly timing: string | undefined;
  /**
   * The first line, from 1, that was meant as such a pair and cannot be read, where the text has so many of them (a
   * fifth of its filled lines) that they must be its times; else 0.
   */
  malformedLine(): number;
  /** The table with times that it is; undefined if it is none. */
  table(): Table | undefined;
  /** The text read as one with stamps in it; undefined if it is none. */
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

function formOf(line: string): TimingForm | undefined {
  // Times stand at the beginning.
  if (line.length < shortestPair || !/^.{0,16}[\p{Nd}[]/u.test(line)) return undefined;
  if (typeof readTimingLine(line) === 'object') return 'arrows';
  if (line.includes('[') && isWhisperConsoleLine(line)) return 'console';
  return line.includes(',') && isSbvTimes(line) ? 'sbv' : undefined;
}

/** From this share on, lines that look like times and cannot be read must be the times of the file. */
const malformedShare = 0.2;

function firstMalformed(lines: readonly string[], countStamps: () => number): number {
  let first = 0;
  let count = 0;
  let filled = 0;
  lines.forEach((line, index) => {
    if (line.trim() !== '') filled += 1;
    if (readTimingLine(line) !== 'malformed') return;
    // Two times in brackets are no pair of subtitles, but they can be read.
    const clean = cleanLine(line);
    if ((readStampBefore(clean) ?? readNameAndStamp(clean))?.stamp.end !== undefined) return;
    count += 1;
    if (first === 0) first = index + 1;
  });
  // A sentence with an arrow among lines with stamps decides nothing.
  return count >= filled * malformedShare && count * 2 > countStamps() ? first : 0;
}

/** Numbers above the pairs of times leave less doubt: stamps inside the texts may be so many times more. */
const numberedWeight = 4;

/** The lines of a text. What takes long is found when it is first asked for. */
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
  // Spoken times are no stamps: only a text that reads as stamped outdoes the pairs.
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
