import { expect, test } from 'vitest';
import { writeWords } from '../../lib/desk/words-table';

test('Taught words are written as a table with a heading and a line each', () => {
  expect(writeWords([{ heard: 'emelops', said: 'MLOps' }])).toBe('heard\tsaid\nemelops\tMLOps\n');
  expect(writeWords([])).toBe('heard\tsaid\n');
});
