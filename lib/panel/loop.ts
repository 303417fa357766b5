import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type Passage, passageOf } from '../reading/passages';
import type { Seconds } from '../transcript/cue';
import type { WordRange } from '../transcript/note';
import type { ListeningParts } from './listening-parts';
import { runPassages } from './passage-run';
import { passageSeek } from './passage-seek';

/** A passage that repeats. */
export interface Loop {
  readonly words: ReadonlySignal<WordRange>;
  readonly passage: ReadonlySignal<Passage>;
  /** Repeats other words from now on. Playback continues if they include what is being heard. */
  change(words: WordRange): void;
  /** Ends it, and restores the player's speed. */
  stop(): void;
}

/**
 * Repeats words until it is stopped or the listener goes elsewhere. Meanwhile the loop has a speed of its own.
 *
 * @param rest how long the player pauses between two rounds, in seconds
 * @param rate the speed that the last loop had, which this one uses too; null for none
 * @param onEnd called when the listener has gone elsewhere
 */
export function startLoop(
  { talk, medium, sync, trail, timing }: ListeningParts,
  firstWords: WordRange,
  rest: ReadonlySignal<Seconds>,
  rate: Signal<number | null>,
  onEnd: () => void,
): Loop | null {
  const { player } = medium;
  const words = signal(firstWords);
  const first = passageOf(talk.cues, firstWords);
  const rateBefore = player.read().rate;
  const ownRate = rate.peek();
  if (ownRate !== null) player.setRate(ownRate);
  const giveSpeedBack = () => {
    const { rate: own, advert } = player.read();
    if (own === rateBefore) {
      rate.value = null;
      return;
    }
    // The speed of an advert is not the listener's choice.
    if (!advert) rate.value = own;
    player.setRate(rateBefore);
  };
  const at = sync.map.peek().toTranscript(player.read().time);
  // A listener who is hearing the passage needs no way back to it.
  const needsWayBack = at < first.start || at > first.end;
  let hasEnded = false;
  const run = runPassages<Passage>({
    passages: [first],
    medium,
    syncMap: sync.map,
    timing,
    seek: passageSeek({ medium, sync, trail }, needsWayBack),
    next: () => 0,
    restMs: () => rest.peek() * 1000,
    onEnd() {
      hasEnded = true;
      giveSpeedBack();
      onEnd();
    },
  });
  if (hasEnded) return null;
  return {
    words,
    passage: run.current,
    change(next) {
      words.value = next;
      run.replace([passageOf(talk.cues, next)]);
    },
    stop() {
      run.stop();
      giveSpeedBack();
    },
  };
}
