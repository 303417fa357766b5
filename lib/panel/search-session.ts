import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { effectUntil } from '../browser/effect-until';
import { runInSlices } from '../browser/slices';
import type { Timing } from '../browser/timing';
import type { Hit, HitSpan, Tier } from '../search/hit';
import type { TalkSearch } from '../search/search';
import type { Seconds } from '../transcript/cue';
import { groupByLine, type LineHits, tiers } from './line-hits';

/** Hits that sound alike are searched after a pause of this length in the typing. */
const restMs = 80;

/** The search of one panel: what is typed, what was found, and which hit is selected. */
export interface SearchSession {
  readonly query: ReadonlySignal<string>;
  /** All hits of the query, in time order, including those of hidden tiers. */
  readonly all: ReadonlySignal<readonly Hit[]>;
  /** The hits of the visible tiers, in time order. */
  readonly shown: ReadonlySignal<readonly Hit[]>;
  /** The visible hits, by the index of their line. */
  readonly lines: ReadonlySignal<ReadonlyMap<number, LineHits>>;
  readonly selected: ReadonlySignal<Hit | null>;
  readonly hiddenTiers: ReadonlySignal<ReadonlySet<Tier>>;
  /** Whether the search is complete. Hits that sound alike come later than the typing. */
  readonly settled: ReadonlySignal<boolean>;
  /** Whether the list only shows lines with hits and their neighbours. */
  readonly onlyHits: ReadonlySignal<boolean>;
  /** The listener is about to type. The search gets ready to answer the first key as fast as later ones. */
  expectTyping(): void;
  setQuery(query: string): void;
  /**
   * Searches for the query that has led the listener here, and selects the hit that begins at that time once it is
   * found.
   */
  land(query: string, at: Seconds): void;
  /** Moves the selection to the next or previous hit in time order. After the last comes the first. */
  step(direction: 1 | -1): void;
  select(hit: Hit): void;
  toggleTier(tier: Tier): void;
  toggleOnlyHits(): void;
}

export interface SearchSessionOptions {
  /** Null until it has been built, which begins when it is watched. Built again when the glossary or a line changes. */
  readonly engine: ReadonlySignal<TalkSearch | null>;
  /** Some words as a listener might type them. */
  readonly sample: string;
  /** Where the reader is when typing begins. The first hit after that is selected. */
  readonly anchor: () => Seconds;
  readonly timing: Timing;
  readonly signal: AbortSignal;
}

/** All hits of the query in time order, and whether the search is complete. */
function watchHits(query: ReadonlySignal<string>, { engine, timing, signal: abort }: SearchSessionOptions) {
  const found = signal<readonly Hit[]>([]);
  const alike = signal<readonly Hit[]>([]);
  const settled = signal(true);
  let cancel = () => {};

  const findSoundalikes = (search: TalkSearch, text: string) => {
    const take = (hits: readonly Hit[]) =>
      batch(() => {
        alike.value = hits;
        settled.value = true;
      });
    cancel = runInSlices(search.findSoundalikes(text), take, timing);
  };
  const search = (search: TalkSearch | null, text: string) => {
    cancel();
    const isEmpty = text.trim() === '';
    batch(() => {
      settled.value = isEmpty;
      found.value = isEmpty || !search ? [] : search.find(text);
      alike.value = [];
    });
    if (search && !isEmpty) cancel = timing.after(restMs, () => findSoundalikes(search, text));
  };
  // Reading the engine has it built. Without a query it is not read.
  effectUntil(abort, () => {
    const text = query.value;
    search(text.trim() === '' ? null : engine.value, text);
  });
  abort.addEventListener('abort', () => cancel());
  return { all: computed(() => [...found.value, ...alike.value].sort(byTime)), settled };
}

/** Searches as if `words` were typed, because code that has run before is faster. */
function* rehearse(search: TalkSearch, words: string): Generator<void, void, void> {
  for (let typed = 1; typed <= words.length; typed += 1) {
    search.find(words.slice(0, typed));
    yield;
  }
  yield* search.prepareAsides();
  yield* search.findSoundalikes(words);
}

/**
 * Returns a function that starts a rehearsal of the search, now or once the search has been built. It takes about 0.2 s
 * of processor time, which a panel that is only read need not spend.
 */
function prepareRehearsal({ engine, sample, timing, signal: abort }: SearchSessionOptions): () => void {
  const isExpected = signal(false);
  effectUntil(abort, () => {
    if (!isExpected.value || !engine.value) return;
    return runInSlices(rehearse(engine.value, sample), () => undefined, timing);
  });
  return () => {
    isExpected.value = true;
  };
}

// long: what is found and what is selected are signals that its few functions share
export function createSearchSession(options: SearchSessionOptions): SearchSession {
  const { anchor, signal: abort } = options;
  const query = signal('');
  const { all, settled } = watchHits(query, options);
  const hiddenTiers = signal<ReadonlySet<Tier>>(new Set());
  const onlyHits = signal(false);
  const selectedKey = signal<string | null>(null);
  let typedFrom: Seconds = 0;
  /** A hit to be selected as soon as it is found: hits that sound alike come later than others. */
  const landsAt = signal<Seconds | null>(null);

  const shown = computed(() => all.value.filter((hit) => !hiddenTiers.value.has(hit.tier)));
  const selected = computed(() => shown.value.find((hit) => keyOf(hit) === selectedKey.value) ?? null);

  const selectAfter = (time: Seconds) => {
    const hits = shown.value;
    const hit = hits.find(({ start }) => start >= time) ?? hits[0];
    selectedKey.value = hit ? keyOf(hit) : null;
  };
  // A hit is selected whenever any is visible. If its tier is hidden, the next one is selected.
  effectUntil(abort, () => {
    if (shown.value.length > 0 && !selected.value) selectAfter(typedFrom);
  });
  effectUntil(abort, () => {
    const at = landsAt.value;
    if (at === null) return;
    const hit = shown.value.find(({ start }) => start === at);
    if (hit) selectedKey.value = keyOf(hit);
    if (hit || (settled.value && shown.value.length > 0)) landsAt.value = null;
  });

  return {
    query,
    all,
    shown,
    lines: computed(() => groupByLine(shown.value)),
    selected,
    hiddenTiers,
    settled,
    onlyHits,
    expectTyping: prepareRehearsal(options),
    setQuery(text) {
      if (text === query.peek()) return;
      landsAt.value = null;
      if (query.peek() === '') typedFrom = anchor();
      query.value = text;
      // Only now are the hits those of the new query. The first one after `typedFrom` will be selected.
      selectedKey.value = null;
    },
    land(text, at) {
      query.value = text;
      typedFrom = at;
      selectedKey.value = null;
      landsAt.value = at;
    },
    step(direction) {
      landsAt.value = null;
      const hits = shown.peek();
      const hit = selected.peek();
      const next = hit && hits[(hits.indexOf(hit) + direction + hits.length) % hits.length];
      if (next) selectedKey.value = keyOf(next);
    },
    select: (hit) => {
      landsAt.value = null;
      selectedKey.value = keyOf(hit);
    },
    toggleTier(tier) {
      const next = new Set(hiddenTiers.peek());
      if (!next.delete(tier)) next.add(tier);
      hiddenTiers.value = next;
    },
    toggleOnlyHits: () => {
      onlyHits.value = !onlyHits.peek();
    },
  };
}

/** Each search creates new hits. Two are the same if they begin at the same word and have the same tier. */
function keyOf({ tier, spans: [first], second }: Hit): string {
  const key = `${tier} ${first?.cue}:${first?.from}`;
  return second ? `${key} ${second[0]?.cue}:${second[0]?.from}` : key;
}

function byTime(a: Hit, b: Hit): number {
  const order = byPlace(a.spans[0], b.spans[0]) || byPlace(a.second?.[0], b.second?.[0]);
  return order || tiers.indexOf(a.tier) - tiers.indexOf(b.tier);
}

function byPlace(a: HitSpan | undefined, b: HitSpan | undefined): number {
  return a && b ? a.cue - b.cue || a.from - b.from : 0;
}
