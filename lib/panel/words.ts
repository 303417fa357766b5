import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { effectUntil } from '../browser/effect-until';
import { runInSlices } from '../browser/slices';
import type { Timing } from '../browser/timing';
import type { GlossaryEntry } from '../search/glossary';
import type { TalkSearch } from '../search/search';
import { type Corrections, findCorrections, noCorrections } from './corrections';

/** What the listener has taught: the recogniser wrote one thing where another was said. */
export interface Words {
  readonly glossary: ReadonlySignal<readonly GlossaryEntry[]>;
  /**
   * What the glossary changes in the visible lines, by cue. Empty until it is watched and the search has been built.
   */
  readonly corrections: ReadonlySignal<Corrections>;
  /** From now on, `heard` counts as `said` in any transcript. */
  teach(entry: GlossaryEntry): void;
  forget(entry: GlossaryEntry): void;
}

/** @param glossary changed by this part only; whoever opens the panel saves it */
export function createWords(
  glossary: Signal<readonly GlossaryEntry[]>,
  engine: ReadonlySignal<TalkSearch | null>,
  timing: Timing,
  abort: AbortSignal,
): Words {
  const isWanted = signal(false);
  // Found only when the drawn lines watch them, so that the first lines do not wait.
  const corrections = signal(noCorrections, {
    watched() {
      isWanted.value = true;
    },
  });
  const show = (found: Corrections) => {
    corrections.value = found;
  };
  effectUntil(abort, () => {
    const taught = glossary.value;
    // Reading the engine has it built. Without a taught word it is not read.
    const search = isWanted.value && taught.length > 0 ? engine.value : null;
    // In slices, because somebody may have taught thousands of words.
    return runInSlices(findCorrections(search, taught), show, timing);
  });
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
