/** The audio of the last seconds, which may still be needed. Positions count samples from the first one ever added. */
export interface SampleStore {
  add(frame: Float32Array): void;
  /** A copy of the samples from `from` to before `to`. */
  slice(from: number, to: number): Float32Array;
  /** Releases the frames that end at or before the position. */
  forgetBefore(position: number): void;
}

export function createSampleStore(): SampleStore {
  let frames: Float32Array[] = [];
  let dropped = 0;
  return {
    add(frame) {
      frames.push(frame);
    },
    slice(from, to) {
      const samples = new Float32Array(Math.max(0, to - from));
      let at = dropped;
      for (const frame of frames) {
        const part = frame.subarray(Math.max(0, from - at), Math.max(0, to - at));
        if (part.length > 0) samples.set(part, Math.max(0, at - from));
        at += frame.length;
      }
      return samples;
    },
    forgetBefore(position) {
      let spent = 0;
      for (const { length } of frames) {
        if (dropped + length > position) break;
        dropped += length;
        spent += 1;
      }
      if (spent > 0) frames = frames.slice(spent);
    },
  };
}
