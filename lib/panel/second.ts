import { batch, computed, type ReadonlySignal, signal, untracked } from '@preact/signals';
import { effectUntil } from '../browser/effect-until';
import type { Timing } from '../browser/timing';
import type { ChosenSecond, ShownTranscripts } from '../kept/keep-second';
import type { TalkSearch } from '../search/search';
import { doubtOf, type PairDoubt } from '../timeline/pair-doubt';
import { pairByTime } from '../timeline/pair-lines';
import { createTimeline } from '../timeline/timeline';
import { isTimed, type Talk } from '../transcript/talk';
import { runClock } from './clock';
import { buildEngine } from './engine';
import type { Medium } from './medium';
import { searchBoth, searchSecond } from './second-search';
import type { Sync } from './sync';

/** The second transcript of the talk, on the clock of the first. Costs nothing while there is none. */
export interface Second {
  /** Null while there is none. */
  readonly talk: ReadonlySignal<Talk | null>;
  /** `first` while there is none. */
  readonly shows: ReadonlySignal<ShownTranscripts>;
  /** The index of its line that is being spoken; -1 in a hole, and while there is none. */
  readonly cue: ReadonlySignal<number>;
  /** Why its lines may not belong to those of the first; null if they seem to belong. */
  readonly doubt: ReadonlySignal<PairDoubt | null>;
  /** The search of the transcripts that are shown; null until it has been built. */
  readonly engine: ReadonlySignal<TalkSearch | null>;
}

export interface SecondOptions {
  readonly talk: Talk;
  readonly chosen: ReadonlySignal<ChosenSecond | null>;
  readonly medium: Medium;
  readonly sync: Sync;
  /** The search of the first transcript. */
  readonly engine: ReadonlySignal<TalkSearch | null>;
  readonly timing: Timing;
  readonly signal: AbortSignal;
}

/** Follows and searches the second transcript whenever there is one, until the signal aborts. */
export function createSecond(options: SecondOptions): Second {
  const { talk: first, chosen, medium, sync, timing, signal: abort } = options;
  const talk = computed(() => chosen.value?.talk ?? null);
  const shows = computed(() => chosen.value?.shows ?? 'first');
  const cue = signal(-1);
  const own = signal<ReadonlySignal<TalkSearch | null>>(signal(null));
  const lineOf = computed(() => pairByTime(first.cues, talk.value?.cues ?? []));

  /** The listener teaches words of the first transcript only. */
  const noGlossary = signal([]);
  const begin = (second: Talk, until: AbortSignal) => {
    own.value = buildEngine(second, noGlossary, timing, until);
    runClock({
      medium,
      timeline: createTimeline(second.cues),
      syncMap: sync.map,
      onMoment({ moment }) {
        cue.value = sync.isAdrift.peek() ? -1 : moment.cue;
      },
      timing,
      signal: until,
    });
  };
  effectUntil(abort, () => {
    const second = talk.value;
    if (!second) return;
    const ending = new AbortController();
    untracked(() => begin(second, ending.signal));
    return () => {
      ending.abort();
      batch(() => {
        cue.value = -1;
        own.value = signal(null);
      });
    };
  });

  return {
    talk,
    shows,
    cue,
    doubt: computed(() => {
      const second = talk.value;
      return second && doubtOf(first.cues, second.cues, isTimed(first) && isTimed(second));
    }),
    engine: computed(() => {
      const search = options.engine.value;
      const other = own.value.value;
      if (shows.value === 'first') return search;
      if (!search || !other) return shows.value === 'both' ? search : null;
      const under = { lines: first.cues, lineOf: lineOf.value };
      return shows.value === 'second' ? searchSecond(other, under) : searchBoth(search, other, under);
    }),
  };
}
