/*
 * Time, memory, recall and noise of the search beside Fuse, MiniSearch and uFuzzy, over the longest bundled talk
 * and over a library made by shuffling the lines of all. Alone: node --import tsx tests/bench/search.ts [TALKS]
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { createLibraryIndex } from '../../lib/search/library-index';
import { collectLibraryWords } from '../../lib/search/library-words';
import { createSearch } from '../../lib/search/search';
import type { Cue } from '../../lib/transcript/cue';
import { readTalk, talkIds } from '../eval/bundled-search';
import { addScores, type EvalQuery, scoreQuery } from '../eval/search-score';
import { type BenchRow, benchTable, percentile, timeEach, timeOf, usedMegabytes } from './measure';
import { type Engine, engines } from './search-engines';

const sample: EvalQuery[] = JSON.parse(
  readFileSync(new URL('../fixtures/search-sample.json', import.meta.url), 'utf8'),
);

/** Each query typed letter by letter. */
const keystrokes = sample.flatMap(({ query }) => Array.from(query, (_, index) => query.slice(0, index + 1)));

const linesInShuffledTalk = 1500;
const buildsAgain = 7;

/** For engines that take seconds a key over a library. */
const budgetMs = 8000;

function timeRows(name: string, times: readonly number[]): BenchRow[] {
  return [
    { name: `${name}: key p50`, value: percentile(times, 0.5), unit: 'ms' },
    { name: `${name}: key p95`, value: percentile(times, 0.95), unit: 'ms' },
  ];
}

/**
 * Typing, building and memory of one engine over `cues`. With `again`, all is done once more by code that has run
 * before: building so many times, typing once.
 */
function engineRows(place: string, engine: Engine, cues: readonly Cue[], again: number): BenchRow[] {
  const name = `${place}, ${engine.name}`;
  const before = usedMegabytes();
  const begin = performance.now();
  const search = engine.build(cues);
  const first = performance.now() - begin;
  search.type('warm up');
  const memory = usedMegabytes() - before;
  const builds = Array.from({ length: again }, () => timeOf(() => engine.build(cues)));
  const typeAll = () => timeEach(keystrokes, budgetMs, (typed) => search.type(typed));
  return [
    ...timeRows(name, typeAll()),
    ...(again > 0 ? timeRows(`${name}, warm`, typeAll()) : []),
    { name: `${name}: build`, value: first, unit: 'ms' },
    ...(again > 0 ? [{ name: `${name}: build, warm`, value: percentile(builds, 0.5), unit: 'ms' }] : []),
    { name: `${name}: memory`, value: memory, unit: 'MB' },
  ];
}

/** What an engine finds of the sample, and what it finds of what is not said. */
function qualityRows(engine: Engine): BenchRow[] {
  const talks = new Map(
    talkIds.map((id) => {
      const { cues } = readTalk(id);
      return [id, engine.build(cues)] as const;
    }),
  );
  const kinds = [...new Set(sample.map((query) => query.kind!))];
  return kinds.flatMap((kind) => {
    const queries = sample.filter((query) => query.kind === kind);
    const sum = addScores(
      queries.map(({ talk, query, times }) => scoreQuery(times ?? [], talks.get(talk)!.find(query))),
    );
    const name = `sample, ${engine.name}, ${kind}`;
    const hits = (sum.sure + sum.guesses) / sum.queries;
    if (sum.places === 0) return [{ name: `${name}: hits a query`, value: hits, unit: '' }];
    return [
      { name: `${name}: right first`, value: (100 * sum.rightFirst) / sum.queries, unit: '%' },
      { name: `${name}: places found`, value: (100 * sum.placesFound) / sum.places, unit: '%' },
      {
        name: `${name}: hits that are right`,
        value: (100 * (sum.sureRight + sum.guessesRight)) / Math.max(1, sum.sure + sum.guesses),
        unit: '%',
      },
    ];
  });
}

/** The longest time for which sounds-like keeps the thread. */
function sliceRow(cues: readonly Cue[]): BenchRow {
  const search = createSearch(cues);
  const slices = keystrokes.flatMap((typed) => {
    const steps = search.findSoundalikes(typed);
    const times: number[] = [];
    for (let isDone = false; !isDone; ) {
      times.push(
        timeOf(() => {
          isDone = steps.next().done ?? false;
        }),
      );
    }
    return times;
  });
  return { name: 'one talk, Sidecue, sounds-like: slice p99', value: percentile(slices, 0.99), unit: 'ms' };
}

/** Talks of lines drawn from all bundled ones; the same for the same number. */
function* shuffledTalks(count: number): Generator<readonly Cue[]> {
  const lines = talkIds.flatMap((id) => readTalk(id).cues);
  let seed = 1;
  const draw = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return lines[Math.floor((seed / 2 ** 32) * lines.length)]!;
  };
  for (let talk = 0; talk < count; talk += 1) yield Array.from({ length: linesInShuffledTalk }, draw);
}

function libraryRows(count: number): BenchRow[] {
  const place = `library of ${count}`;
  const before = usedMegabytes();
  const begin = performance.now();
  const words = collectLibraryWords(shuffledTalks(count));
  const collected = performance.now();
  const library = createLibraryIndex(words);
  const indexed = performance.now();
  library.find('warm up');
  const rows: BenchRow[] = [
    { name: `${place}, Sidecue: words`, value: words.stream.length / 1e6, unit: 'million' },
    { name: `${place}, Sidecue: read and collect`, value: collected - begin, unit: 'ms' },
    { name: `${place}, Sidecue: index`, value: indexed - collected, unit: 'ms' },
    { name: `${place}, Sidecue: memory`, value: usedMegabytes() - before, unit: 'MB' },
    ...timeRows(
      `${place}, Sidecue, exact and similar`,
      timeEach(keystrokes, budgetMs, (typed) => library.find(typed)),
    ),
  ];
  const misheard = sample.filter((query) => query.kind === 'asr-error').map((query) => query.query);
  const waits = timeEach([...new Set(misheard)], budgetMs, (query) => {
    for (const match of library.findSoundalikes(query)) if (match) return;
  });
  rows.push({
    name: `${place}, Sidecue, sounds-like: first hit p50`,
    value: percentile(waits, 0.5),
    unit: 'ms',
  });
  rows.push({
    name: `${place}, Sidecue, sounds-like: first hit, longest`,
    value: Math.max(...waits),
    unit: 'ms',
  });
  return rows;
}

/** All figures, over a library of `talks` talks; some minutes for a thousand, most of it for the other engines. */
export function benchSearch(talks = 1000): BenchRow[] {
  const longest = talkIds
    .map((id) => readTalk(id).cues)
    .reduce((best, cues) => (cues.length > best.length ? cues : best));
  const others = engines.filter((engine) => !engine.name.startsWith('Sidecue'));
  const lines = () => [...shuffledTalks(talks)].flat();
  return [
    ...engines.flatMap((engine) => engineRows('one talk', engine, longest, buildsAgain)),
    sliceRow(longest),
    ...engines.flatMap(qualityRows),
    ...libraryRows(talks),
    ...others.flatMap((engine) => engineRows(`library of ${talks}`, engine, lines(), 0)),
  ];
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const talks = Number(process.argv[2] ?? 1000);
  process.stdout.write(`${benchTable(benchSearch(talks))}\n`);
}
