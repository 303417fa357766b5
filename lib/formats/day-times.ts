import type { Seconds } from '../transcript/cue';

/** A time of day, with a date before it or with AM or PM after it. */
const dayTime =
  /(?<![\d/.:-])(?:(\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}),?[T ]\s?)?(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,]\d{1,6})?)?(?:\s?([AaPp])\.?[Mm]\b\.?)?(?:Z|[+-]\d\d:?\d\d)?(?![\d:])/u;
/** The most characters before a time: it may follow a name, but must not be inside a sentence. */
const mostBefore = 50;
const fewestLines = 2;
const day: Seconds = 86_400;

interface DayTime {
  readonly from: number;
  readonly length: number;
  readonly date: string | undefined;
  readonly seconds: Seconds;
}

function readDayTime(line: string): DayTime | undefined {
  const match = dayTime.exec(line);
  if (!match || match.index > mostBefore) return undefined;
  const [whole, date, hours = '', minutes, seconds = '0', half] = match;
  const isAlone = match.index <= 1 || line.length - match.index - whole.length <= 1;
  if ((date === undefined && half === undefined) || !isAlone || Number(hours) > 23) return undefined;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (/p/iu.test(half) ? 12 : 0);
  return {
    from: match.index,
    length: whole.length,
    date,
    seconds: hour * 3600 + Number(minutes) * 60 + Number(seconds),
  };
}

function writeTime(seconds: Seconds): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`;
}

/** A text whose times of day were replaced by times from the first of them. */
export interface RespelledDays {
  readonly text: string;
  /** The number of lines with such times. */
  readonly lines: number;
}

/**
 * Replaces times of day with times that count from 0:00. Exports of chats and meetings have them, with AM or PM or with
 * a date. At least two lines and a fifth of the non-empty lines must have one, in increasing order; otherwise the
 * result is undefined. A different date counts as the next day.
 */
export function respellDayTimes(text: string): RespelledDays | undefined {
  const lines = text.split('\n');
  const found = lines.map(readDayTime);
  const filled = lines.filter((line) => line.trim() !== '').length;
  const told = found.filter((time) => time !== undefined);
  const [first] = told;
  if (!first || told.length < Math.max(fewestLines, filled * 0.2)) return undefined;
  let days = 0;
  let before = first;
  const starts = found.map((time) => {
    if (!time) return undefined;
    if (time.date !== before.date) days += 1;
    before = time;
    return days * day + time.seconds - first.seconds;
  });
  const rising = starts.filter((start) => start !== undefined);
  const falls = rising.filter((start, index) => start < (rising[index - 1] ?? 0)).length;
  if (falls > rising.length * 0.1) return undefined;
  const respelled = lines.map((line, index) => {
    const time = found[index];
    if (!time) return line;
    const rest = line.slice(time.from + time.length);
    return line.slice(0, time.from) + writeTime(Math.max(0, starts[index] ?? 0)) + rest;
  });
  return { text: respelled.join('\n'), lines: told.length };
}
