/*
 * npm run -s eval:search -- FILE.json [--json]
 *
 * Runs the queries of FILE (the form of tests/fixtures/search-sample.json) through the search of the bundled
 * talks. With --json one JSON line a query, in the file's order, and nothing else on standard output; without, a
 * table. Exit code 2 when the file cannot be used, or a query of it cannot: the others are still answered.
 */
import { readFileSync } from 'node:fs';
import type { TalkSearch } from '../../lib/search/search';
import type { Talk } from '../../lib/transcript/talk';
import { allHits, readTalk, searchOf, talkIds } from './bundled-search';
import { type EvalLine, type EvalQuery, type Score, scoreQuery, scoreTable } from './search-score';

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

const talks = new Map<string, { talk: Talk; search: TalkSearch }>();

function answer({ talk: id, query, kind }: EvalQuery): EvalLine {
  if (!talkIds.includes(id))
    throw new Error(`talk ${JSON.stringify(id)} is not one of ${talkIds.join(', ')}`);
  const talk = talks.get(id)?.talk ?? readTalk(id);
  const search = talks.get(id)?.search ?? searchOf(talk);
  talks.set(id, { talk, search });
  const hits = allHits(search, query).map(({ spans, tier, text }) => ({
    time: talk.cues[spans[0]!.cue]!.start,
    tier,
    text,
  }));
  return kind === undefined ? { talk: id, query, hits } : { talk: id, query, kind, hits };
}

function main(args: readonly string[]): void {
  const asJson = args.includes('--json');
  const path = args.find((arg) => !arg.startsWith('--'));
  const complain = (message: string): void => {
    process.stderr.write(`${message}\n`);
    process.exitCode = 2;
  };
  if (path === undefined) {
    complain('usage: npm run -s eval:search -- FILE.json [--json]');
    return;
  }
  let queries: EvalQuery[];
  try {
    queries = readQueries(path);
  } catch (error) {
    complain(`${path}: ${(error as Error).message}`);
    return;
  }
  const scores: { kind: string; score: Score }[] = [];
  queries.forEach((query, index) => {
    try {
      const line = answer(query);
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

main(process.argv.slice(2));
