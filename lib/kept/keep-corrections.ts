import { type ReadonlySignal, signal } from '@preact/signals';
import type { Answer, LibraryProblem } from '../library/problem';
import type { LineCorrection } from '../transcript/line-correction';
import { createMirror } from './mirror';

/** The stored corrections of one talk. */
export interface CorrectionStore {
  read(): Promise<Answer<readonly LineCorrection[]>>;
  edit(correction: LineCorrection): Promise<Answer<unknown>>;
}

/** The corrections of a panel. */
export interface KeptCorrections {
  /** In the order of the lines. */
  readonly corrections: ReadonlySignal<readonly LineCorrection[]>;
  /** Saves a correction in place of the one that its line had. If both of its texts are the same, it is removed. */
  edit(correction: LineCorrection): void;
  /** The corrections may have been changed elsewhere: reads them again. */
  refresh(): void;
  /** Sends again what could not be saved. */
  resume(): void;
}

export interface CorrectionOptions {
  readonly store: CorrectionStore;
  /** The corrections with which the talk was loaded. */
  readonly first: readonly LineCorrection[];
  /** Whether the talk has been deleted. Then what is shown does not change. */
  readonly isDeleted: () => boolean;
  readonly onProblem: (problem: LibraryProblem) => void;
  readonly signal: AbortSignal;
}

/** The list with this correction in place of the one that its line had. */
export function putCorrection(
  list: readonly LineCorrection[],
  correction: LineCorrection,
): readonly LineCorrection[] {
  const others = list.filter(({ line }) => line !== correction.line);
  const all = correction.text === correction.was ? others : [...others, correction];
  return all.sort((a, b) => a.line - b.line);
}

/** Every correction is shown at once. One that could not be saved stays visible, and is sent again with the next. */
export function keepCorrections(options: CorrectionOptions): KeptCorrections {
  const { store, first, isDeleted, onProblem, signal: abort } = options;
  const corrections = signal(first);
  let unkept: LineCorrection[] = [];
  const mirror = createMirror({
    read: store.read,
    isHeld: () => isDeleted() || unkept.length > 0,
    show(stored) {
      const isShown = JSON.stringify(stored) === JSON.stringify(corrections.peek());
      if (!isShown) corrections.value = stored;
    },
    onProblem,
    signal: abort,
  });
  const send = async (correction: LineCorrection) => {
    const answer = await mirror.send(() => store.edit(correction));
    const isNewest = unkept.every(({ line }) => line !== correction.line);
    if (!answer.ok && isNewest) unkept.push(correction);
  };
  const resume = () => {
    const waiting = unkept;
    unkept = [];
    for (const correction of waiting) void send(correction);
  };
  return {
    corrections,
    edit(correction) {
      if (abort.aborted) return;
      corrections.value = putCorrection(corrections.peek(), correction);
      unkept = unkept.filter(({ line }) => line !== correction.line);
      if (!isDeleted()) resume();
      void send(correction);
    },
    refresh: mirror.refresh,
    resume() {
      resume();
      mirror.refresh();
    },
  };
}
