import { expect, test } from 'vitest';
import { createSpokenSearch } from '../../lib/desk/search-talks';
import { collectLibraryWords } from '../../lib/search/library-words';
import type { Cue } from '../../lib/transcript/cue';

/** What is shown of the first hit, its own words in brackets. */
async function firstHit(lines: readonly (string | readonly [string, string])[], query: string) {
  const cues = lines.map((line, index): Cue => {
    const [text, speaker] = typeof line === 'string' ? [line] : line;
    return { start: index * 4, end: index * 4 + 4, text, ...(speaker && { speaker }) };
  });
  const search = createSpokenSearch({ talkIds: ['a'], words: collectLibraryWords([cues]) }, async () => cues);
  for await (const { hits } of search.find(query, 1, [])) {
    return hits[0]?.pieces.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('');
  }
  return undefined;
}

const around = [
  'far before that',
  'we had hives and what that does',
  'and bees',
  'for all of the garden',
  'far after',
];

test('A hit in a short line is shown with the lines around it', async () => {
  expect(await firstHit(around, 'bees')).toBe(
    'we had hives and what that does and [bees] for all of the garden',
  );
});

test('A line that says enough stands alone', async () => {
  const line = 'in the morning we looked for all of the bees that had come home by then, and there were few';
  expect(await firstHit(['before', line, 'after'], 'bees')).toBe(line.replace('bees', '[bees]'));
});

test('Of a long line beside it, only the nearest words are shown', async () => {
  const long = 'one of the words '.repeat(20).trim();
  expect(await firstHit([long, 'the bees', long], 'bees')).toBe(
    '… words one of the words one of the words one of the words the [bees] one of the words one of the words one of the words one of …',
  );
});

test('The words of another speaker are left out', async () => {
  expect(
    await firstHit(
      [
        ['and so', 'Ada'],
        ['bees', 'Ben'],
        ['oh yes', 'Ada'],
      ],
      'bees',
    ),
  ).toBe('[bees]');
});

test('Signs that are written without spaces are joined without them', async () => {
  expect(await firstHit(['早上我们看', '蜜蜂', '回家了'], '蜜蜂')).toBe('早上我们看[蜜蜂]回家了');
});
