import { expect, test } from 'vitest';
import { directionOf } from '../../lib/transcript/direction';

test.each([
  ['שלום לכולם', 'rtl'],
  ['Docker הוא כלי נהדר', 'rtl'],
  ['we say שלום here', 'ltr'],
  ['\u200fDocker', 'rtl'],
  ['\u200eשלום', 'ltr'],
  ['123 …', 'auto'],
  ['', 'auto'],
])('%j runs %s', (text, direction) => {
  expect(directionOf(text)).toBe(direction);
});
