import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { runInSlices } from '../browser/slices';
import type { Timing } from '../browser/timing';
import type { GlossaryEntry } from '../search/glossary';
import type { TalkSearch } from '../search/search';
import { type Corrections, findCorrections, noCorrections } from './corrections';

/** What the listener has taught: the recogniser wrote one thing where another was said. */
export interface Words {
  readonly glossary: ReadonlySignal<readonly GlossaryEntry[]>;
  /** What the glossary changes in the lines shown, by cue; empty until it is watched and the engine has been built. */
  readonly corrections: ReadonlySignal<Corrections>;
  /** From now on, `heard` in any transcript counts as `said`. */
  teach(entry: GlossaryEntry): void;
  forget(entry: GlossaryEntry): void;
}

/** @param glossary changed by this part only; whoever opens the panel keeps it */
export function createWords(
  glossary: Signal<readonly GlossaryEntry[]>,
  engine: ReadonlySignal<TalkSearch | null>,
  timing: Timing,
  abort: AbortSignal,
): Words {
  const isWanted = signal(false);
  // The first lines do not wait for them: they are watched by what draws the lines.
  const corrections = signal(noCorrections, {
    watched() {
      isWanted.value = true;
    },
  });
  const show = (found: Corrections) => {
    corrections.value = found;
  };
  const stop = effect(() => {
    const taught = glossary.value;
    // Whoever watches the engine has it built: without a word nothing does.
    const search = isWanted.value && taught.length > 0 ? engine.value : null;
    // In slices: somebody may have taught thousands of words.
    return runInSlices(findCorrections(search, taught), show, timing);
  });
  abort.addEventListener('abort', stop);
  const without = ({ heard, said }: GlossaryEntry) =>
    glossary.peek().filter((entry) => entry.heard !== heard || entry.said !== said);
  return {
    glossary,
    corrections,
    teach(entry) {
      glossary.value = [...without(entry), entry];
    },
    forget(entry) {
      glossary.value = without(entry);
    },
  };
}
