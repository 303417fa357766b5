/*
 * npm run -s eval:search -- FILE.json [--talks DIR] [--json]
 *
 * Runs the queries of FILE (the form of tests/fixtures/search-sample.json) through the search of the bundled
 * talks, and of the transcripts in DIR, which are named by their talk. With --json one JSON line a query, in the
 * file's order, and nothing else on standard output; without, a table. Exit code 2 when a file cannot be used, or
 * a query cannot: the others are still answered.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { TalkSearch } from '../../lib/search/search';
import type { Cue } from '../../lib/transcript/cue';
import { allHits, readTalk, searchOf, talkIds } from './bundled-search';
import { listTranscripts, openTranscript } from './other-talks';
import { type EvalLine, type EvalQuery, type Score, scoreQuery, scoreTable } from './search-score';

const usage = 'usage: npm run -s eval:search -- FILE.json [--talks DIR] [--json]';

/** Reads the file's queries; throws an Error that says what is wrong with it, and at which entry. */
function readQueries(path: string): EvalQuery[] {
  const parsed: unknown = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/u, ''));
  if (!Array.isArray(parsed)) throw new Error('not a JSON array of queries');
  return parsed.map((entry: Partial<EvalQuery> | null, index) => {
    if (typeof entry?.talk !== 'string' || typeof entry.query !== 'string') {
      throw new Error(`entry ${index + 1}: "talk" and "query" must be strings`);
    }
    return entry as EvalQuery;
  });
}

/** A talk that queries may name. */
interface Searched {
  readonly cues: readonly Cue[];
  readonly search: TalkSearch;
}

/** Returns a function that gives the talk of an id: one of DIR, or a bundled one. */
function createTalkReader(files: ReadonlyMap<string, string>): (id: string) => Searched {
  const talks = new Map<string, Searched>();
  const read = (id: string): Searched => {
    const file = files.get(id);
    if (file !== undefined) return openTranscript(file);
    if (!talkIds.includes(id)) {
      const known = [...talkIds, ...files.keys()].join(', ');
      throw new Error(`talk ${JSON.stringify(id)} is not one of ${known}`);
    }
    const talk = readTalk(id);
    return { cues: talk.cues, search: searchOf(talk) };
  };
  return (id) => {
    const talk = talks.get(id) ?? read(id);
    talks.set(id, talk);
    return talk;
  };
}

function answer({ cues, search }: Searched, { talk, query, kind }: EvalQuery): EvalLine {
  const hits = allHits(search, query).map(({ spans, tier, text }) => ({
    time: cues[spans[0]!.cue]!.start,
    tier,
    text,
  }));
  return kind === undefined ? { talk, query, hits } : { talk, query, kind, hits };
}

/** What the command line asks for; throws an Error where it is wrong. */
function readCommand(): { path: string; files: ReadonlyMap<string, string>; asJson: boolean } {
  const { values, positionals } = parseArgs({
    options: { talks: { type: 'string' }, json: { type: 'boolean' } },
    allowPositionals: true,
  });
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) throw new Error(usage);
  const files = values.talks === undefined ? new Map<string, string>() : listTranscripts(values.talks);
  return { path, files, asJson: values.json === true };
}

function complain(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 2;
}

function main(): void {
  const { path, files, asJson } = readCommand();
  let queries: EvalQuery[];
  try {
    queries = readQueries(path);
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}`);
  }
  const talkOf = createTalkReader(files);
  const scores: { kind: string; score: Score }[] = [];
  queries.forEach((query, index) => {
    try {
      const line = answer(talkOf(query.talk), query);
      if (asJson) process.stdout.write(`${JSON.stringify(line)}\n`);
      scores.push({ kind: query.kind ?? 'unnamed', score: scoreQuery(query.times ?? [], line.hits) });
    } catch (error) {
      complain(
        `${path}: entry ${index + 1} (query ${JSON.stringify(query.query)}): ${(error as Error).message}`,
      );
    }
  });
  if (!asJson) process.stdout.write(`${scoreTable(scores)}\n`);
}

try {
  main();
} catch (error) {
  complain((error as Error).message);
}
