import { effect } from '@preact/signals';
import type { Paragraph } from '../reading/paragraphs';
import { lastAtOrBefore, type Timeline } from '../timeline/timeline';
import type { Seconds } from '../transcript/cue';
import type { Talk } from '../transcript/talk';
import { wordsOfCue } from '../transcript/words';
import type { Reading } from './reading';
import type { Trail } from './trail';

/** Players do not stop exactly where they were sent. What begins within this time counts as begun. */
const hasBegunWithin: Seconds = 0.1;

/** In a pause, the line before has not just been passed, but from its own start the way back must lead further. */
const pauseAfter: Seconds = 1;

/** This long after its start, the way back from a paragraph first leads to that start, as in music players. */
const startFirstAfter: Seconds = 3;

/** Small jumps from the present position of the voice. */
export interface Steps {
  /** To the next line, or to the line before the one being spoken. In a pause, back to the line before the pause. */
  toLine(direction: 1 | -1): void;
  /**
   * To the next paragraph, or to the start of this one and from there to the one before. Waits until paragraphs are
   * found.
   */
  toParagraph(direction: 1 | -1): void;
}

export interface StepsOptions {
  readonly talk: Talk;
  readonly timeline: Timeline;
  readonly trail: Trail;
  readonly reading: Pick<Reading, 'begin' | 'paragraphs'>;
  readonly signal: AbortSignal;
}

/** The steps work until the signal aborts. */
export function createSteps({ talk, timeline, trail, reading, signal: abort }: StepsOptions): Steps {
  let lineStarts: Float64Array | null = null;
  let found: { of: readonly Paragraph[]; starts: Float64Array } | null = null;
  let stopWaiting = () => {};
  abort.addEventListener('abort', () => stopWaiting());

  const go = (to: Seconds | undefined) => {
    if (to !== undefined) trail.stepTo(to);
  };
  const startsOf = (paragraphs: readonly Paragraph[]) => {
    if (found?.of !== paragraphs) {
      found = { of: paragraphs, starts: Float64Array.from(paragraphs, (one) => startOf(talk, one)) };
    }
    return found.starts;
  };
  const stepParagraph = (paragraphs: readonly Paragraph[], direction: 1 | -1) => {
    const now = trail.now();
    go(direction > 0 ? after(startsOf(paragraphs), now) : before(startsOf(paragraphs), now, startFirstAfter));
  };
  return {
    toLine(direction) {
      lineStarts ??= Float64Array.from(talk.cues, ({ start }) => start);
      const now = trail.now();
      const startFirst = timeline.cueAt(now + hasBegunWithin) < 0 ? pauseAfter : Number.POSITIVE_INFINITY;
      go(direction > 0 ? after(lineStarts, now) : before(lineStarts, now, startFirst));
    },
    toParagraph(direction) {
      stopWaiting();
      reading.begin();
      let isDone = false;
      const stop = effect(() => {
        const paragraphs = reading.paragraphs.value;
        if (!paragraphs || isDone) return;
        isDone = true;
        stepParagraph(paragraphs, direction);
      });
      stopWaiting = stop;
    },
  };
}

/** When a paragraph begins, which may be inside a line. */
function startOf({ cues }: Talk, { cue: index, from, start }: Paragraph): Seconds {
  const cue = cues[index];
  if (!cue || from === 0) return start;
  return wordsOfCue(cue).find((word) => word.to > from)?.start ?? start;
}

/** The first start that is still to come; undefined for none. `starts` must ascend. */
function after(starts: Float64Array, now: Seconds): Seconds | undefined {
  return starts[lastAtOrBefore(starts, now + hasBegunWithin) + 1];
}

/**
 * The start before the one that was passed last. If that one was passed more than `startFirst` seconds ago, it is
 * returned itself. Undefined before the first start. `starts` must ascend.
 */
function before(starts: Float64Array, now: Seconds, startFirst: Seconds): Seconds | undefined {
  const begun = starts[lastAtOrBefore(starts, now + hasBegunWithin)];
  if (begun === undefined) return undefined;
  if (now - begun > startFirst) return begun;
  // Lines that begin together are one step.
  let index = lastAtOrBefore(starts, begun) - 1;
  while (index > 0 && starts[index] === begun) index -= 1;
  return starts[Math.max(0, index)];
}
