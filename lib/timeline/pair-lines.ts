import type { Seconds } from '../transcript/cue';

/** A stretch of time that a line or a paragraph takes. */
export interface Stretch {
  readonly start: Seconds;
  readonly end: Seconds;
}

/**
 * For each stretch of `second`, the index of the stretch of `first` with which it shares the most time; if it shares
 * none, the index of the nearer one. The indices never fall, so that the order of both is kept. Both lists are sorted
 * by start; `first` is not empty. If stretches of one list overlap, each lasts until the next begins. O(n + m).
 */
export function pairByTime(first: readonly Stretch[], second: readonly Stretch[]): Int32Array {
  const pairs = new Int32Array(second.length);
  // The first one that is not over when the stretch of `second` begins. It only moves forward.
  let line = 0;
  for (const [index, { start }] of second.entries()) {
    const end = endOf(second, index);
    while (line < first.length && endOf(first, line) <= start) line += 1;
    pairs[index] = mostShared(first, line, start, end) ?? nearer(first, line, start, end);
  }
  return pairs;
}

function endOf(stretches: readonly Stretch[], index: number): Seconds {
  const { start = 0, end = 0 } = stretches[index] ?? {};
  return Math.max(start, Math.min(end, stretches[index + 1]?.start ?? Number.POSITIVE_INFINITY));
}

/** The index, from `line` on, with the longest shared time, the first of equals; null if no time is shared. */
function mostShared(first: readonly Stretch[], line: number, start: Seconds, end: Seconds): number | null {
  let best: number | null = null;
  let longest: Seconds = 0;
  for (let index = line; (first[index]?.start ?? end) < end; index += 1) {
    const shared = Math.min(end, endOf(first, index)) - Math.max(start, first[index]?.start ?? end);
    if (shared > longest) [best, longest] = [index, shared];
  }
  return best;
}

/** The nearer of the stretch at `line` and the one before it, which ends before `start`. */
function nearer(first: readonly Stretch[], line: number, start: Seconds, end: Seconds): number {
  const next = first[line];
  if (!next) return first.length - 1;
  if (line === 0 || next.start <= start) return line;
  return next.start - end < start - endOf(first, line - 1) ? line : line - 1;
}
