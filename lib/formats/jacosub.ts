import type { Seconds } from '../transcript/cue';
import { tidyText } from './cue-text';
import type { Parsed, ReadCue } from './parsed';

/** Before the text: two clock times whose last part is a frame number, or two frame numbers. */
const timesPattern =
  /^\s{0,40}(?:(\d{1,2}:\d\d:\d\d)\.(\d\d)\s{1,8}(\d{1,2}:\d\d:\d\d)\.(\d\d)|@(\d{1,9})\s{1,8}@(\d{1,9}))(?:\s(.*))?$/u;
/** The directives for the position and style of the text: `D`, `VM`, `JLVT2`, `H40C10`. */
const directives =
  /^(?:(?:D\d?|V[BMT]?\d{0,3}|H[LR]?\d{1,4}|J[BCFLR]{1,2}|NTP?|C[BFOP]?\d{1,2}|F\d{1,2})+|vm|vt|vb|jc|jl|jr|ntp|d)(?:\s{1,8}|$)/u;
const commandPattern = /^\s{0,40}#\s{0,8}([A-Za-z]*)\s{0,8}([-+]?[\d:.@]{0,20})/u;
/** Frames per second if the file does not set the rate (JACOsub 2.6 script file format, `#TIMERES`). */
const usualRate = 30;

function readTimes(line: string) {
  const [, start, startPictures, end, endPictures, from, to, text = ''] = timesPattern.exec(line) ?? [];
  if (start !== undefined && end !== undefined)
    return { text, from: [start, Number(startPictures)], to: [end, Number(endPictures)] } as const;
  return from === undefined ? undefined : ({ text, from: ['', Number(from)], to: ['', Number(to)] } as const);
}

type Times = NonNullable<ReturnType<typeof readTimes>>['from'];

function wholeSeconds(clock: string): Seconds {
  return clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}

/** The spoken text: without directives and comments (in braces), with `~` as a space and `\n` as a line end. */
function plainText(written: string): string {
  const text = written
    .trimStart()
    .replace(/(?<!\\)\{[^{}]{0,500}\}/gu, ' ')
    .trimStart()
    .replace(directives, '')
    .replace(/(?<!\\)~/gu, ' ')
    .replace(/\\(?:n|[Cc]\d{0,2}|[Ff]\d{0,2})/gu, ' ')
    .replace(/\\[A-Za-z]/gu, '')
    .replace(/\\(?=.)/gu, '');
  return tidyText(text);
}

/**
 * True for JACOsub: at least half of the lines have two such times, and there are commands, or at least half of these
 * lines have comments in braces or directives.
 */
export function isJacosub(lines: readonly string[]): boolean {
  let filled = 0;
  let timed = 0;
  let told = 0;
  for (const line of lines) {
    if (line.trim() === '') continue;
    const isCommand = /^\s{0,40}#/u.test(line);
    if (!isCommand) filled += 1;
    const text = readTimes(line)?.text.trimStart();
    if (text !== undefined) timed += 1;
    const isTold =
      text === undefined
        ? isCommand && /^\s*#[TS]/iu.test(line)
        : text.startsWith('{') || directives.test(text);
    if (isTold) told += text === undefined ? filled + lines.length : 1;
  }
  return timed >= 1 && timed * 2 >= filled && told * 2 >= timed;
}

/** The commands that change all times below them: the rate in frames per second, and the shift in frames. */
function commandsIn(lines: readonly string[]): { rate: number | undefined; shift: number } {
  let rate: number | undefined;
  let shift = '';
  for (const line of lines) {
    const [, name = '', value = ''] = commandPattern.exec(line) ?? [];
    if (/^T/iu.test(name) && Number(value) > 0) rate ??= Number(value);
    if (/^S(?:HIFT)?$/iu.test(name)) shift ||= value;
  }
  const [, sign, clock = '', pictures = '0'] = /^([-+]?)(?:([\d:]+)\.|@)?(\d+)$/u.exec(shift) ?? [];
  const moved = wholeSeconds(clock) * (rate ?? usualRate) + Number(pictures);
  return { rate, shift: sign === '-' ? -moved : moved };
}

/**
 * Reads JACOsub (http://unicorn.us.com/jacosub/jscripts.html). A line has two times with frame numbers, directives,
 * comments in braces, and text. A line that ends in a backslash continues on the next line.
 */
export function parseJacosub(lines: readonly string[]): Parsed {
  const { rate: told, shift } = commandsIn(lines);
  const found: { line: number; from: Times; to: Times; text: string }[] = [];
  let isOpen = false;
  lines.forEach((line, index) => {
    const times = readTimes(line);
    const last = found.at(-1);
    const text = times?.text ?? line.trim();
    const ends = /\\\s*$/u.test(text);
    const part = ends ? text.replace(/\\\s*$/u, '') : text;
    if (isOpen && last) last.text += ` ${part}`;
    else if (times) found.push({ line: index + 1, from: times.from, to: times.to, text: part });
    isOpen = ends && (isOpen || times !== undefined);
  });
  const highest = found.reduce(
    (most, { from, to }) => Math.max(most, ...(from[0] === '' ? [] : [from[1], to[1]])),
    0,
  );
  const rate = told ?? (highest < usualRate ? usualRate : 100);
  const secondsOf = ([clock, pictures]: Times): Seconds =>
    Math.round((wholeSeconds(clock) + (pictures + shift) / rate) * 1000) / 1000;
  const cues = found.map(
    ({ line, from, to, text }): ReadCue => ({
      line,
      start: secondsOf(from),
      end: secondsOf(to),
      text: plainText(text),
    }),
  );
  return { cues, problems: [], taken: [{ kind: 'frames', count: cues.length, values: [rate] }] };
}
