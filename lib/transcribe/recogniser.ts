import { InferenceSession, Tensor } from 'onnxruntime-web/wasm';
import { sampleRate } from './audio';
import { searchTokens } from './beam-search';
import { mostTokens, textOfTokens } from './tokens';

/** Moonshine tiny: its number of layers, and the shape of its key-value cache. */
const layers = 6;
const heads = 8;
const headLength = 36;
const startToken = 1;
const endToken = 2;

/** What was said in a piece of audio. */
export interface Recognised {
  readonly text: string;
  /** The sum of the log-probabilities of the tokens. */
  readonly logProbability: number;
  /** The number of tokens. */
  readonly tokens: number;
}

type Memory = Record<string, Tensor>;

const namesOf = (kinds: readonly string[]): string[] =>
  Array.from({ length: layers }, (_, layer) => kinds.map((kind) => `${layer}.${kind}`)).flat();
/** The decoder's cache of the previous tokens, which grows with each token. */
const ofTokens = namesOf(['decoder.key', 'decoder.value']);
/** Its cache of the audio. The first step computes it, and all guesses share it. */
const ofAudio = namesOf(['encoder.key', 'encoder.value']);

const emptyMemory = (): Memory =>
  Object.fromEntries(
    [...ofTokens, ...ofAudio].map((name) => [
      `past_key_values.${name}`,
      new Tensor('float32', new Float32Array(0), [0, heads, 1, headLength]),
    ]),
  );

/** The rows of a tensor that are listed in `rows`, in that order; a row may be listed several times. */
function rowsOf(tensor: Tensor, rows: readonly number[]): Tensor {
  const [count = 1, ...shape] = tensor.dims;
  if (rows.length === count && rows.every((row, index) => row === index)) return tensor;
  const from = tensor.data as Float32Array;
  const length = from.length / count;
  const to = new Float32Array(rows.length * length);
  for (const [index, row] of rows.entries()) {
    to.set(from.subarray(row * length, (row + 1) * length), index * length);
  }
  return new Tensor('float32', to, [rows.length, ...shape]);
}

/** Recognises pieces of speech, one at a time. `audio`: mono samples at 16 kHz, at most about 30 s. */
export type Recogniser = (audio: Float32Array) => Promise<Recognised>;

/** Moonshine on ONNX Runtime, with a key-value cache for the decoder. */
export async function createRecogniser(
  encoderFile: Uint8Array,
  decoderFile: Uint8Array,
  vocabulary: readonly string[],
): Promise<Recogniser> {
  // ONNX Runtime would keep a memory plan for each input shape, and hardly two pieces have the same shape.
  const options = { enableMemPattern: false };
  const encoder = await InferenceSession.create(encoderFile, options);
  const decoder = await InferenceSession.create(decoderFile, options);
  return async (audio) => {
    const { last_hidden_state: encoded } = await encoder.run({
      input_values: new Tensor('float32', audio, [1, audio.length]),
    });
    const memory = emptyMemory();
    let isFirst = true;

    async function next(parents: readonly number[], last: readonly number[]): Promise<Float32Array> {
      if (!isFirst) {
        for (const name of ofTokens) {
          memory[`past_key_values.${name}`] = rowsOf(memory[`past_key_values.${name}`] as Tensor, parents);
        }
      }
      const wanted = isFirst ? [...ofTokens, ...ofAudio] : ofTokens;
      const output = await decoder.run(
        {
          ...memory,
          input_ids: new Tensor('int64', BigInt64Array.from(last, BigInt), [last.length, 1]),
          encoder_hidden_states: encoded as Tensor,
          use_cache_branch: new Tensor('bool', [!isFirst]),
        },
        ['logits', ...wanted.map((name) => `present.${name}`)],
      );
      for (const name of wanted) memory[`past_key_values.${name}`] = output[`present.${name}`] as Tensor;
      isFirst = false;
      return output.logits?.data as Float32Array;
    }

    const limits = { startToken, endToken, mostTokens: mostTokens(audio.length / sampleRate) };
    const { tokens, logProbability } = await searchTokens(next, limits);
    return { text: textOfTokens(vocabulary, tokens), logProbability, tokens: tokens.length };
  };
}
