import { type ReadonlySignal, signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';

/** How long a sentence stays that asks for nothing. */
const noteMs = 4000;

export interface BriefNote {
  /** What is to be read now; null for nothing. */
  readonly sentence: ReadonlySignal<string | null>;
  /** Shows a sentence for its full time, also where another one is showing. */
  say(sentence: string): void;
  /** Nothing happens any more. */
  stop(): void;
}

export function createBriefNote(): BriefNote {
  const sentence = signal<string | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    sentence,
    say(next) {
      clearTimeout(timer);
      sentence.value = next;
      timer = setTimeout(() => {
        sentence.value = null;
      }, noteMs);
    },
    stop: () => clearTimeout(timer),
  };
}

/** One sentence that goes by itself. */
export function useBriefNote(): BriefNote {
  const note = useMemo(createBriefNote, []);
  useEffect(() => note.stop, []);
  return note;
}
