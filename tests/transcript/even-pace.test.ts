import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spreadEvenly } from '../../lib/transcript/even-pace';

test('Lines last as long as their words take at 2.5 words a second, and keep their speakers', () => {
  const lines = [
    { text: 'one two three four five', speaker: 'Ada' },
    { text: '[Music]' },
    { text: 'six seven' },
  ];
  expect(spreadEvenly(lines)).toEqual([
    { start: 0, end: 2, text: 'one two three four five', speaker: 'Ada' },
    { start: 2, end: 2.4, text: '[Music]' },
    { start: 2.4, end: 3.2, text: 'six seven' },
  ]);
});

test('Starts always rise, each line ends where the next begins, and no text is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (texts) => {
      const cues = spreadEvenly(texts.map((text) => ({ text })));
      expect(cues.map(({ text }) => text)).toEqual(texts);
      cues.forEach((cue, index) => {
        expect(cue.end).toBeGreaterThan(cue.start);
        expect(cue.start).toBe(cues[index - 1]?.end ?? 0);
      });
    }),
  );
});
