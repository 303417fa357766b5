import type { Cue, Seconds } from '../transcript/cue';
import { type WordSpan, wordsOfCue } from '../transcript/words';

/** What is said at one moment. */
export interface Moment {
  /** Index of the current cue; -1 in a gap. */
  readonly cue: number;
  /** The current word of that cue; null in a gap, in a sound, or before its first word. */
  readonly word: WordSpan | null;
  /** The next time at which `cue` or `word` changes; Infinity if they never do. */
  readonly next: Seconds;
}

export interface Timeline {
  /** Index of the current cue; -1 if there is none. If cues overlap, the one that began last. O(log n). */
  cueAt(time: Seconds): number;
  momentAt(time: Seconds): Moment;
}

/**
 * The cues must be sorted by start. They may overlap, leave gaps, have no text or zero length. `lineAt` returns the
 * latest state of a line: its words may have changed, its times have not.
 */
export function createTimeline(
  cues: readonly Cue[],
  lineAt: (index: number) => Cue | undefined = (index) => cues[index],
): Timeline {
  const { times, current } = sweep(cues);
  let cachedCue: Cue | null = null;
  let cachedWords: WordSpan[] = [];

  const wordsAt = (index: number): WordSpan[] => {
    const cue = (index >= 0 && lineAt(index)) || null;
    if (cue !== cachedCue) {
      cachedCue = cue;
      cachedWords = cue ? wordsOfCue(cue) : [];
    }
    return cachedWords;
  };
  const cueAt = (time: Seconds): number => {
    const step = lastAtOrBefore(times, time);
    return step < 0 ? -1 : current[step]!;
  };

  return {
    cueAt,
    momentAt(time) {
      const step = lastAtOrBefore(times, time);
      const cue = step < 0 ? -1 : current[step]!;
      const words = wordsAt(cue);
      const following = words.findIndex((word) => word.start > time);
      const begun = following < 0 ? words.length : following;
      const nextWord = following < 0 ? Number.POSITIVE_INFINITY : words[following]!.start;
      const nextStep = step + 1 < times.length ? times[step + 1]! : Number.POSITIVE_INFINITY;
      return { cue, word: words[begun - 1] ?? null, next: Math.min(nextWord, nextStep) };
    },
  };
}

/**
 * The current cue as a step function of time: from `times[i]` on, `current[i]` is current. `times` increases strictly.
 * A stack holds the cues that are still running below the current one, so that one long cue under thousands of short
 * ones costs nothing when a time is looked up.
 */
function sweep(cues: readonly Cue[]): { times: Seconds[]; current: number[] } {
  const times: Seconds[] = [];
  const current: number[] = [];
  const running: number[] = [];
  const step = (time: Seconds, cue: number) => {
    if (times.at(-1) === time) {
      current[current.length - 1] = cue;
    } else if (current.at(-1) !== cue) {
      times.push(time);
      current.push(cue);
    }
  };
  const endRunning = (until: Seconds) => {
    while (running.length > 0 && cues[running.at(-1)!]!.end <= until) {
      const end = cues[running.pop()!]!.end;
      while (running.length > 0 && cues[running.at(-1)!]!.end <= end) running.pop();
      step(end, running.at(-1) ?? -1);
    }
  };
  cues.forEach((cue, index) => {
    endRunning(cue.start);
    if (cue.end > cue.start) {
      running.push(index);
      step(cue.start, index);
    }
  });
  endRunning(Number.POSITIVE_INFINITY);
  return { times, current };
}

/** Index of the last of the ascending `times` that is `<= time`; -1 before the first. */
export function lastAtOrBefore(times: ArrayLike<Seconds>, time: Seconds): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (times[middle]! <= time) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
