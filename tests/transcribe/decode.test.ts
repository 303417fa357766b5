import { expect, test } from 'vitest';
import { type AudioError, openAudio } from '../../lib/transcribe/decode';

const problemOf = (file: Blob) =>
  openAudio(file).then(
    () => null,
    ({ problem }: AudioError) => problem.kind,
  );

/** A box of MP4: its length and its type, then what is in it. */
function box(type: string, content: string): string {
  const length = 8 + content.length;
  return `\0\0${String.fromCharCode(length >> 8, length & 255)}${type}${content}`;
}

test('An M4A file that was cut off before its list of tracks is damaged, and a text is no audio', async () => {
  const begun = box('ftyp', 'M4A \0\0\0\0M4A mp42') + box('mdat', 'sound'.repeat(100));
  expect(await problemOf(new Blob([begun]))).toBe('damaged-audio');
  expect(await problemOf(new Blob(['Once there was a river.']))).toBe('no-audio');
});
