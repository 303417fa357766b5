import { expect, test } from 'vitest';
import { emptyDraft, toTalk } from '../../lib/desk/draft';
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
