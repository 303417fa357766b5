import { frameLength, sampleRate } from './audio';

/** From the first sample to before the last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A piece of audio that is recognised as one, with the parts of it in which somebody speaks. */
export interface VoicePiece extends Span {
  readonly voiced: readonly Span[];
}

/** The probability of a voice with which one begins, and below which it ends: Silero's own advice. */
const beginsAt = 0.5;
const endsBelow = 0.35;

const frames = (seconds: number): number => Math.round((seconds * sampleRate) / frameLength);

/**
 * A pause of .25 s ends a stretch of voice, and each gets .12 s more on both sides. Neighbours are joined over pauses
 * of less than 2 s, to at most 10 s: measured on read speech, shorter pieces lose their context, longer ones bring
 * nothing more.
 */
const pause = frames(0.25);
const pad = frames(0.12);
const longestGap = frames(2);
const longest = frames(10);
/** A voice that never pauses is cut where it is least sure, in the later half of a piece. */
const earliestCut = frames(5);
/** Shorter sounds that stand alone are clicks. */
const shortest = frames(0.1);

/** Takes the probability of a voice in each frame, and gives the pieces to recognise, in order. */
export interface VoiceCutter {
  push(probability: number): VoicePiece[];
  end(): VoicePiece[];
  /** Everything before this sample has been given, or is silence. */
  doneUntil(): number;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  /** It was cut in the middle of speech, so it takes nothing of its neighbour. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

// long: one machine, whose state all of its few functions share
export function createVoiceCutter(): VoiceCutter {
  let now = 0;
  /** Where the voice began that is heard now; null in silence. */
  let begun: number | null = null;
  let isCutBefore = false;
  /** The first frame of the silence that may end it. */
  let quietSince: number | null = null;
  let pending: Stretch[] = [];
  /** Everything before this frame is given away. */
  let given = 0;
  /** The probabilities since `begun`. */
  let heard: number[] = [];

  /** Gives the stretches that wait, as one piece. */
  function flush(): VoicePiece[] {
    const [first, last] = [pending[0], pending.at(-1)];
    const waiting = pending;
    pending = [];
    if (!first || !last) return [];
    if (last.to - first.from < shortest && !first.isCutBefore) return [];
    const from = first.isCutBefore ? first.from : Math.max(given, first.from - pad);
    const to = last.isCutAfter ? last.to : Math.min(now, last.to + pad);
    // The recogniser fails on less. The audio may end just after a cut.
    if (to - from < shortest) return [];
    given = to;
    const voiced = waiting.map((one) => ({ from: one.from * frameLength, to: one.to * frameLength }));
    return [{ from: from * frameLength, to: to * frameLength, voiced }];
  }

  /** Puts a stretch to those that wait, after giving them away where it does not fit to them. */
  function add(stretch: Stretch): VoicePiece[] {
    const [first, last] = [pending[0], pending.at(-1)];
    const fits =
      !first || !last || (stretch.from - last.to < longestGap && stretch.to - first.from <= longest);
    const pieces = fits ? [] : flush();
    pending.push(stretch);
    return pieces;
  }

  /** Cuts a voice that never pauses at its least voiced frame, or where a pause has just begun. */
  function cut(): VoicePiece[] {
    if (quietSince !== null) return endVoice(quietSince);
    const start = begun ?? now;
    let at = earliestCut;
    for (let i = earliestCut; i < heard.length; i++) if ((heard[i] ?? 1) < (heard[at] ?? 1)) at = i;
    const pieces = [...add({ from: start, to: start + at, isCutBefore, isCutAfter: true }), ...flush()];
    begun = start + at;
    heard = heard.slice(at);
    isCutBefore = true;
    return pieces;
  }

  function endVoice(to: number): VoicePiece[] {
    const stretch = { from: begun ?? to, to, isCutBefore, isCutAfter: false };
    begun = null;
    quietSince = null;
    isCutBefore = false;
    heard = [];
    return add(stretch);
  }

  return {
    push(probability) {
      const pieces: VoicePiece[] = [];
      if (begun === null) {
        if (probability >= beginsAt) begun = now;
      } else if (probability >= endsBelow) quietSince = null;
      else quietSince ??= now;
      if (begun !== null) heard.push(probability);
      now += 1;
      if (quietSince !== null && now - quietSince >= pause) pieces.push(...endVoice(quietSince));
      // What waits can grow no more.
      const [first, last] = [pending[0], pending.at(-1)];
      const isOver = begun === null && last !== undefined && now - last.to >= longestGap;
      if (isOver || (first && begun !== null && now - first.from > longest)) pieces.push(...flush());
      if (begun !== null && now - begun >= longest) pieces.push(...cut());
      return pieces;
    },
    end() {
      const pieces = begun === null ? [] : endVoice(quietSince ?? now);
      return [...pieces, ...flush()];
    },
    doneUntil() {
      const open = pending[0]?.from ?? begun ?? now;
      return Math.max(given, open - pad) * frameLength;
    },
  };
}
