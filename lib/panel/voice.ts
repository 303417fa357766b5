import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Timing } from '../browser/timing';
import type { Timeline } from '../timeline/timeline';
import type { Seconds } from '../transcript/cue';
import type { WordSpan } from '../transcript/words';
import { runClock } from './clock';
import type { Medium } from './medium';
import type { Sync } from './sync';

/** Where the voice is in the transcript. Times are the transcript's. */
export interface Voice {
  /** The index of the line being spoken; -1 in a hole, and while `Sync.isAdrift`. */
  readonly cue: ReadonlySignal<number>;
  /** The word being spoken; null before the first word of a line, and if no line is spoken. */
  readonly word: ReadonlySignal<WordSpan | null>;
  /** Where the voice was at the latest change of line or word. Changes several times a second. */
  readonly at: ReadonlySignal<Seconds>;
  /**
   * Where the voice was at the latest change of line, or at the latest event of the player. For views that need not
   * follow every word.
   */
  readonly lineAt: ReadonlySignal<Seconds>;
  /** How much later the medium is than the transcript there, rounded to tenths of a second. */
  readonly offset: ReadonlySignal<Seconds>;
  /** Where the transcript waits while an advert plays; otherwise null. */
  readonly waitsAt: ReadonlySignal<Seconds | null>;
}

export interface VoiceOptions {
  readonly medium: Medium;
  readonly timeline: Timeline;
  readonly sync: Sync;
  readonly timing: Timing;
  readonly signal: AbortSignal;
}

export function createVoice({ medium, timeline, sync, timing, signal: abort }: VoiceOptions): Voice {
  const cue = signal(-1);
  const word = signal<WordSpan | null>(null);
  const at = signal<Seconds>(0);
  const lineAt = signal<Seconds>(0);
  const waitsAt = signal<Seconds | null>(null);

  runClock({
    medium,
    timeline,
    syncMap: sync.map,
    onMoment({ moment, time, isExpected, isAdvert }) {
      const isAdrift = sync.isAdrift.peek();
      batch(() => {
        if (!isExpected || moment.cue !== cue.peek()) lineAt.value = time;
        at.value = time;
        cue.value = isAdrift ? -1 : moment.cue;
        word.value = isAdrift ? null : moment.word;
        waitsAt.value = isAdvert ? time : null;
      });
    },
    timing,
    signal: abort,
  });
  return {
    cue,
    word,
    at,
    lineAt,
    offset: computed(() => Math.round((sync.map.value.toMedia(lineAt.value) - lineAt.value) * 10) / 10),
    waitsAt,
  };
}
