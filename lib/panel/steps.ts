import { effect } from '@preact/signals';
import type { Paragraph } from '../reading/paragraphs';
import { lastAtOrBefore, type Timeline } from '../timeline/timeline';
import type { Seconds } from '../transcript/cue';
import type { Talk } from '../transcript/talk';
import { wordsOfCue } from '../transcript/words';
import type { Reading } from './reading';
import type { Trail } from './trail';

/** Players do not stop exactly where they were sent: what begins so soon has begun. */
const hasBegunWithin: Seconds = 0.1;

/** The line before a pause has not just been passed, but the way back from its own start leads further. */
const pauseAfter: Seconds = 1;

/** So long after its start, the way back from a paragraph leads to that start first, as in players of music. */
const startFirstAfter: Seconds = 3;

/** Small jumps from where the voice is. */
export interface Steps {
  /** To the next line, or to the one before the line that is spoken; in a pause, back to the line before the pause. */
  toLine(direction: 1 | -1): void;
  /** To the next paragraph, or to the start of this one and from there to the one before; once they have been found. */
  toParagraph(direction: 1 | -1): void;
}

export interface StepsOptions {
  readonly talk: Talk;
  readonly timeline: Timeline;
  readonly trail: Trail;
  readonly reading: Pick<Reading, 'begin' | 'paragraphs'>;
  readonly signal: AbortSignal;
}

/** They work until the signal aborts. */
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

/** The first of the rising starts that is yet to come; undefined for none. */
function after(starts: Float64Array, now: Seconds): Seconds | undefined {
  return starts[lastAtOrBefore(starts, now + hasBegunWithin) + 1];
}

/**
 * The last of the rising starts before the one that was passed last; that one itself when it was passed longer ago than
 * `startFirst`. Undefined before the first.
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
