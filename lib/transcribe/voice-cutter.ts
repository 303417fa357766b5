import { frameLength, sampleRate } from './audio';

/** A range of samples, with `to` excluded. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A piece of audio that is recognised as a whole. `voiced`: the parts of it in which somebody speaks. */
export interface VoicePiece extends Span {
  readonly voiced: readonly Span[];
}

/** A voice begins at the first probability and ends below the second, as Silero recommends. */
const beginsAt = 0.5;
const endsBelow = 0.35;

const frames = (seconds: number): number => Math.round((seconds * sampleRate) / frameLength);

/**
 * A pause of 0.25 s ends a stretch of voice, and each piece is extended by 0.12 s on both sides. Neighbouring stretches
 * are joined into pieces of at most 10 s if the pause between them is shorter than 2 s. Measured on read speech:
 * shorter pieces lose their context, and longer ones improve nothing.
 */
const pause = frames(0.25);
const pad = frames(0.12);
const longestGap = frames(2);
const longest = frames(10);
/** A voice without pauses is cut in the later half of a piece, where its probability is lowest. */
const earliestCut = frames(5);
/** Shorter isolated sounds are clicks. */
const shortest = frames(0.1);

/** Takes the probability of a voice in each frame and returns the pieces to recognise, in order. */
export interface VoiceCutter {
  push(probability: number): VoicePiece[];
  end(): VoicePiece[];
  /** The sample before which everything has been returned or is silence. */
  doneUntil(): number;
}

/** A stretch of voice, in frames, with `to` excluded. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  /** It was cut in the middle of speech, so it is not extended into its neighbour. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

// long: one state machine, whose few functions all share its state
export function createVoiceCutter(): VoiceCutter {
  let now = 0;
  /** The frame at which the current voice began; null in silence. */
  let begun: number | null = null;
  let isCutBefore = false;
  /** The first frame of the silence that may end the voice. */
  let quietSince: number | null = null;
  let pending: Stretch[] = [];
  /** Everything before this frame has been returned. */
  let given = 0;
  /** The probabilities since `begun`. */
  let heard: number[] = [];

  /** Returns the pending stretches as one piece. */
  function flush(): VoicePiece[] {
    const [first, last] = [pending[0], pending.at(-1)];
    const waiting = pending;
    pending = [];
    if (!first || !last) return [];
    if (last.to - first.from < shortest && !first.isCutBefore) return [];
    const from = first.isCutBefore ? first.from : Math.max(given, first.from - pad);
    const to = last.isCutAfter ? last.to : Math.min(now, last.to + pad);
    // The recogniser fails on shorter audio, which occurs if the audio ends just after a cut.
    if (to - from < shortest) return [];
    given = to;
    const voiced = waiting.map((one) => ({ from: one.from * frameLength, to: one.to * frameLength }));
    return [{ from: from * frameLength, to: to * frameLength, voiced }];
  }

  /** Adds a stretch to the pending ones. If it cannot be joined with them, they are returned first. */
  function add(stretch: Stretch): VoicePiece[] {
    const [first, last] = [pending[0], pending.at(-1)];
    const fits =
      !first || !last || (stretch.from - last.to < longestGap && stretch.to - first.from <= longest);
    const pieces = fits ? [] : flush();
    pending.push(stretch);
    return pieces;
  }

  /** Cuts a voice without pauses at its least probable frame, or where a pause has just begun. */
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
      // Nothing more can be joined with the pending stretches.
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
