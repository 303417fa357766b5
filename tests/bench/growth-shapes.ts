import { writeClock } from '../../lib/formats/clock';

/** A kind of text that can be made of any length. */
export interface Shape {
  readonly name: string;
  /** About `length` UTF-16 units. */
  make(length: number): string;
}

const repeat = (unit: string, length: number) => unit.repeat(Math.max(1, Math.floor(length / unit.length)));

/** `record` gives one record of a form, of which each begins a second after the one before. */
function records(name: string, record: (second: number) => string, head = '', foot = '', glue = '\n'): Shape {
  return {
    name,
    make(length) {
      // The later records are the longer ones, and an import refuses what is longer than it should be.
      const least = Math.max(0, length - head.length - foot.length);
      const count = Math.max(1, Math.floor(least / (record(99_999).length + glue.length)));
      return `${head}${Array.from({ length: count }, (_, second) => record(second)).join(glue)}${foot}`;
    },
  };
}

const words = 'the quick brown fox jumps over the lazy dog and on';
const range = (second: number, mark: '.' | ',') =>
  `${writeClock(second, mark)} --> ${writeClock(second + 0.9, mark)}`;
const stamp = (second: number) => `${Math.floor(second / 60)}:${String(second % 60).padStart(2, '0')}`;
const centiseconds = (second: number) => `0${writeClock(second, '.').slice(2, -1)}`;

/** Lines so long that 20 MB of them are not more than an import takes. */
const longLine = Array.from({ length: 5 }, () => words).join(', ');

/** Well-formed files of the five forms that are met most. */
export const commonForms: readonly Shape[] = [
  records('WebVTT', (second) => `${range(second, '.')}\n${longLine}\n`, 'WEBVTT\n\n'),
  records('SRT', (second) => `${second + 1}\n${range(second, ',')}\n${longLine}\n`),
  records('lines with times', (second) => `${stamp(second)} ${longLine}`),
  records(
    'JSON list',
    (start) => JSON.stringify({ start, end: start + 0.9, text: longLine }),
    '[',
    ']',
    ',\n',
  ),
  records(
    'TTML',
    (second) => `<p begin="${second}s" end="${second + 0.9}s">${longLine}</p>`,
    '<tt xmlns="http://www.w3.org/ns/ttml"><body><div>',
    '</div></body></tt>',
  ),
];

const rareForms: readonly Shape[] = [
  records(
    'SubStation',
    (second) => `Dialogue: 0,${centiseconds(second)},${centiseconds(second + 0.9)},Default,,0,0,0,,${words}`,
    '[Script Info]\n\n[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n',
  ),
  records('LRC', (second) => `[${stamp(second).padStart(5, '0')}.00]${words}`),
  records(
    'SBV',
    (second) => `${writeClock(second, '.').slice(1)},${writeClock(second + 0.9, '.').slice(1)}\n${words}\n`,
  ),
  records('CSV', (second) => `${second},${second + 0.9},"${words}, ""said"" twice"`, 'start,end,text\n'),
  records(
    'Markdown table',
    (second) => `| ${stamp(second)} | ${words} |`,
    '| time | text |\n| --- | --- |\n',
  ),
  records(
    'HTML',
    (second) => `<p><time>${stamp(second)}</time> ${words}</p>`,
    '<html><body>',
    '</body></html>',
  ),
  records('time on a line of its own', (second) => `${stamp(second)}\n${words}`),
  records('speakers', (second) => `Speaker ${second % 7}  ${stamp(second)}\n${words}\n`),
  records(
    'words in JSON',
    (start) => JSON.stringify({ start, end: start + 0.2, word: 'fox' }),
    '{"words":[',
    ']}',
    ',',
  ),
  records('text without times', () => `${words}.`),
  records(
    'YouTube XML',
    (second) => `<text start="${second}" dur="0.9">${words}</text>`,
    '<transcript>',
    '</transcript>',
  ),
];

/** What a text may be full of, though no sensible file is. */
const floods: readonly string[] = [
  ' ',
  '\n',
  ' \n',
  '\t',
  '<',
  '<b',
  '<b>',
  '</',
  '<v A>x',
  '<00:00:01.000>x',
  '&',
  '&amp;',
  '&#',
  '[',
  '[00:01',
  '(',
  '{\\',
  '{\\k10}x',
  '"',
  '""',
  "'",
  '\\',
  ',',
  ';',
  '|',
  ':',
  'a: ',
  '-',
  '--> ',
  '>> ',
  '0',
  '1:',
  '0:01 ',
  '00:00:01.000 --> ',
  '\u200e',
  '\u0301',
  '\u{1F600}',
  '漢',
  'Ã¼',
  'WEBVTT\n\n',
];

/** Where the flood stands. */
const hosts: readonly (readonly [string, (flood: string) => string])[] = [
  ['alone', (flood) => flood],
  ['in SRT', (flood) => `1\n00:00:01,000 --> 00:00:02,000\nx${flood}y\n`],
  ['in WebVTT', (flood) => `WEBVTT\n\n00:01.000 --> 00:02.000\nx${flood}y\n`],
  [
    'in SubStation',
    (flood) => `[Events]\nFormat: Start, End, Text\nDialogue: 0:00:01.00,0:00:02.00,x${flood}y\n`,
  ],
  ['in LRC', (flood) => `[00:01.00]x${flood}y\n[00:02.00]z\n`],
  ['in lines with times', (flood) => `0:01 x\n0:02 x${flood}y\n0:03 z\n`],
  ['in JSON', (flood) => JSON.stringify([{ start: 1, end: 2, text: `x${flood}y` }])],
  ['in TTML', (flood) => `<tt><body><div><p begin="1s" end="2s">x${flood}y</p></div></body></tt>`],
  ['in HTML', (flood) => `<html><body><p>0:01 x${flood}y</p><p>0:02 z</p></body></html>`],
];

/** Each flood stands in so many of the hosts, in turn: all pairs would take a quarter of an hour. */
const hostsOfFlood = 3;

const floodShapes: readonly Shape[] = floods.flatMap((unit, index) =>
  hosts
    .filter((_, place) => (place + index) % hostsOfFlood === 0)
    .map(([host, write]) => ({
      name: `${JSON.stringify(unit)} ${host}`,
      make: (length: number) => write(repeat(unit, length)),
    })),
);

/** Nested or joined forms of which a reader may look at a part again and again. */
const nested: readonly Shape[] = [
  { name: 'nested JSON lists', make: (length) => `${repeat('[', length / 2)}${repeat(']', length / 2)}` },
  {
    name: 'nested JSON objects',
    make: (length) => `${repeat('{"a":', length / 2)}1${repeat('}', length / 12)}`,
  },
  {
    name: 'nested HTML',
    make: (length) => `<html><body>${repeat('<div>', length / 2)}0:01 x${repeat('</div>', length / 2)}`,
  },
  {
    name: 'nested TTML',
    make: (length) =>
      `<tt><body>${'<div>'.repeat(length / 11)}<p begin="1s">x</p>${'</div>'.repeat(length / 11)}</body></tt>`,
  },
  records('every cue at the same time', () => `${range(5, '.')}\n${words}\n`, 'WEBVTT\n\n'),
  records('cues in reverse', (second) => `${range(90_000 - second, '.')}\n${words}\n`, 'WEBVTT\n\n'),
  records('equal lines', (second) => `${range(second, '.')}\nsame\n`, 'WEBVTT\n\n'),
  records(
    'rolling captions',
    (second) => `${range(second, '.')}\nline ${second}\nline ${second + 1}\n`,
    'WEBVTT\n\n',
  ),
  records('cues that all overlap', (second) => `${writeClock(second, ',')} --> 99:00:00,000\n${words}\n`),
];

/** All that is read, of every length from a kilobyte to a megabyte. */
export const shapes: readonly Shape[] = [...commonForms, ...rareForms, ...nested, ...floodShapes];
