import { InferenceSession, Tensor } from 'onnxruntime-web/wasm';
import { sampleRate } from './audio';
import { mostTokens, textOfTokens } from './tokens';

/** Moonshine tiny: its layers, and the shape of what it remembers. */
const layers = 6;
const heads = 8;
const headLength = 36;
const startToken = 1;
const endToken = 2;

/** What was said in a piece of audio. */
export interface Recognised {
  readonly text: string;
  /** The sum of the log-probabilities of the tokens, and their number. */
  readonly logProbability: number;
  readonly tokens: number;
}

/** The greatest of some numbers, by index, and the logarithm of its share (softmax). */
function best(logits: Float32Array): { index: number; logProbability: number } {
  let index = 0;
  for (let i = 1; i < logits.length; i++) {
    if ((logits[i] as number) > (logits[index] as number)) index = i;
  }
  const most = logits[index] as number;
  let sum = 0;
  for (const logit of logits) sum += Math.exp(logit - most);
  return { index, logProbability: -Math.log(sum) };
}

type Memory = Record<string, Tensor>;

const kinds = ['decoder.key', 'decoder.value', 'encoder.key', 'encoder.value'] as const;
const memoryNames = Array.from({ length: layers }, (_, layer) =>
  kinds.map((kind) => `${layer}.${kind}`),
).flat();

const emptyMemory = (): Memory =>
  Object.fromEntries(
    memoryNames.map((name) => [
      `past_key_values.${name}`,
      new Tensor('float32', new Float32Array(0), [0, heads, 1, headLength]),
    ]),
  );

/** Recognises pieces of speech, one at a time. `audio`: at most some 30 s. */
export type Recogniser = (audio: Float32Array) => Promise<Recognised>;

/** Moonshine on ONNX Runtime, greedy, with a cache of what the decoder has seen. */
export async function createRecogniser(
  encoderFile: Uint8Array,
  decoderFile: Uint8Array,
  vocabulary: readonly string[],
): Promise<Recogniser> {
  const encoder = await InferenceSession.create(encoderFile);
  const decoder = await InferenceSession.create(decoderFile);
  return async (audio) => {
    const { last_hidden_state: encoded } = await encoder.run({
      input_values: new Tensor('float32', audio, [1, audio.length]),
    });
    const memory = emptyMemory();
    const most = mostTokens(audio.length / sampleRate);
    const ids: number[] = [];
    let last = startToken;
    let logProbability = 0;
    for (let step = 0; step < most; step++) {
      const output = await decoder.run({
        ...memory,
        input_ids: new Tensor('int64', BigInt64Array.of(BigInt(last)), [1, 1]),
        encoder_hidden_states: encoded as Tensor,
        use_cache_branch: new Tensor('bool', [step > 0]),
      });
      const next = best(output.logits?.data as Float32Array);
      logProbability += next.logProbability;
      if (next.index === endToken) break;
      last = next.index;
      ids.push(last);
      for (const name of memoryNames) {
        // What the decoder remembers of the audio is given by the first step only.
        if (step === 0 || name.includes('decoder')) {
          memory[`past_key_values.${name}`] = output[`present.${name}`] as Tensor;
        }
      }
    }
    return { text: textOfTokens(vocabulary, ids), logProbability, tokens: ids.length };
  };
}
