/** The contents of the recogniser's files in the package. */
export interface SpeechModel {
  readonly encoder: Uint8Array;
  readonly decoder: Uint8Array;
  /** The model that distinguishes voice from other sounds. */
  readonly voice: Uint8Array;
  /** Tokens by id. */
  readonly vocabulary: readonly string[];
}

/** The model and its version: a transcript that another model has begun is not continued with this one. */
export const modelId = 'moonshine-tiny-en-1';

/** The names of the model files. The vocabulary is in `vocabulary.json`. */
const files = {
  encoder: 'encoder.onnx',
  decoder: 'decoder.onnx',
  voice: 'voice.onnx',
} as const;

/** Reads the model. `read` returns the bytes of a file. Rejects if a file is missing. */
export async function readSpeechModel(read: (name: string) => Promise<ArrayBuffer>): Promise<SpeechModel> {
  const [encoder, decoder, voice, vocabulary] = await Promise.all(
    [files.encoder, files.decoder, files.voice, 'vocabulary.json'].map(read),
  );
  if (!encoder || !decoder || !voice || !vocabulary) throw new Error('The model is not whole.');
  return {
    encoder: new Uint8Array(encoder),
    decoder: new Uint8Array(decoder),
    voice: new Uint8Array(voice),
    vocabulary: JSON.parse(new TextDecoder().decode(vocabulary)),
  };
}
