/*
 * How the time of an import and of a search grows with the length of a text, for some hundred kinds of text. A text of
 * twice the length may take 2.6 times as long: n log n with room for noise. Alone: npm run bench -- growth
 */
import { importText } from '../../lib/formats/import';
import { createSearch } from '../../lib/search/search';
import { finish } from '../../lib/search/word-run';
import type { Cue } from '../../lib/transcript/cue';
import { commonForms, type Shape, shapes } from './growth-shapes';
import { type BenchRow, timeOf } from './measure';

const mostGrowth = 2.6;

/** Below that, noise and a first run decide. In ms. */
const shortestMs = 8;

/** Another process may have disturbed a run: the quickest of so many counts. */
const runs = 2;
const runsInDoubt = 6;

const smallest = 1024;
const megabyte = 2 ** 20;

/** Longest of the common forms: 20 MB as a power of two. */
const largest = 16 * megabyte;

interface Growth {
  readonly name: string;
  /** By which the time grew at the worst doubling. */
  readonly worst: number;
  /** The time of the longest text, in ms. */
  readonly time: number;
}

/** The quickest of `count` runs; one run of more than a second is enough. */
function quickest(work: () => unknown, count: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < count; run += 1) {
    best = Math.min(best, timeOf(work));
    if (best > 1000) break;
  }
  return best;
}

/** `prepare` makes what is measured for a length. */
function growthOf(name: string, prepare: (length: number) => () => unknown, most: number): Growth {
  let before = { length: smallest, time: quickest(prepare(smallest), runs) };
  let worst = 0;
  for (let length = smallest * 2; length <= most; length *= 2) {
    const work = prepare(length);
    let time = quickest(work, runs);
    if (time >= shortestMs && time > before.time * mostGrowth) {
      // Measured again, both of them, before it counts.
      time = Math.min(time, quickest(work, runsInDoubt));
      before.time = Math.max(before.time, quickest(prepare(before.length), runs));
    }
    if (time >= shortestMs) worst = Math.max(worst, time / before.time);
    before = { length, time };
  }
  return { name, worst, time: before.time };
}

/** Of each shape the text is made before it is measured. */
function importGrowth({ name, make }: Shape, most: number): Growth {
  return growthOf(
    name,
    (length) => {
      const text = make(length);
      return () => importText(text);
    },
    most,
  );
}

/** What a query may be, with what it is looked for in. */
const searches: readonly (readonly [string, (length: number) => string, (length: number) => string])[] = [
  ['a word in many lines', () => 'fox', (length) => 'the quick fox '.repeat(length / 14)],
  ['one word said all the time', () => 'fox fox fox', (length) => 'fox '.repeat(length / 4)],
  [
    'a long query',
    (length) => 'quick fox '.repeat(length / 1000),
    (length) => 'the quick fox '.repeat(length / 14),
  ],
  ['a word of one letter', () => 'a', (length) => 'a '.repeat(length / 2)],
  ['Chinese', () => '漢字', (length) => '漢字仮名交文'.repeat(length / 6)],
  [
    'ever new words',
    () => 'w77',
    (length) => Array.from({ length: length / 6 }, (_, at) => `w${at}`).join(' '),
  ],
];

const wordsInLine = 8;

function toLines(text: string): Cue[] {
  const words = text.split(' ');
  const all = words.length > 1 ? words : (text.match(/.{1,16}/gu) ?? []);
  const count = Math.ceil(all.length / wordsInLine);
  return Array.from({ length: count }, (_, line) => ({
    start: line,
    end: line + 1,
    text: all.slice(line * wordsInLine, (line + 1) * wordsInLine).join(' '),
  }));
}

function searchGrowth([name, query, text]: (typeof searches)[number]): Growth {
  return growthOf(
    `search: ${name}`,
    (length) => {
      const cues = toLines(text(length));
      return () => {
        const engine = createSearch(cues);
        engine.find(query(length));
        finish(engine.findSoundalikes(query(length)));
      };
    },
    megabyte / 4,
  );
}

/**
 * The worst growth of each group. Throws with the names of the kinds of text whose time grows too fast.
 */
export function benchGrowth(): BenchRow[] {
  const groups: readonly (readonly [string, readonly Growth[]])[] = [
    ['kinds of text, 1 kB to 1 MB', shapes.map((shape) => importGrowth(shape, megabyte))],
    ['common forms, 1 kB to 16 MB', commonForms.map((shape) => importGrowth(shape, largest))],
    ['searches, 1 kB to 256 kB', searches.map(searchGrowth)],
  ];
  const tooFast = groups.flatMap(([, growths]) => growths.filter(({ worst }) => worst > mostGrowth));
  if (tooFast.length > 0) {
    const told = tooFast.map(
      ({ name, worst, time }) => `${name}: ${worst.toFixed(1)} (${time.toFixed(0)} ms)`,
    );
    throw new Error(`Twice the text takes more than ${mostGrowth} times as long:\n${told.join('\n')}`);
  }
  return groups.flatMap(([name, growths]) => {
    const slowest = growths.reduce((slow, next) => (next.time > slow.time ? next : slow));
    return [
      {
        name: `${growths.length} ${name}: worst growth at a doubling`,
        value: Math.max(...growths.map(({ worst }) => worst)),
        unit: 'times',
      },
      { name: `${growths.length} ${name}: the slowest (${slowest.name})`, value: slowest.time, unit: 'ms' },
    ];
  });
}
