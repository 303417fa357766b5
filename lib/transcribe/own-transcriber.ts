import { env } from 'onnxruntime-web/wasm';
import type { Seconds } from '../transcript/cue';
import { frameLength, sampleRate } from './audio';
import { cuesOfPiece } from './cue-lines';
import { openAudio } from './decode';
import { surenessOf } from './nonsense';
import { createRecogniser } from './recogniser';
import { createSampleStore } from './sample-store';
import type { SpeechModel } from './speech-model';
import type { Made, Transcriber } from './transcriber';
import { createVoiceCutter, type VoicePiece } from './voice-cutter';
import { loadVoiceDetector } from './voice-detector';

/**
 * Silence is reported each time it has lasted this long: the listener sees progress, and a later run does not process
 * it again.
 */
const tellSilenceAfter: Seconds = 10;

/**
 * The recogniser of the package. It runs in a worker or in Node. It uses one thread: the pieces are short, and in
 * measurements more threads were no faster.
 *
 * @param readModel called only when a file can be decoded, because the model takes some seconds to load
 * @param runtime the compiled code of ONNX Runtime (WebAssembly), if it cannot fetch that itself
 */
export function createOwnTranscriber(
  readModel: () => Promise<SpeechModel>,
  runtime?: ArrayBuffer,
): Transcriber {
  env.wasm.numThreads = 1;
  if (runtime) env.wasm.wasmBinary = runtime;
  return {
    async *transcribe(file, from) {
      const audio = await openAudio(file);
      yield { kind: 'opened', duration: audio.duration, language: 'en' };
      const recognise = await loadModel(await readModel());
      yield { kind: 'ready' };
      for await (const made of recognise(audio.blocks(from), from)) yield { kind: 'made', made };
    },
  };
}

/** Recognises blocks of mono sound at 16 kHz. The first block begins at the time `from`. */
type Recognise = (audio: AsyncIterable<Float32Array>, from: Seconds) => AsyncGenerator<Made>;

async function loadModel(model: SpeechModel): Promise<Recognise> {
  const newDetector = await loadVoiceDetector(model.voice);
  const recognise = await createRecogniser(model.encoder, model.decoder, model.vocabulary);

  return async function* (audio, from) {
    const detect = newDetector();
    const cutter = createVoiceCutter();
    const store = createSampleStore();
    let told = from;

    async function* make(pieces: readonly VoicePiece[]): AsyncGenerator<Made> {
      for (const piece of pieces) {
        const { text, tokens, logProbability } = await recognise(store.slice(piece.from, piece.to));
        told = from + piece.to / sampleRate;
        const cues = cuesOfPiece(piece, text, from);
        const sureness = tokens > 0 ? surenessOf(text, logProbability / tokens) : null;
        yield { cues, until: told, sureness };
      }
    }

    for await (const frame of framesOf(audio)) {
      store.add(frame);
      yield* make(cutter.push(await detect(frame)));
      const done = cutter.doneUntil();
      store.forgetBefore(done);
      if (from + done / sampleRate - told >= tellSilenceAfter) {
        told = from + done / sampleRate;
        yield { cues: [], until: told, sureness: null };
      }
    }
    yield* make(cutter.end());
  };
}

/** Divides blocks of any length into frames. The last frame is padded with silence. */
async function* framesOf(audio: AsyncIterable<Float32Array>): AsyncGenerator<Float32Array> {
  let frame = new Float32Array(frameLength);
  let filled = 0;
  for await (const block of audio) {
    for (let at = 0; at < block.length; ) {
      const part = block.subarray(at, at + frameLength - filled);
      frame.set(part, filled);
      at += part.length;
      filled += part.length;
      if (filled < frameLength) continue;
      yield frame;
      frame = new Float32Array(frameLength);
      filled = 0;
    }
  }
  if (filled > 0) yield frame;
}
