import { InferenceSession, Tensor } from 'onnxruntime-web/wasm';
import { frameLength, sampleRate } from './audio';

/** Silero also takes the end of the previous frame, in samples. */
const contextLength = 64;
const stateShape = [2, 1, 128];

/** The probability of a voice in a frame of 512 samples at 16 kHz. Frames must come in order. */
export type VoiceDetector = (frame: Float32Array) => Promise<number>;

/** Loads Silero VAD 5 on ONNX Runtime. The returned function creates detectors, each with its own state. */
export async function loadVoiceDetector(file: Uint8Array): Promise<() => VoiceDetector> {
  const session = await InferenceSession.create(file);
  const rate = new Tensor('int64', BigInt64Array.of(BigInt(sampleRate)), []);
  return () => {
    let state = new Tensor('float32', new Float32Array(256), stateShape);
    let input = new Float32Array(contextLength + frameLength);
    return async (frame) => {
      const next = new Float32Array(contextLength + frameLength);
      next.set(input.subarray(frameLength));
      next.set(frame, contextLength);
      input = next;
      const { output, stateN } = await session.run({
        input: new Tensor('float32', input, [1, input.length]),
        state,
        sr: rate,
      });
      state = stateN as Tensor & typeof state;
      return Number(output?.data[0] ?? 0);
    };
  };
}
