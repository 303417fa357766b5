import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Cue, LineRange, Seconds } from '../transcript/cue';
import type { SearchSession } from './search-session';

/** How many lines are shown on each side of a line with a hit. */
const neighbours = 1;

/** Lines that are hidden while only hits are shown. */
export interface Gap extends LineRange {
  /** How long they take. */
  readonly seconds: Seconds;
}

/** Which lines are shown while only hits are shown. */
export interface Gaps {
  /** The lines that are shown, as stretches in order. Empty if all lines are shown. */
  readonly shown: ReadonlySignal<readonly LineRange[]>;
  /**
   * The hidden lines before, between and after them. Empty while the listener types, because the first letters match
   * everywhere.
   */
  readonly gaps: ReadonlySignal<readonly Gap[]>;
  /** Shows the lines of a gap until the listener searches for something else. */
  open(gap: LineRange): void;
}

const nothing: readonly LineRange[] = [];
const noGaps: readonly Gap[] = [];

export function createGaps(
  cues: readonly Cue[],
  { query, lines, onlyHits, settled }: Pick<SearchSession, 'query' | 'lines' | 'onlyHits' | 'settled'>,
): Gaps {
  const opened = signal<{ readonly query: string; readonly gaps: readonly LineRange[] }>({
    query: '',
    gaps: [],
  });
  const shown = computed(() => {
    if (!onlyHits.value || query.value === '') return nothing;
    const near = [...lines.value.keys()].map((line) => ({
      first: Math.max(0, line - neighbours),
      last: Math.min(cues.length - 1, line + neighbours),
    }));
    const more = opened.value.query === query.value ? opened.value.gaps : [];
    return merged([...near, ...more]);
  });
  return {
    shown,
    gaps: computed(() => (settled.value && shown.value.length > 0 ? between(shown.value, cues) : noGaps)),
    open(gap) {
      const before = opened.peek().query === query.peek() ? opened.peek().gaps : [];
      opened.value = { query: query.peek(), gaps: [...before, gap] };
    },
  };
}

/** Sorts ranges, and joins those that touch or overlap. */
function merged(ranges: readonly LineRange[]): readonly LineRange[] {
  const stretches: LineRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.first - b.first)) {
    const last = stretches.at(-1);
    if (last && range.first <= last.last + 1)
      stretches[stretches.length - 1] = { first: last.first, last: Math.max(last.last, range.last) };
    else stretches.push(range);
  }
  return stretches;
}

function between(stretches: readonly LineRange[], cues: readonly Cue[]): readonly Gap[] {
  const gaps: Gap[] = [];
  let first = 0;
  for (const next of [...stretches, { first: cues.length, last: cues.length }]) {
    const [from, to] = [cues[first], cues[next.first - 1]];
    if (from && to && first < next.first)
      gaps.push({ first, last: next.first - 1, seconds: Math.max(0, to.end - from.start) });
    first = next.last + 1;
  }
  return gaps;
}
