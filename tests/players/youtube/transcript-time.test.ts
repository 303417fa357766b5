import { expect, test } from 'vitest';
import { readShownTime } from '../../../lib/players/youtube/transcript-time';

test.each([
  ['0:07', 7],
  ['12:34', 754],
  ['1:02:03', 3723],
  ['4.25', 265],
  ['1.02.03', 3723],
  ['\n  4:25\n ', 265],
  ['\u200f4:25\u200f', 265],
  ['\u2067٤:٢٥\u2069', 265],
  ['१:०२:०३', 3723],
  ['۴٫۲۵', 265],
  ['４：２５', 265],
])('%j is %d seconds', (text, seconds) => {
  expect(readShownTime(text)).toBe(seconds);
});

test.each(['', '4 minutes, 25 seconds', '4', '4:75', '1:75:00', '4:2', '4:25 pm', 'John 3:16'])(
  '%j is no time',
  (text) => {
    expect(readShownTime(text)).toBeNull();
  },
);
