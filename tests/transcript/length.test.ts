import { expect, test } from 'vitest';
import { transcriptLength } from '../../lib/transcript/length';

test('A transcript lasts until the last end, also where an earlier cue ends last', () => {
  const cue = (start: number, end: number) => ({ start, end, text: 'words' });
  expect(transcriptLength([cue(0, 2), cue(2, 5)])).toBe(5);
  expect(transcriptLength([cue(0, 90), ...Array.from({ length: 60 }, (_, at) => cue(at, at + 1))])).toBe(90);
  expect(transcriptLength([])).toBe(0);
});
