import { describe, expect, test } from 'vitest';
import { createResampler } from '../../lib/transcribe/resample';

const tone = (hertz: number, rate: number, seconds: number) =>
  Float32Array.from({ length: rate * seconds }, (_, n) => Math.sin((2 * Math.PI * hertz * n) / rate));

/** The sound at 16 kHz, put in by blocks of this length. */
function resampled(sound: Float32Array, rate: number, blockLength = 1152): number[] {
  const resampler = createResampler(rate);
  const output: number[] = [];
  for (let at = 0; at < sound.length; at += blockLength) {
    output.push(...resampler.push(sound.subarray(at, at + blockLength)));
  }
  return [...output, ...resampler.end()];
}

const middle = (sound: readonly number[]) => sound.slice(1000, -1000);
const loudness = (sound: readonly number[]) =>
  Math.sqrt(sound.reduce((sum, value) => sum + value * value, 0) / sound.length);

describe.each([8000, 16_000, 22_050, 32_000, 44_100, 48_000, 96_000])('From %i Hz', (rate) => {
  test('a tone stays where and what it was, and no sample is lost', () => {
    const output = resampled(tone(440, rate, 0.5), rate);
    expect(output).toHaveLength(8000);
    const wanted = tone(440, 16_000, 0.5);
    const error = middle(output.map((value, index) => value - wanted[index]!));
    expect(loudness(error)).toBeLessThan(0.002);
  });

  test('the length of the blocks makes no difference', () => {
    const sound = tone(1000, rate, 0.2);
    expect(resampled(sound, rate, 7)).toEqual(resampled(sound, rate, 5000));
  });
});

test.each([
  [44_100, 9500],
  [48_000, 12_000],
  [48_000, 20_000],
])('From %i Hz a tone of %i Hz, which 16 kHz cannot hold, is gone and not folded down', (rate, hertz) => {
  expect(loudness(middle(resampled(tone(hertz, rate, 0.5), rate)))).toBeLessThan(0.002);
});

test('A rate that is none is refused', () => {
  for (const rate of [0, -1, 44_100.5, Number.NaN]) expect(() => createResampler(rate)).toThrow(RangeError);
});
