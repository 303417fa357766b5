import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { titleOf } from '../../../lib/players/page/signs';

const pageOf = (head: string) =>
  parseHTML(`<!doctype html><html><head>${head}</head><body></body></html>`).document;

test('The title of a page is that of its head, on one line, and never longer than a message takes', () => {
  expect(titleOf(pageOf('<title> Part 1:\n  worms </title>'))).toBe('Part 1: worms');
  expect(titleOf(pageOf(`<title>${'x'.repeat(5000)}</title>`))).toHaveLength(1000);
  expect(titleOf(pageOf(''))).toBe('');
  // As where an element of the page bears that name.
  const page = pageOf('<title>Worms</title>');
  Object.defineProperty(page, 'title', { value: page.head });
  expect(titleOf(page)).toBe('Worms');
});
