import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createOwnTranscriber } from '../../lib/transcribe/own-transcriber';
import { readSpeechModel } from '../../lib/transcribe/speech-model';
import type { Made } from '../../lib/transcribe/transcriber';
import { wordErrors } from './word-errors';

const root = join(import.meta.dirname, '../..');
const said =
  'And so, my fellow Americans, ask not what your country can do for you, ask what you can do for your country.';

async function bytesOf(path: string): Promise<ArrayBuffer> {
  return Uint8Array.from(await readFile(join(root, path))).buffer;
}

async function transcribe(from: number): Promise<Made[]> {
  const clip = new Blob([await readFile(join(root, 'tests/fixtures/speech/jfk.wav'))]);
  const transcriber = createOwnTranscriber(
    () => readSpeechModel((name) => bytesOf(`.model/${name}`)),
    await bytesOf('node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm'),
  );
  const made: Made[] = [];
  for await (const step of transcriber.transcribe(clip, from)) if (step.kind === 'made') made.push(step.made);
  return made;
}

test('The model that ships recognises a clear voice, in lines with their times, and goes on from a time', async () => {
  const made = await transcribe(0);
  const cues = made.flatMap((one) => one.cues);
  const text = cues.map((cue) => cue.text).join(' ');
  expect(wordErrors(said, text), text).toBeLessThanOrEqual(0.05);
  expect(made.at(-1)!.until).toBeGreaterThan(10);
  expect(cues[0]!.start).toBeGreaterThan(0.1);
  expect(cues[0]!.start).toBeLessThan(0.6);
  expect(cues.at(-1)!.end).toBeLessThanOrEqual(11);
  expect(cues.every(({ start, end }) => start < end)).toBe(true);
  expect(made[0]!.sureness).toBeGreaterThan(-0.3);

  const later = (await transcribe(8)).flatMap((one) => one.cues);
  expect(later[0]!.start).toBeGreaterThanOrEqual(8);
  expect(later.map((cue) => cue.text).join(' ')).toMatch(/do for your country/);
});
