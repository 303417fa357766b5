import { type ReadonlySignal, signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';

/** How long a sentence stays that needs no answer. */
const noteMs = 4000;

/** A sentence, and whether it says that something was not done. */
export interface BriefSentence {
  readonly text: string;
  readonly isWarning: boolean;
}

export interface BriefNote {
  /** The sentence to be read now; null for none. */
  readonly sentence: ReadonlySignal<BriefSentence | null>;
  /** Shows a sentence for its full time, even if another one is showing. */
  say(text: string): void;
  /** The same for a sentence that says that something was not done. */
  warn(text: string): void;
  /** Stops its timer. */
  stop(): void;
}

export function createBriefNote(): BriefNote {
  const sentence = signal<BriefSentence | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = (next: BriefSentence) => {
    clearTimeout(timer);
    sentence.value = next;
    timer = setTimeout(() => {
      sentence.value = null;
    }, noteMs);
  };
  return {
    sentence,
    say: (text) => show({ text, isWarning: false }),
    warn: (text) => show({ text, isWarning: true }),
    stop: () => clearTimeout(timer),
  };
}

/** A sentence that disappears by itself. */
export function useBriefNote(): BriefNote {
  const note = useMemo(createBriefNote, []);
  useEffect(() => note.stop, []);
  return note;
}
