import { expect, test } from 'vitest';
import { blocksOfLines, blocksOfParagraphs } from '../../components/panel/blocks';
import { chapterLines } from '../../components/panel/chapter-lines';
import type { Cue } from '../../lib/transcript/cue';

const cues = Array.from(
  { length: 12 },
  (_, index): Cue => ({ start: index * 4, end: index * 4 + 4, text: `line ${index}` }),
);
const chapters = [
  { start: 0, title: 'Hello' },
  { start: 21, title: 'Bees' },
  { start: 500, title: 'Past the end' },
];

test('Among lines a chapter’s heading stands above the first line that begins in it', () => {
  expect(chapterLines(blocksOfLines(cues), cues, chapters).map(({ line }) => line)).toEqual([0, 6]);
});

test('Among paragraphs it stands where its paragraph begins, also inside a line', () => {
  const [hello, bees] = chapters;
  const paragraph = { words: 20, start: 0 };
  const blocks = blocksOfParagraphs(cues, [
    { ...paragraph, cue: 0, from: 0, chapters: [hello!] },
    { ...paragraph, cue: 2, from: 0, chapters: [] },
    { ...paragraph, cue: 4, from: 5, chapters: [bees!] },
  ]);
  expect(chapterLines(blocks, cues, chapters)).toEqual([
    { chapter: hello, line: 0 },
    { chapter: bees, line: 5 },
  ]);
});
