import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rooms } from '../import-rules/rooms';
import { guideProblems } from './contributing';

const root = join(import.meta.dirname, '../..');

test('CONTRIBUTING has a sentence for every room, and every path in it exists', () => {
  const guide = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
  expect(guideProblems(guide, Object.keys(rooms), root)).toEqual([]);
});

test('Every command in CONTRIBUTING and the README is one of package.json', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object };
  const named = ['CONTRIBUTING.md', 'README.md'].flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/npm run (?:-s )?([\w:]+)/g)].map(
      ([, name]) => name!,
    ),
  );
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

describe('A guide', () => {
  const guide = [
    '# Guide\n',
    '## What belongs in each room\n',
    '| room | what |',
    '|---|---|',
    '| `lib/search` | Finding words. |',
    '| `lib/panel` | The state of a panel. |',
    '\n## More\n',
    'See `lib/panel/panel.ts`.\n',
  ].join('\n');
  const table = ['lib/search', 'lib/panel'];

  test('is accepted when it is complete', () => {
    expect(guideProblems(guide, table, root)).toEqual([]);
  });

  test.each([
    ['a room without a row', guide.replace(/.*Finding.*\n/, ''), 'lib/search has no sentence'],
    ['a room without a sentence', guide.replace('Finding words.', ''), 'lib/search has no sentence'],
    [
      'a room that is gone',
      guide.replace('`lib/search`', '`lib/seek`'),
      'lib/seek has a sentence but no row',
    ],
    ['a path that does not exist', guide.replace('panel.ts', 'pane.ts'), 'lib/panel/pane.ts does not exist'],
  ])('is rejected for %s', (_, text, problem) => {
    expect(guideProblems(text, table, root).join('\n')).toContain(problem);
  });
});
