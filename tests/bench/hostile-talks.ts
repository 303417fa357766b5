import type { ReadTalk } from '../../lib/reading/spoken-text';
import type { Cue } from '../../lib/transcript/cue';
import type { Chapter } from '../../lib/transcript/talk';

/** A talk of any length that could hold up what finds its paragraphs, parts and terms. */
export interface HostileTalk {
  readonly name: string;
  /** Lines of about `length` UTF-16 units in all. */
  talk(length: number): ReadTalk;
}

interface Kind {
  line(number: number): string;
  /** When a line begins, of so many. */
  startOf?(number: number, count: number): number;
  chaptersOf?(cues: readonly Cue[]): Chapter[];
  readonly hasTurns?: boolean;
}

const subjects = 'fox dog lake bread kettle harbour machine model garden letter'.split(' ');
const line = (number: number) =>
  `${number % 3 ? 'and then' : 'So.'} the ${subjects[number % 10]} met a ${subjects[(number * 7) % 9]}`;

const lastLine = 99 * 3600;
const atOnce = (number: number, count: number) => (number < count - 1 ? 0 : lastLine);
const named = (start: number) => ({ start, title: 'Part' });

const kinds: Readonly<Record<string, Kind>> = {
  'lines as they are said': { line },
  'all lines at one time, and one at the end': { line, startOf: atOnce },
  'turns at one time, and one at the end': { line: () => 'yes no', startOf: atOnce, hasTurns: true },
  'a chapter for each line': { line, chaptersOf: (cues) => cues.map(({ start }) => named(start)) },
  'chapters at one time': { line, chaptersOf: (cues) => cues.map(() => named(4)) },
  'questions without end': {
    line: (number) => `our next question comes from ${'ab'[number % 2]}`,
    startOf: (number) => number * 50,
  },
  'ever new words': { line: (number) => `w${number} x${number}y z${number}` },
  'Chinese without an end': { line: () => '漢字仮名交文' },
};

const oneLine = (length: number): ReadTalk => {
  const text = Array.from({ length: length / 30 }, (_, number) => line(number)).join(' ');
  return { cues: [{ start: 0, end: lastLine, text }], chapters: [], language: '', isTimed: true };
};

function talkOf({ line, startOf, chaptersOf, hasTurns }: Kind, length: number): ReadTalk {
  const count = Math.max(2, Math.floor(length / line(777).length));
  const cues = Array.from({ length: count }, (_, number): Cue => {
    const start = startOf?.(number, count) ?? number * 4;
    const cue = { start, end: start + 4, text: line(number) };
    return hasTurns ? { ...cue, speaker: 'AB'[number % 2] ?? '' } : cue;
  });
  return { cues, chapters: chaptersOf?.(cues) ?? [], language: '', isTimed: true };
}

export const hostileTalks: readonly HostileTalk[] = [
  { name: 'one line without an end', talk: oneLine },
  ...Object.entries(kinds).map(([name, kind]) => ({
    name,
    talk: (length: number) => talkOf(kind, length),
  })),
];
