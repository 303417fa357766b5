/** The files of the recogniser, as they lie in the package. */
export interface SpeechModel {
  readonly encoder: Uint8Array;
  readonly decoder: Uint8Array;
  /** Tells voice from other sounds. */
  readonly voice: Uint8Array;
  /** Tokens by id. */
  readonly vocabulary: readonly string[];
}

/** Names model and version, so that a transcript that was begun with another is not gone on with. */
export const modelId = 'moonshine-tiny-en-1';

/** The names of the files, beside the vocabulary `vocabulary.json`. */
const files = {
  encoder: 'encoder.onnx',
  decoder: 'decoder.onnx',
  voice: 'voice.onnx',
} as const;

/** Reads the model. `read` gives the bytes of a file. */
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
