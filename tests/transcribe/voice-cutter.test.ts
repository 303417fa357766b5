import { expect, test } from 'vitest';
import { createVoiceCutter, type VoicePiece } from '../../lib/transcribe/voice-cutter';

const frame = 512;
const perSecond = 16_000 / frame;

/** Cuts what is given as seconds with a probability; the pieces as [start, end] in seconds. */
function cut(...parts: readonly (readonly [seconds: number, probability: number])[]) {
  const cutter = createVoiceCutter();
  const pieces: VoicePiece[] = [];
  for (const [seconds, probability] of parts) {
    for (let i = 0; i < Math.round(seconds * perSecond); i++) pieces.push(...cutter.push(probability));
  }
  pieces.push(...cutter.end());
  return pieces.map(({ from, to, voiced }) => ({
    from: from / 16_000,
    to: to / 16_000,
    voiced: voiced.length,
  }));
}

test('Silence and noise give nothing', () => {
  expect(cut([30, 0.01], [5, 0.49], [1, 0])).toEqual([]);
});

test('A voice is given with .12 s more on both sides', () => {
  const [piece, ...others] = cut([2, 0], [3, 0.9], [3, 0]);
  expect(others).toEqual([]);
  expect(piece!.from).toBeCloseTo(1.88, 1);
  expect(piece!.to).toBeCloseTo(5.12, 1);
});

test('A voice goes on above .35, and through pauses of less than .25 s', () => {
  expect(cut([1, 0], [1, 0.6], [1, 0.4], [0.2, 0], [1, 0.6], [1, 0])).toMatchObject([{ voiced: 1 }]);
});

test('Stretches are joined over pauses of less than 2 s, up to 10 s', () => {
  expect(cut([3, 0.9], [1, 0], [3, 0.9], [1, 0])).toMatchObject([{ voiced: 2 }]);
  expect(cut([3, 0.9], [2.2, 0], [3, 0.9], [1, 0])).toHaveLength(2);
  expect(cut([6, 0.9], [1, 0], [6, 0.9], [1, 0])).toHaveLength(2);
});

test('A speaker who never pauses is cut at the least voiced frame, and nothing is lost or doubled', () => {
  const pieces = cut([7, 0.95], [0.1, 0.4], [14, 0.95], [1, 0]);
  expect(pieces[0]!.to).toBeCloseTo(7, 0);
  for (const [index, piece] of pieces.entries()) {
    expect(piece.to - piece.from).toBeLessThanOrEqual(10.3);
    if (index > 0) expect(piece.from).toBe(pieces[index - 1]!.to);
  }
  expect(pieces.at(-1)!.to).toBeCloseTo(21.2, 0);
});

test('A pause that begins just before the longest piece is full ends the voice, and no piece is too short to be recognised', () => {
  for (let voiceFrames = 290; voiceFrames <= 320; voiceFrames++) {
    for (const quietFrames of [1, 3, 5]) {
      const seconds = (frames: number) => frames / perSecond;
      const pieces = cut(
        [seconds(voiceFrames), 0.9],
        [seconds(quietFrames), 0.3],
        [0.5, 0.1],
        [12, 0.9],
        [1, 0],
      );
      for (const [index, { from, to }] of pieces.entries()) {
        expect(to, `${voiceFrames} ${quietFrames}`).toBeGreaterThan(from + 0.1);
        expect(from).toBeGreaterThanOrEqual(pieces[index - 1]?.to ?? 0);
      }
    }
  }
});

test('A click that stands alone is no speech', () => {
  expect(cut([5, 0], [0.06, 0.9], [5, 0])).toEqual([]);
});

test('What is done is told, also in silence, and never past an open piece', () => {
  const cutter = createVoiceCutter();
  for (let i = 0; i < 10 * perSecond; i++) cutter.push(0);
  expect(cutter.doneUntil() / 16_000).toBeCloseTo(9.9, 0);
  for (let i = 0; i < 2 * perSecond; i++) cutter.push(0.9);
  expect(cutter.doneUntil() / 16_000).toBeLessThan(10);
});
