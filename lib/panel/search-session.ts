import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Hit, Tier } from '../search/hit';
import type { TalkSearch } from '../search/search';
import type { Seconds } from '../transcript/cue';
import { runInSlices } from './slices';

/** Sounds-like is computed when typing rests for this long. */
const restMs = 80;

/** Tiers from the surest to the boldest. */
export const tiers: readonly Tier[] = ['exact', 'similar', 'sounds-like'];

/** The hits of one line: its best tier, and all spans to be marked. */
export interface LineHits {
  readonly tier: Tier;
  readonly hits: readonly Hit[];
}

export interface SearchSession {
  readonly query: ReadonlySignal<string>;
  /** All hits of the query, in time order, whatever tiers are switched off. */
  readonly all: ReadonlySignal<readonly Hit[]>;
  /** Hits of the tiers switched on, in time order. */
  readonly shown: ReadonlySignal<readonly Hit[]>;
  readonly lines: ReadonlySignal<ReadonlyMap<number, LineHits>>;
  readonly selected: ReadonlySignal<Hit | null>;
  readonly hiddenTiers: ReadonlySignal<ReadonlySet<Tier>>;
  /** Whether everything has been looked for: sounds-like lags behind the typing. */
  readonly settled: ReadonlySignal<boolean>;
  readonly onlyHits: Signal<boolean>;
  setQuery(query: string): void;
  /** Moves the selection by one hit in time order, round the end. */
  step(direction: 1 | -1): void;
  select(hit: Hit): void;
  toggleTier(tier: Tier): void;
}

/**
 * @param engine null until it has been built; made anew when the glossary changes
 * @param anchor where the reader is when typing begins: the first hit after it is selected
 */
export function createSearchSession(
  engine: ReadonlySignal<TalkSearch | null>,
  anchor: () => Seconds,
  abort: AbortSignal,
): SearchSession {
  const query = signal('');
  const found = signal<readonly Hit[]>([]);
  const heard = signal<readonly Hit[]>([]);
  const settled = signal(true);
  const hiddenTiers = signal<ReadonlySet<Tier>>(new Set());
  const onlyHits = signal(false);
  const selectedKey = signal<string | null>(null);
  let typedFrom: Seconds = 0;
  let dropListening = () => {};
  let timer: ReturnType<typeof setTimeout> | undefined;

  const all = computed(() => [...found.value, ...heard.value].sort(byTime));
  const shown = computed(() => all.value.filter((hit) => !hiddenTiers.value.has(hit.tier)));
  const selected = computed(() => shown.value.find((hit) => keyOf(hit) === selectedKey.value) ?? null);
  const lines = computed(() => groupByLine(shown.value));

  const selectAfter = (time: Seconds) => {
    const hits = shown.value;
    const hit = hits.find(({ start }) => start >= time) ?? hits[0];
    selectedKey.value = hit ? keyOf(hit) : null;
  };
  const drop = () => {
    clearTimeout(timer);
    dropListening();
  };
  const listen = (search: TalkSearch, text: string) => {
    dropListening = runInSlices(search.hear(text), (hits) => {
      heard.value = hits;
      settled.value = true;
    });
  };
  const search = (search: TalkSearch | null, text: string) => {
    drop();
    const isEmpty = text.trim() === '';
    settled.value = isEmpty;
    batch(() => {
      found.value = isEmpty || !search ? [] : search.find(text);
      heard.value = [];
    });
    if (search && !isEmpty) timer = setTimeout(() => listen(search, text), restMs);
  };

  const stopSearching = effect(() => search(engine.value, query.value));
  // Some hit is selected whenever one is shown; one switched off with its tier gives way to the next.
  const stopWatching = effect(() => {
    if (shown.value.length > 0 && !selected.value) selectAfter(typedFrom);
  });
  abort.addEventListener('abort', () => {
    drop();
    stopSearching();
    stopWatching();
  });

  return {
    query,
    all,
    shown,
    lines,
    selected,
    hiddenTiers,
    settled,
    onlyHits,
    setQuery(text) {
      if (text === query.value) return;
      if (query.value === '') typedFrom = anchor();
      query.value = text;
      selectedKey.value = null;
    },
    step(direction) {
      const hits = shown.value;
      if (!selected.value) return;
      const at = hits.indexOf(selected.value);
      selectedKey.value = keyOf(hits[(at + direction + hits.length) % hits.length]!);
    },
    select: (hit) => {
      selectedKey.value = keyOf(hit);
    },
    toggleTier(tier) {
      const next = new Set(hiddenTiers.value);
      if (!next.delete(tier)) next.add(tier);
      hiddenTiers.value = next;
    },
  };
}

/** Hits are made anew by each search; the place and tier tell whether two are the same. */
function keyOf(hit: Hit): string {
  const first = hit.spans[0]!;
  return `${hit.tier} ${first.cue}:${first.from}`;
}

function byTime(a: Hit, b: Hit): number {
  const [x, y] = [a.spans[0]!, b.spans[0]!];
  return x.cue - y.cue || x.from - y.from || tiers.indexOf(a.tier) - tiers.indexOf(b.tier);
}

function groupByLine(hits: readonly Hit[]): Map<number, LineHits> {
  const lines = new Map<number, { tier: Tier; hits: Hit[] }>();
  for (const hit of hits) {
    for (const { cue } of hit.spans) {
      const line = lines.get(cue);
      if (!line) lines.set(cue, { tier: hit.tier, hits: [hit] });
      else if (line.hits.at(-1) !== hit) {
        line.hits.push(hit);
        if (tiers.indexOf(hit.tier) < tiers.indexOf(line.tier)) line.tier = hit.tier;
      }
    }
  }
  return lines;
}
