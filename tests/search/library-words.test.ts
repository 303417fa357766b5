import { expect, test } from 'vitest';
import {
  appendPart,
  collectLibraryWords,
  createWordsCollector,
  joinWordsParts,
  type WordsPart,
  withoutTalks,
} from '../../lib/search/library-words';
import { readTalk, talkIds } from '../eval/bundled-search';

const talks = talkIds.map((id) => readTalk(id).cues.slice(0, 200));
const [first, second, third, fourth] = talks as [(typeof talks)[0], ...typeof talks];

function partOf(known: readonly WordsPart[], added: typeof talks): WordsPart {
  const collector = createWordsCollector(known.flatMap(({ newWords }) => newWords));
  for (const cues of added) collector.add(cues);
  return collector.take();
}

test('Parts that were made one after the other hold what is collected at once', () => {
  const one = partOf([], [first!, second!]);
  const two = partOf([one], [third!]);
  const three = partOf([one, two], [fourth!]);
  const whole = collectLibraryWords([first!, second!, third!, fourth!]);
  expect(joinWordsParts([one, two, three])).toEqual(whole);
  expect(joinWordsParts([one, appendPart(two, three)])).toEqual(whole);
});

test('A part without some of its talks leaves the words of all others as they were', () => {
  const one = partOf([], [first!, second!, third!]);
  const two = partOf([one], [fourth!]);
  const left = joinWordsParts([withoutTalks(one, new Set([1])), two]);
  const whole = collectLibraryWords([first!, third!, fourth!]);
  const textOf = ({ vocabulary, stream }: typeof whole) =>
    Array.from(stream, (id) => vocabulary[id]).join(' ');
  expect(textOf(left)).toBe(textOf(whole));
  expect(left.talkAt).toEqual(whole.talkAt);
});

test('A collector goes on after a part with the next one', () => {
  const collector = createWordsCollector([]);
  collector.add(first!);
  const one = collector.take();
  collector.add(first!);
  const two = collector.take();
  expect(two).toEqual({ ...one, newWords: [] });
});
