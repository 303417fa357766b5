import fc from 'fast-check';
import type { Cue } from '../../lib/transcript/cue';

const words = fc.constantFrom(
  '',
  'so',
  'data science',
  'a rather long line of speech',
  '[Music]',
  'oh [Laughter] yes',
);

/** Any cues sorted by start: overlapping, with holes, nested, of equal starts, of no length. */
export const anyCues: fc.Arbitrary<Cue[]> = fc
  .array(fc.record({ gap: fc.nat(40), length: fc.oneof(fc.constant(0), fc.nat(120)), text: words }), {
    maxLength: 40,
  })
  .map((parts) => {
    let start = 0;
    return parts.map(({ gap, length, text }) => {
      start += gap / 10;
      return { start, end: start + length / 10, text };
    });
  });

/** Times before, in and after such cues, many of them exactly at a start or an end. */
export const anyTime: fc.Arbitrary<number> = fc.integer({ min: -20, max: 2000 }).map((tenths) => tenths / 10);
