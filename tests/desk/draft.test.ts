import { expect, test } from 'vitest';
import { emptyDraft, toTalk } from '../../lib/desk/draft';
import { alignText } from '../../lib/formats/align';
import type { Imported } from '../../lib/formats/finish-import';
import { importText } from '../../lib/formats/import';

test.each([
  ['Ada, Grace; Alan', ['Ada', 'Grace', 'Alan']],
  ['山田、佐藤', ['山田', '佐藤']],
  ['王，李；张', ['王', '李', '张']],
  ['ليلى، عمر؛ سلمى', ['ليلى', 'عمر', 'سلمى']],
])('People are told apart by the commas of their script: %s', (people, names) => {
  const found = importText('1\n00:00:01,000 --> 00:00:02,000\nHello\n') as Imported;
  const talk = toTalk({ ...emptyDraft, id: 1, name: 'a.srt', people }, found, []);
  expect(talk.people.map(({ name }) => name)).toEqual(names);
});

test('Chapters of a text without times begin with the same line at the times that it borrows', () => {
  const text =
    '# Tea\n\n## The stove\n\nThe kettle is on the stove.\n\n## The table\n\nThen we pour the tea.\n';
  const found = importText(text) as Imported;
  const captions = [
    { start: 10, end: 14, text: 'the kettle is on the stove' },
    { start: 20, end: 24, text: 'then we pour the tea' },
  ];
  const borrowed = { from: 'Tea', ...alignText(found.cues, captions) };
  const talk = toTalk({ ...emptyDraft, id: 1, name: 'tea.md', borrowed }, found, []);
  expect(talk.chapters).toEqual([
    { start: 10, title: 'The stove' },
    { start: 20, title: 'The table' },
  ]);
});
