import { describe, expect, test } from 'vitest';
import { excerptOf, exportForms, fileName, takeOut } from '../../lib/formats/export-talk';
import { importText } from '../../lib/formats/import';
import type { Home, Talk } from '../../lib/transcript/talk';

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

  test('as plain text has every line, in paragraphs', () => {
    const text = exportForms(talk)
      .find(({ id }) => id === 'text')!
      .write(talk);
    expect(text).toBe('Ada: first line second line\n');
  });

  test('without true times is given out only in forms that need none, and says none there', () => {
    const untimed: Talk = { ...talk, isTimed: false };
    expect(exportForms(untimed).map(({ id }) => id)).toEqual(['text', 'markdown']);
    expect(takeOut(untimed, 'text').text).toBe('Ada: first line second line\n');
    expect(takeOut(untimed, 'markdown').text).toBe('# Rain: a talk\n\n**Ada:** first line second line\n');
    const nameless = talk.cues.map(({ start, end }) => ({ start, end, text: '1. *one*' }));
    expect(takeOut({ ...untimed, cues: nameless }, 'markdown').text).toContain('\n1\\. \\*one\\*');
  });

  test('as Markdown has links to an address with brackets, and leaves an address in the text as it is', () => {
    const { text } = takeOut(
      {
        ...talk,
        homes: [{ kind: 'page', address: 'example.com/rain_(talk) 1' }],
        cues: [{ start: 1, end: 3, text: 'see https://example.com/a_b?c=1&d=2 *now*' }],
      },
      'markdown',
    );
    expect(text).toContain(
      '[0:01](https://example.com/rain_%28talk%29%201) see https://example.com/a_b?c=1&d=2 \\*now\\*\n',
    );
  });
});

describe('Lines taken out', () => {
  const [first, second] = talk.cues;
  const long: Talk = {
    ...talk,
    chapters: [{ start: 0, title: 'Rain' }],
    cues: [
      first!,
      {
        ...second!,
        words: [
          { start: 4, text: 'second' },
          { start: 5, text: 'line' },
        ],
      },
      { start: 6.5, end: 9, text: 'third line' },
    ],
  };
  const podcast: Home = { kind: 'page', address: 'https://example.com/rain' };

  test('have the times at which they are heard at that home, words included', () => {
    const excerpt = excerptOf(long, { first: 1, last: 2 }, podcast, (time) => time * 2 + 60);
    expect(excerpt.cues).toEqual([
      {
        start: 66,
        end: 73,
        text: 'second line',
        speaker: 'Ada',
        words: [
          { start: 68, text: 'second' },
          { start: 70, text: 'line' },
        ],
      },
      { start: 73, end: 78, text: 'third line' },
    ]);
    expect(excerpt.title).toBe('Rain: a talk, 1:06–1:18');
    expect(excerpt.homes).toEqual([podcast]);
    expect(excerpt.chapters).toEqual([]);
    expect(takeOut(excerpt, 'webvtt')).toMatchObject({
      name: 'Rain a talk, 1 06–1 18.vtt',
      text: expect.stringContaining('00:01:13.000 --> 00:01:18.000\nthird line'),
    });
  });

  test('that the home has cut off its beginning are put at its beginning', () => {
    const excerpt = excerptOf(long, { first: 0, last: 1 }, podcast, (time) => time - 4);
    expect(excerpt.cues.map(({ start, end }) => [start, end])).toEqual([
      [0, 0],
      [0, 2.5],
    ]);
  });

  test('of a text without true times are named without any', () => {
    const excerpt = excerptOf({ ...long, isTimed: false }, { first: 0, last: 0 }, podcast, (time) => time);
    expect(excerpt.title).toBe('Rain: a talk');
  });
});

test.each([
  ['Rain: a talk', 'Rain a talk.vtt'],
  ['a/b\\c|d?', 'a b c d.vtt'],
  ['...', 'talk.vtt'],
  ['', 'talk.vtt'],
  ['Mısra Turp', 'Mısra Turp.vtt'],
  ['nul', 'nul_.vtt'],
  ['COM1.first', 'COM1_.first.vtt'],
  ['Con artists', 'Con artists.vtt'],
  ['Rain \u202Eexe\u2066', 'Rain exe.vtt'],
  ['x'.repeat(300), `${'x'.repeat(100)}.vtt`],
  [`${'x'.repeat(98)}👩‍👩‍👧 and`, `${'x'.repeat(98)}.vtt`],
  ['字'.repeat(300), `${'字'.repeat(66)}.vtt`],
])('The title %j makes a file name that every system takes', (title, name) => {
  expect(fileName(title, 'vtt')).toBe(name);
});
