import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OpenCue } from '../../lib/transcript/cue';
import { deriveEnds } from '../../lib/transcript/ends';
import { talks } from '../browser/talks';

/** Lines as captions give them: whole seconds, sorted, some sharing a stamp, some with an end of their own. */
const anyLines: fc.Arbitrary<OpenCue[]> = fc
  .array(
    fc.record({
      gap: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(60)),
      length: fc.option(fc.nat(5)),
      words: fc.nat(12),
    }),
    { maxLength: 30 },
  )
  .map((lines) => {
    let start = 0;
    return lines.map(({ gap, length, words }) => {
      start += gap;
      const text = Array(words).fill('word').join(' ');
      return length === null ? { start, text } : { start, text, end: start + length };
    });
  });

describe('deriving ends', () => {
  test('keeps number, order and words of any lines, and gives each an end not before its start', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const cues = deriveEnds(lines);
        expect(cues.map(({ text }) => text)).toEqual(lines.map(({ text }) => text));
        for (const { start, end } of cues) expect(end).toBeGreaterThanOrEqual(start);
      }),
    );
  });

  test('never moves a line out of its second, nor a line without an end into the next', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const cues = deriveEnds(lines);
        lines.forEach((line, index) => {
          expect(cues[index]!.start).toBeGreaterThanOrEqual(line.start);
          const next = lines.find(({ start }) => start > line.start);
          if (line.end === undefined && next) expect(cues[index]!.end).toBeLessThanOrEqual(next.start);
          if (line.end !== undefined) expect(cues[index]).toEqual(line);
        });
      }),
    );
  });

  test('gives lines of one stamp equal shares of the time to the next', () => {
    const lines = ['one', 'two', 'three'].map((text) => ({ start: 10, text }));
    expect(deriveEnds([...lines, { start: 13, text: 'four' }]).map(({ start, end }) => [start, end])).toEqual(
      [
        [10, 11],
        [11, 12],
        [12, 13],
        [13, 14.5],
      ],
    );
  });

  test.each([
    [7, 7],
    [7.5, 2.5],
    [60, 2.5],
  ])('of a line of three words followed after %d s ends it after %d s', (gap, length) => {
    const [cue] = deriveEnds([
      { start: 0, text: 'only three words' },
      { start: gap, text: 'next' },
    ]);
    expect(cue!.end).toBe(length);
  });
});

describe.for(talks)('the file $id', ({ cues }) => {
  test('has an end for each line, and no line runs into the next but by the file’s own word', () => {
    cues.forEach((cue, index) => {
      expect(cue.end).toBeGreaterThanOrEqual(cue.start);
      const next = cues[index + 1];
      if (next) expect(cue.end).toBeLessThanOrEqual(next.start + 0.001);
    });
  });

  test('lights every line that has a length, and some line nearly always', () => {
    const lit = cues.reduce((sum, { start, end }) => sum + end - start, 0);
    expect(lit / (cues.at(-1)!.end - cues[0]!.start)).toBeGreaterThan(0.97);
  });
});
