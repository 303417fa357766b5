import { effect, type ReadonlySignal, type Signal, signal, untracked } from '@preact/signals';
import type { Answer, LibraryProblem } from '../library/problem';
import type { Pin } from '../timeline/sync-map';
import type { Seconds } from '../transcript/cue';

/** The pins that are kept of one talk at one home, for each length of the medium. */
export interface PinStore {
  read(duration: Seconds): Promise<Answer<readonly Pin[]>>;
  write(duration: Seconds, pins: readonly Pin[]): Promise<Answer<unknown>>;
}

/**
 * Pins that are read and kept until the signal aborts. An episode of another length has other adverts in it, so
 * each length has pins of its own, and they are read as soon as the length is known.
 */
export function keepPins(
  store: PinStore,
  duration: ReadonlySignal<Seconds | null>,
  onProblem: (problem: LibraryProblem) => void,
  abort: AbortSignal,
): Signal<readonly Pin[]> {
  const pins = signal<readonly Pin[]>([]);
  /** The length that the pins belong to; null before one is known. It stays while an advert plays. */
  const length = signal<Seconds | null>(null);
  /** The pins as they were read or written last. */
  let kept: readonly Pin[] = pins.peek();

  const read = async (now: Seconds) => {
    if (now === length.peek()) return;
    const before = pins.peek();
    const isKept = before === kept;
    length.value = now;
    // Those set before the length was known have just been written.
    if (!isKept) return;
    const answer = await store.read(now);
    // Pins that the listener has set in the meantime are newer than those that were read.
    if (abort.aborted || length.peek() !== now || pins.peek() !== before) return;
    if (answer.ok) {
      kept = answer.value;
      pins.value = answer.value;
    } else onProblem(answer.problem);
  };
  const write = async (now: Seconds, set: readonly Pin[]) => {
    kept = set;
    const answer = await store.write(now, set);
    if (!answer.ok) onProblem(answer.problem);
  };
  const stopWriting = effect(() => {
    const set = pins.value;
    const now = length.value;
    if (set !== kept && now !== null) void write(now, set);
  });
  const stopReading = effect(() => {
    const now = duration.value;
    if (now !== null) untracked(() => void read(now));
  });
  abort.addEventListener('abort', () => {
    stopWriting();
    stopReading();
  });
  return pins;
}
