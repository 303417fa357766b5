import { expect, test } from 'vitest';
import { findOverview } from '../../lib/reading/overview';
import { readTalk } from '../../lib/reading/paragraphs';
import { finish } from '../../lib/search/word-run';
import { hostileTalks } from '../bench/hostile-talks';

/** Large enough that what grows with the square of the length runs into the test's time limit. */
const length = 40_000;

test.each(hostileTalks)('A talk that is made to be slow is read: $name', { timeout: 20_000 }, ({ talk }) => {
  const read = talk(length);
  const { parts } = finish(findOverview(finish(readTalk(read)), read.cues, read.chapters));
  if (read.chapters.length > 0) expect(parts).toHaveLength(read.chapters.length);
  else expect(parts.length).toBeLessThanOrEqual(150);
});
