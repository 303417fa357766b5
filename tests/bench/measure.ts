import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** One figure of a benchmark. */
export interface BenchRow {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** Who else was measured in the same run, and the figure. */
  readonly peer?: string;
  readonly peerValue?: number;
}

/** Milliseconds that `work` takes. */
export function timeOf(work: () => unknown): number {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}

/** The value below which the share `part` (0 to 1) of `values` lies; NaN for none. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** Milliseconds a call, until all inputs are done or `budgetMs` is spent. */
export function timeEach<T>(inputs: readonly T[], budgetMs: number, work: (input: T) => unknown): number[] {
  const times: number[] = [];
  const begin = performance.now();
  for (const input of inputs) {
    times.push(timeOf(() => work(input)));
    if (performance.now() - begin > budgetMs) break;
  }
  return times;
}

/** Megabytes in use after collecting what is not. */
export function usedMegabytes(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

/** The rows as lines of a table, names to the left. */
export function benchTable(rows: readonly BenchRow[]): string {
  const width = Math.max(...rows.map((row) => row.name.length));
  const digits = (value: number) => (Math.abs(value) < 10 ? value.toFixed(2) : value.toFixed(1));
  return rows
    .map(({ name, value, unit }) => `${name.padEnd(width)}  ${digits(value).padStart(9)} ${unit}`)
    .join('\n');
}
