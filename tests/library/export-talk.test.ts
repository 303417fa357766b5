import { describe, expect, test } from 'vitest';
import { importText } from '../../lib/formats/import';
import { exportForms, fileName } from '../../lib/library/export-talk';
import type { Talk } from '../../lib/transcript/talk';

const talk: Talk = {
  id: 'x',
  title: 'Rain: a talk',
  people: [],
  show: '',
  date: '',
  language: 'en',
  homes: [{ kind: 'youtube', id: 'StandInNo02' }],
  chapters: [],
  cues: [
    { start: 1, end: 3, text: 'first line', speaker: 'Ada' },
    { start: 3, end: 6.5, text: 'second line', speaker: 'Ada' },
  ],
};

describe('A talk taken out', () => {
  test.each(['webvtt', 'srt', 'podcast-json'])('as %s comes back line for line', (id) => {
    const form = exportForms(talk).find((form) => form.id === id)!;
    const back = importText(form.write(talk));
    expect(back).toMatchObject({ ok: true, format: id });
    expect(back.ok && back.cues.map(({ start, text }) => ({ start, text }))).toEqual(
      talk.cues.map(({ start, text }) => ({ start, text })),
    );
  });

  test('as Markdown has its title, and links to its home at the right time', () => {
    const markdown = exportForms(talk)
      .find(({ id }) => id === 'markdown')!
      .write(talk);
    expect(markdown).toContain('# Rain: a talk');
    expect(markdown).toContain('](https://www.youtube.com/watch?v=StandInNo02&t=1s)');
  });

  test('as plain text has every line', () => {
    const text = exportForms(talk)
      .find(({ id }) => id === 'text')!
      .write(talk);
    expect(text).toBe('Ada: first line\nsecond line\n');
  });
});

test.each([
  ['Rain: a talk', 'Rain a talk.vtt'],
  ['a/b\\c|d?', 'a b c d.vtt'],
  ['...', 'talk.vtt'],
  ['', 'talk.vtt'],
  ['Mısra Turp', 'Mısra Turp.vtt'],
  ['x'.repeat(300), `${'x'.repeat(100)}.vtt`],
])('The title %j makes a file name that every system takes', (title, name) => {
  expect(fileName(title, 'vtt')).toBe(name);
});
