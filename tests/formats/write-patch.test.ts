import { expect, test } from 'vitest';
import { takeOut } from '../../lib/formats/export-talk';
import { patchOf, writePatch } from '../../lib/formats/write-patch';
import type { Cue } from '../../lib/transcript/cue';
import { correctLines } from '../../lib/transcript/line-correction';
import { talkOf } from '../panel/fake-talk';

const lines: readonly Cue[] = Array.from({ length: 20 }, (_, line) => ({
  start: line * 10,
  end: line * 10 + 10,
  text: `line ${line}`,
}));
const corrected = (...indexes: number[]) =>
  talkOf(
    correctLines(
      lines,
      indexes.map((line) => ({ line, was: `line ${line}`, text: `Line ${line}!` })),
    ),
    {
      title: 'Ten: lines',
      show: 'A show',
      date: '2026-01-02',
      homes: [{ kind: 'youtube', id: 'StandInNo01' }],
    },
  );

test('A patch says which transcript it is for, and shows each corrected line among its neighbours', () => {
  expect(writePatch(corrected(0, 12, 13)).split('\n')).toEqual([
    'Ten: lines, A show, 2026-01-02',
    'https://www.youtube.com/watch?v=StandInNo01',
    '',
    '--- a/Ten lines.txt',
    '+++ b/Ten lines.txt',
    '@@ -1,4 +1,4 @@ 0:00',
    '-line 0',
    '+Line 0!',
    ' line 1',
    ' line 2',
    ' line 3',
    '@@ -10,8 +10,8 @@ 1:30',
    ' line 9',
    ' line 10',
    ' line 11',
    '-line 12',
    '-line 13',
    '+Line 12!',
    '+Line 13!',
    ' line 14',
    ' line 15',
    ' line 16',
    '',
  ]);
  expect(patchOf(corrected(0))).toMatchObject({ name: 'Ten lines.patch', type: 'text/x-diff' });
});

test('Corrections whose neighbours meet are in one hunk; estimated times are left out', () => {
  const hunks = writePatch({ ...corrected(4, 11), isTimed: false }).match(/^@@.*$/gmu);
  expect(hunks).toEqual(['@@ -2,14 +2,14 @@']);
});

test('Every form in which a talk is taken out has the corrected words, and none the original ones', () => {
  for (const form of ['webvtt', 'srt', 'text', 'markdown', 'podcast-json']) {
    const { text } = takeOut(corrected(12), form);
    expect(text, form).toContain('Line 12!');
    expect(text, form).not.toContain('line 12');
  }
});
