import { expect, test } from 'vitest';
import { importTranscript } from '../../lib/formats/import';
import { unfinished } from '../../lib/reading/cue-words';
import { paragraphsOf, readTalk, readTalkOnce } from '../../lib/reading/paragraphs';
import { readTalk as readBundledTalk, talkIds } from '../eval/bundled-search';
import { evenLines, talkOf } from './lines';

const startsOf = (talk: Parameters<typeof paragraphsOf>[0]) =>
  paragraphsOf(talk).map(({ cue, from }) => [cue, from]);

test('Captions without punctuation become paragraphs that are calm to read', () => {
  const sizes = talkIds
    .slice(0, 4)
    .flatMap((id) => paragraphsOf(readBundledTalk(id)).map(({ words }) => words))
    .sort((a, b) => a - b);
  const size = (share: number) => sizes[Math.floor(share * sizes.length)]!;
  expect(sizes.length / 4).toBeGreaterThan(130);
  expect(sizes.length / 4).toBeLessThan(155);
  expect(Math.abs(size(0.1) - 49)).toBeLessThan(6);
  expect(Math.abs(size(0.5) - 77)).toBeLessThan(6);
  expect(Math.abs(size(0.9) - 111)).toBeLessThan(8);
  expect(sizes.filter((words) => words >= 40 && words <= 120).length / sizes.length).toBeGreaterThan(0.9);
});

test('All words are in a paragraph, each in one, and none has more than 150', () => {
  for (const id of talkIds) {
    const talk = readBundledTalk(id);
    const paragraphs = paragraphsOf(talk);
    expect(paragraphs[0]).toMatchObject({ cue: 0, from: 0 });
    const spoken = talk.cues.flatMap(({ text }) => text.replace(/\[[^\]]*\]/g, ' ').match(/\S+/g) ?? []);
    expect(paragraphs.reduce((sum, { words }) => sum + words, 0)).toBe(spoken.length);
    for (const paragraph of paragraphs) expect(paragraph.words).toBeLessThanOrEqual(150);
  }
});

test('A paragraph begins with an answer, also inside a line', () => {
  const lines = evenLines(24);
  lines[12] = 'river stones yeah exactly i was there';
  expect(startsOf(talkOf(lines))).toContainEqual([12, lines[12].indexOf('yeah')]);
});

test('Words of other languages are no English cue words', () => {
  const lines = evenLines(24);
  lines[12] = 'river stones so also actually yeah well';
  expect(startsOf(talkOf(lines))).toContainEqual([12, lines[12].indexOf('yeah')]);
  expect(startsOf(talkOf(lines, { language: 'nl' })).filter(([, from]) => from !== 0)).toEqual([]);
});

test('Captions of a language whose words tell nothing become paragraphs of the same length, at pauses and not behind articles', () => {
  const talks = talkIds.slice(0, 4).map((id) => ({ ...readBundledTalk(id), language: 'nl' }));
  const begun = talks.flatMap((talk) =>
    paragraphsOf(talk).map((one) => ({ ...one, before: talk.cues[one.cue - 1]?.text ?? '' })),
  );
  const sizes = begun.map(({ words }) => words).sort((a, b) => a - b);
  expect(sizes[sizes.length >> 1]).toBeGreaterThan(64);
  expect(sizes[sizes.length >> 1]).toBeLessThan(82);
  expect(sizes.filter((words) => words >= 40 && words <= 120).length / sizes.length).toBeGreaterThan(0.9);
  const isUnfinished = ({ before }: { before: string }) => unfinished.has(before.split(' ').at(-1)!);
  // Where the length alone decides, as many as among all lines: a third.
  expect(begun.filter(isUnfinished).length / begun.length).toBeLessThan(0.2);
});

test.each([
  [
    'such a language',
    'nl',
    'De stenen in de rivier draaien langzaam om, onder het zware water van de winter.',
  ],
  [
    'a lecture in English',
    'en',
    'The stones in the river turn slowly under the heavy water of a winter in the far north.',
  ],
])('So do sentences of %s', (_, language, sentence) => {
  const lines = Array.from({ length: 120 }, () => sentence)
    .join(' ')
    .match(/.{1,42}(?: |$)/g)!;
  const sizes = paragraphsOf(talkOf(lines, { language })).map(({ words }) => words);
  expect(sizes.length).toBeGreaterThan(16);
  expect(sizes.toSorted((a, b) => a - b)[sizes.length >> 1]).toBeLessThan(110);
});

test('Lines of which none tells of a pause become paragraphs of common length, as Korean captions', () => {
  // Longer than the lines after which pauses are, and evenly spoken.
  const lines = Array.from(
    { length: 300 },
    (_, line) => `문서로 이 ${line} 문서를 기초로 오픈 소스 정의가 작성되었습니다 데비안`,
  );
  const sizes = paragraphsOf(talkOf(lines, { language: 'ko' })).map(({ words }) => words);
  const middle = sizes.toSorted((a, b) => a - b)[sizes.length >> 1]!;
  expect(middle).toBeGreaterThanOrEqual(60);
  expect(middle).toBeLessThanOrEqual(95);
});

test('A short line and a late one after it tell of a pause', () => {
  const lines = evenLines(24);
  lines[11] = 'turn';
  expect(startsOf(talkOf(lines))).toContainEqual([12, 0]);
});

test('Every change of the speaker begins a paragraph, and so does a mark of a turn', () => {
  const talk = talkOf([
    { text: 'river stones', speaker: 'Ada' },
    { text: 'under water', speaker: 'Ada' },
    { text: 'turn heavy', speaker: 'Bo' },
    { text: 'and slow >> who says so', speaker: 'Bo' },
  ]);
  expect(startsOf(talk)).toEqual([
    [0, 0],
    [2, 0],
    [3, 9],
  ]);
});

test('With punctuation a paragraph begins after the end of a sentence, not after a short form', () => {
  const sentence =
    'River stones in the U.S. turn under Dr. Heavy Jr. and J. Water Ph.D. and Stone Inc. by 3.5 p.m. for long hours.';
  const lines = Array.from({ length: 30 }, () => sentence);
  for (const [, from] of startsOf(talkOf(lines))) expect(from).toBe(0);
  const shifted = lines.join(' ').match(/.{1,40}(?: |$)/g)!;
  const cues = talkOf(shifted).cues;
  const paragraphs = paragraphsOf(talkOf(shifted));
  expect(paragraphs.length).toBeGreaterThan(3);
  for (const { cue, from } of paragraphs) expect(cues[cue]!.text.slice(from)).toMatch(/^River/u);
});

test('Text without spaces is cut at its sentence ends and by its signs', () => {
  const sentence = '河里的石头在水下慢慢地转动。';
  const lines = Array.from({ length: 40 }, () => sentence.repeat(2));
  const paragraphs = paragraphsOf(talkOf(lines, { language: 'zh' }));
  expect(paragraphs.length).toBeGreaterThan(4);
  for (const { from } of paragraphs) expect(from % sentence.length).toBe(0);
  for (const { words } of paragraphs) expect(words).toBeGreaterThan(30);
});

test.each([
  ['Arabic', 'الحجارة تدور تحت الماء الثقيل طوال الليل؟'],
  ['Hindi', 'पत्थर पानी के नीचे धीरे धीरे घूमते हैं।'],
])('Sentences in %s end at their own signs', (_, sentence) => {
  const text = Array.from({ length: 60 }, () => sentence).join(' ');
  const cues = text.match(/.{1,50}(?: |$)/gu)!.map((line) => line.trim());
  const starts = startsOf(talkOf(cues, { language: 'ar' }));
  expect(starts.length).toBeGreaterThan(2);
  const first = sentence.split(' ')[0]!;
  for (const [cue, from] of starts) expect(cues[cue!]!.slice(from)).toMatch(new RegExp(`^${first}`, 'u'));
});

test('A chapter begins with a paragraph near its line, or begins one of its own', () => {
  const lines = evenLines(60);
  lines[31] = 'okay so let us see what you mentioned';
  const near = { start: 60.5, title: 'Near' };
  const alone = { start: 7.9, title: 'Alone' };
  const paragraphs = paragraphsOf(talkOf(lines, { chapters: [alone, near] }));
  const heads = paragraphs.filter(({ chapters }) => chapters.length > 0);
  expect(heads.map(({ cue, chapters }) => [cue, chapters[0]!.title])).toEqual([
    [3, 'Alone'],
    [31, 'Near'],
  ]);
});

test('A talk without words is one paragraph, and sounds belong to the paragraph before', () => {
  expect(startsOf(talkOf(['[Music]', '[Applause]']))).toEqual([[0, 0]]);
  expect(startsOf(talkOf(['[Music]', 'river stones']))).toEqual([[0, 0]]);
  expect(startsOf(talkOf([]))).toEqual([[0, 0]]);
});

test('A change of speakers whose mark was dropped at the import begins a paragraph', () => {
  const text = [70, 71, 72].map((line) => `00:0${line - 70}:01.000 --> 00:0${line - 70}:20.000`);
  const vtt = `WEBVTT\n\n${text[0]}\n>> we had it then\n\n${text[1]}\nand it was good\n\n${text[2]}\n>> did you like it`;
  const result = importTranscript(new TextEncoder().encode(vtt));
  if (!result.ok) throw new Error('not imported');
  expect(result.cues.map((cue) => cue.text)).toEqual([
    'we had it then',
    'and it was good',
    'did you like it',
  ]);
  expect(paragraphsOf({ ...result, isTimed: true }).map(({ cue }) => cue)).toEqual([0, 2]);
});

test('Whoever reads a talk that another has begun to read goes on with it', () => {
  const talk = readBundledTalk(talkIds[0]!);
  const stepsOf = (work: Generator<void, unknown, void>) => [...work].length;
  const all = stepsOf(readTalk(talk));
  const first = readTalkOnce(talk);
  for (let step = 0; step < all / 2; step += 1) first.next();
  expect(stepsOf(readTalkOnce(talk))).toBeLessThan(all * 0.6);
  expect(stepsOf(first)).toBe(0);
  expect(stepsOf(readTalkOnce({ ...talk, chapters: [{ start: 60, title: 'Rivers' }] }))).toBeGreaterThan(
    all * 0.9,
  );
});
