import { type ReadonlySignal, signal } from '@preact/signals';
import { runInSlices } from '../browser/slices';
import type { Timing } from '../browser/timing';
import { type Paragraph, readTalk } from '../reading/paragraphs';
import type { Talk } from '../transcript/talk';

/** The talk as it is read. */
export interface Reading {
  /** Begins to find the paragraphs, once. */
  begin(): void;
  /** Null until they have been found. */
  readonly paragraphs: ReadonlySignal<readonly Paragraph[] | null>;
}

/** Finds the paragraphs of a talk in short slices when they are first wanted, until the signal aborts. */
export function createReading(talk: Talk, timing: Timing, abort: AbortSignal): Reading {
  const paragraphs = signal<readonly Paragraph[] | null>(null);
  let hasBegun = false;
  return {
    paragraphs,
    begin() {
      if (hasBegun) return;
      hasBegun = true;
      const drop = runInSlices(
        readTalk(talk),
        (read) => {
          paragraphs.value = read.paragraphs;
        },
        timing,
      );
      abort.addEventListener('abort', drop);
    },
  };
}
