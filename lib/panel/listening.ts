import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Seconds } from '../transcript/cue';
import type { WordRange } from '../transcript/note';
import { unionOf, wholeLine } from '../transcript/word-range';
import type { ListeningParts } from './listening-parts';
import type { Loop } from './loop';
import type { Mentions } from './mentions';

/** Special ways of playing: only the mentions of what is searched for, or one passage again and again. */
export interface Listening {
  readonly mentions: ReadonlySignal<Mentions | null>;
  /** Whether the player skips from mention to mention. Its position then does not show how far the listener has got. */
  readonly isSkipping: ReadonlySignal<boolean>;
  readonly loop: ReadonlySignal<Loop | null>;
  /** The first line of a passage that is to be repeated, until its end is marked; null for none. */
  readonly loopFrom: ReadonlySignal<number | null>;
  /** How long the player is paused between two rounds of a loop. */
  readonly loopRest: Signal<Seconds>;
  /** All mentions have been played. Whoever tells the listener sets it back to false. */
  readonly hasPlayedAll: Signal<boolean>;
  /** Whether the player can be taken to lines. */
  canPlay(): boolean;
  /** Plays the visible hits one after the other, beginning with the first. */
  playMentions(): Promise<void>;
  /** Repeats some words. */
  repeat(words: WordRange): Promise<void>;
  /**
   * Marks the first line of the passage to be repeated: the passage that repeats, or a new one whose end is still to be
   * marked.
   */
  markStart(line: number): void;
  /** Marks the last line of the passage, which repeats from now on. Without a start, the passage is that line. */
  markEnd(line: number): void;
  /** Ends what is being played or marked. The player continues. Returns false if there was nothing to end. */
  stop(): boolean;
}

/** The code that plays passages is loaded when it is first used. */
// long: the commands share what is played
export function createListening(parts: ListeningParts, abort: AbortSignal): Listening {
  const { talk, sync, trail } = parts;
  const mentions = signal<Mentions | null>(null);
  const isSkipping = signal(false);
  const loop = signal<Loop | null>(null);
  const loopFrom = signal<number | null>(null);
  const loopRest = signal<Seconds>(0);
  const loopRate = signal<number | null>(null);
  const hasPlayedAll = signal(false);

  const stop = () => {
    const wasUsed = mentions.peek() !== null || loop.peek() !== null || loopFrom.peek() !== null;
    mentions.peek()?.stop();
    loop.peek()?.stop();
    mentions.value = null;
    isSkipping.value = false;
    loop.value = null;
    loopFrom.value = null;
    return wasUsed;
  };
  abort.addEventListener('abort', stop);
  const canPlay = () => trail.canJump() && !sync.isAdrift.peek();

  const repeat = async (words: WordRange) => {
    const { startLoop } = await import('./loop');
    stop();
    if (abort.aborted || !canPlay()) return;
    loop.value = startLoop(parts, words, loopRest, loopRate, () => {
      loop.value = null;
    });
  };
  return {
    mentions,
    isSkipping,
    loop,
    loopFrom,
    loopRest,
    hasPlayedAll,
    canPlay,
    async playMentions() {
      const { startMentions } = await import('./mentions');
      stop();
      if (abort.aborted || !canPlay()) return;
      // Set before the player is moved away.
      isSkipping.value = true;
      mentions.value = startMentions(parts, (isOver) => {
        mentions.value = null;
        isSkipping.value = false;
        hasPlayedAll.value = isOver;
      });
      isSkipping.value = mentions.value !== null;
    },
    repeat,
    markStart(line) {
      const running = loop.peek();
      const words = running?.words.peek();
      if (running && words && line <= words.last) {
        running.change({ ...words, first: line, from: 0 });
        return;
      }
      stop();
      loopFrom.value = line;
    },
    markEnd(line) {
      const running = loop.peek();
      const from = loopFrom.peek() ?? line;
      const end = wholeLine(talk.cues, line);
      const { first, from: offset } = running?.words.peek() ?? wholeLine(talk.cues, from);
      const words =
        line < first ? unionOf(end, wholeLine(talk.cues, first)) : { ...end, first, from: offset };
      if (running) running.change(words);
      else repeat(words);
    },
    stop,
  };
}
