import { expect, test } from 'vitest';
import { findCorrections } from '../../lib/panel/corrections';
import { createSearch } from '../../lib/search/search';
import { finish } from '../../lib/search/word-run';

const correctionsIn = (text: string, glossary: { heard: string; said: string }[]) =>
  finish(findCorrections(createSearch([{ start: 0, end: 9, text }]), glossary)).get(0) ?? [];

test('taught words stand in the order of the line, and those taught first are not cut by later ones', () => {
  const said = correctionsIn('the meta flow of a red hat and a meta flow', [
    { heard: 'red hat', said: 'Red Hat' },
    { heard: 'meta flow', said: 'Metaflow' },
    { heard: 'flow of', said: 'never' },
  ]);
  expect(said.map((each) => [each.from, each.said])).toEqual([
    [4, 'Metaflow'],
    [19, 'Red Hat'],
    [33, 'Metaflow'],
  ]);
});

test('a line that has a taught word a hundred thousand times holds nothing up', () => {
  const times = 100_000;
  expect(correctionsIn('fox hen '.repeat(times), [{ heard: 'fox', said: 'Fox' }])).toHaveLength(times);
});
