import type { Tier } from '../../lib/search/hit';

/** One query of a set. `kind` and `times` (seconds at which it is right to hit) only judge; they may be missing. */
export interface EvalQuery {
  readonly talk: string;
  readonly query: string;
  readonly kind?: string;
  readonly times?: readonly number[];
}

/** A hit as the scorer sees it: `time` is the start of the first matched word's cue, in seconds. */
export interface EvalHit {
  readonly time: number;
  readonly tier: Tier;
  readonly text: string;
}

export interface EvalLine extends Pick<EvalQuery, 'talk' | 'query' | 'kind'> {
  readonly hits: readonly EvalHit[];
}

/** A hit is right when it begins this near to a listed time. */
const tolerance = 5;

function isRight(hit: EvalHit, times: readonly number[]): boolean {
  return times.some((time) => Math.abs(hit.time - time) <= tolerance);
}

/** Figures over queries of one kind; counts, so that they can be added. */
export interface Score {
  readonly queries: number;
  readonly rightFirst: number;
  readonly rightInThree: number;
  readonly placesFound: number;
  readonly places: number;
  /** Queries without an `exact` or `similar` hit. */
  readonly quiet: number;
  readonly sure: number;
  readonly sureRight: number;
  readonly guesses: number;
  readonly guessesRight: number;
}

const nothing: Score = {
  queries: 0,
  rightFirst: 0,
  rightInThree: 0,
  placesFound: 0,
  places: 0,
  quiet: 0,
  sure: 0,
  sureRight: 0,
  guesses: 0,
  guessesRight: 0,
};

/** Judges the hits of one query against the times at which it is right to hit. */
export function scoreQuery(times: readonly number[], hits: readonly EvalHit[]): Score {
  const sure = hits.filter((hit) => hit.tier !== 'sounds-like');
  const guesses = hits.filter((hit) => hit.tier === 'sounds-like');
  const right = (some: readonly EvalHit[]) => some.filter((hit) => isRight(hit, times)).length;
  return {
    queries: 1,
    rightFirst: right(hits.slice(0, 1)),
    rightInThree: Math.min(1, right(hits.slice(0, 3))),
    placesFound: times.filter((time) => hits.some((hit) => isRight(hit, [time]))).length,
    places: times.length,
    quiet: sure.length === 0 ? 1 : 0,
    sure: sure.length,
    sureRight: right(sure),
    guesses: guesses.length,
    guessesRight: right(guesses),
  };
}

/** The sum of scores. */
export function addScores(scores: readonly Score[]): Score {
  const sum: Record<string, number> = { ...nothing };
  for (const score of scores) for (const [key, value] of Object.entries(score)) sum[key]! += value;
  return sum as unknown as Score;
}

const percent = (part: number, whole: number) =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

/** The table of a set: a row for each kind in the order of first appearance, then the share of sure hits right. */
export function scoreTable(rows: readonly { readonly kind: string; readonly score: Score }[]): string {
  const kinds = [...new Set(rows.map((row) => row.kind))];
  const table = [['kind', 'queries', 'first', 'in three', 'places', 'quiet', 'sounds-like a query']];
  for (const kind of kinds) {
    const sum = addScores(rows.filter((row) => row.kind === kind).map((row) => row.score));
    const said = sum.places > 0;
    table.push([
      kind,
      String(sum.queries),
      said ? percent(sum.rightFirst, sum.queries) : '–',
      said ? percent(sum.rightInThree, sum.queries) : '–',
      said ? `${percent(sum.placesFound, sum.places)} of ${sum.places}` : '–',
      said ? '–' : percent(sum.quiet, sum.queries),
      (sum.guesses / sum.queries).toFixed(2),
    ]);
  }
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  const lines = table.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
  const all = addScores(rows.map((row) => row.score));
  const share = `${percent(all.sureRight, all.sure)} (${all.sureRight} of ${all.sure})`;
  return [...lines, '', `exact and similar hits that are right: ${share}`].join('\n');
}
