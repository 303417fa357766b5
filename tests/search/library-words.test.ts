import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { wordsForm } from '../../lib/library/search-words';
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

/** Lines with what is read in a way of its own, in languages that are told by such lines. */
const readLines = [
  'um so we have twenty twenty one kettles and, uh, C++ and .NET at 50% of GPT-3',
  "l'homme n'est pas venu aujourd'hui, euh, il est resté à l'hôtel où il y a cent œuvres",
  'Die größte Straße ist, ähm, für uns alle die die wir kennen, und das ist nicht dreißig Meter',
  'él dijo que el niño no está aquí, eh, pero la niña sí está en la casa con los señores',
  'это было, э, очень хорошо, и мы всё ещё не знаем, что ещё можно сделать с этим',
  'هذا هو الكتاب الذي قرأته في المدرسة مع أصدقائي',
  'זה הספר שקראתי בבית הספר, וצה״ל היה שם',
  'यह किताब मैंने धीरे धीरे पढ़ी और मुझे बहुत अच्छी लगी',
  'bu kitabı yavaş yavaş okudum, ııı, çok güzel ve İstanbul hakkında bir şey',
  'tôi đã đọc quyển sách này ở trường và nó rất hay',
];

test('Where words are read in another way, the number of their form is another', () => {
  const lines = readLines.map((text, index) => ({ start: index, end: index + 1, text }));
  const { vocabulary, stream } = collectLibraryWords(lines.map((line) => [line]));
  const words = Array.from(stream, (id) => vocabulary[id]).join(' ');
  const fingerprint = createHash('sha256').update(words).digest('hex').slice(0, 12);
  // If this fails, raise `wordsForm` and put the new pair here: the words that listeners have kept are not these any more.
  expect({ wordsForm, fingerprint }).toEqual({ wordsForm: 1, fingerprint: '9bf78277514f' });
});
