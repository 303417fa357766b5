import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { effectUntil } from '../browser/effect-until';
import { runInSlices } from '../browser/slices';
import type { Timing } from '../browser/timing';
import type { TalkSearch } from '../search/search';
import type { Talk } from '../transcript/talk';
import { overviewCode } from './late-code';
import type { SearchSession } from './search-session';

/** A name that the transcript never contains as written, and how many places sound like it. */
export interface HeardName {
  readonly name: string;
  readonly count: number;
}

const mostNames = 8;

/** Whether the panel shows what the talk is about instead of its text, and which names were misheard. */
export interface OverviewView {
  /** Set back to false as soon as the reader searches. */
  readonly isShown: Signal<boolean>;
  /** Null until they have been looked for. That begins when the overview is first shown. */
  readonly names: ReadonlySignal<readonly HeardName[] | null>;
}

export interface OverviewViewOptions {
  readonly talk: Talk;
  readonly description: ReadonlySignal<string>;
  readonly engine: ReadonlySignal<TalkSearch | null>;
  readonly search: Pick<SearchSession, 'query' | 'selected'>;
  readonly timing: Timing;
  readonly signal: AbortSignal;
}

/** The names that the search finds, but never as they are written. Works in steps. */
function* hearNames(
  { find, findSoundalikes }: TalkSearch,
  names: readonly string[],
): Generator<void, HeardName[], void> {
  const heard: HeardName[] = [];
  for (const name of names) {
    yield;
    // With a space at the end, because the name is complete.
    const query = `${name} `;
    const written = find(query);
    // “Why labs” counts as an exact hit for WhyLabs, but it is not how the name is written.
    if (written.some(({ text }) => text.toLowerCase() === name.toLowerCase())) continue;
    const alike = yield* findSoundalikes(query);
    if (written.length + alike.length > 0) heard.push({ name, count: written.length + alike.length });
    if (heard.length === mostNames) break;
  }
  return heard;
}

export function createOverviewView(options: OverviewViewOptions): OverviewView {
  const { talk, description, engine, search, timing, signal: abort } = options;
  const isShown = signal(false);
  const isWanted = signal(false);
  const names = signal<readonly HeardName[] | null>(null);
  effectUntil(abort, () => {
    // Read to depend on it: the reader goes from hit to hit.
    void search.selected.value;
    if (search.query.value !== '') isShown.value = false;
  });
  effectUntil(abort, () => {
    if (!isShown.value) return;
    isWanted.value = true;
    void overviewCode.load();
  });
  effectUntil(abort, () => {
    const code = overviewCode.code.value;
    if (!isWanted.value || !code || !engine.value) return;
    return runInSlices(
      hearNames(engine.value, code.namesOf(talk, description.value)),
      (heard) => {
        names.value = heard;
      },
      timing,
    );
  });
  return { isShown, names };
}
