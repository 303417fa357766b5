import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importTranscript } from '../../lib/formats/import';
import { mendingSentence } from '../../lib/formats/mending-text';
import { problemAt } from '../../lib/formats/problem';
import { problemReason, problemSentence } from '../../lib/formats/problem-text';
import { englishText } from '../messages/english-text';

const folder = new URL('../fixtures/formats/', import.meta.url);
const sentence = (problem: Parameters<typeof problemSentence>[0]) =>
  problemSentence(problem, 'talk.srt', englishText);

describe('The sentence of a problem', () => {
  test('names the line of a problem in one place', () => {
    expect(sentence(problemAt(12_345, 'end-missing'))).toBe(
      "Line 12345: The end time is missing; the next line's start is used.",
    );
  });

  test('names the file where the whole of it is refused, and no line', () => {
    expect(sentence(problemAt(1, 'not-text'))).toMatch(/^talk\.srt is not a text file\./);
    expect(sentence(problemAt(0, 'too-large', 20))).toBe(
      'talk.srt is larger than 20 MB, the most that can be imported.',
    );
  });

  test('counts as the language does', () => {
    expect(sentence(problemAt(0, 'letters-lost', 1))).toContain('Letters in 1 line cannot');
    expect(sentence(problemAt(0, 'letters-lost', 2))).toContain('Letters in 2 lines cannot');
    expect(sentence(problemAt(9, 'too-many-lines', 100_001, 100_000))).toBe(
      'talk.srt has 100,001 lines; at most 100,000 can be imported.',
    );
  });

  test('names the format by its name in the catalogue', () => {
    expect(sentence(problemAt(1, 'no-speech', 'formatWebvtt'))).toContain('(format: WebVTT captions)');
  });

  test('can be had without the line', () => {
    expect(problemReason(problemAt(7, 'cut-off'), 'talk.srt', englishText)).toBe(
      'The file ends in the middle of a line, which is left out.',
    );
  });
});

describe('The sentence of a mending', () => {
  test('lists the first titles of chapters and counts the rest', () => {
    const one = mendingSentence({ kind: 'chapters', count: 1, values: ['Rain'] }, englishText);
    expect(one).toBe('1 line was taken for the title of a chapter: “Rain”.');
    const many = mendingSentence({ kind: 'chapters', count: 3, values: ['Rain', 'Sun'] }, englishText);
    expect(many).toBe('3 lines were taken for titles of chapters: “Rain”, “Sun”, and 1 more.');
  });

  test('tells bytes that are no text from another encoding', () => {
    const windows = mendingSentence({ kind: 'encoding', count: 3, values: ['windows-1252'] }, englishText);
    expect(windows).toContain('Windows-1252');
    expect(mendingSentence({ kind: 'encoding', count: 1, values: ['utf-8'] }, englishText)).toContain(
      '1 byte is',
    );
  });
});

test('Every problem and mending of the fixtures has a sentence in which all values have a place', () => {
  const names: string[] = Object.keys(JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')));
  const sentences = names.flatMap((name) => {
    const result = importTranscript(readFileSync(new URL(name, folder)));
    if (!result.ok) return [sentence(result.problem)];
    return [
      englishText(result.formatName),
      ...result.mended.map((mending) => mendingSentence(mending, englishText)),
      ...result.warnings.map(sentence),
    ];
  });
  expect(sentences.length).toBeGreaterThan(names.length);
  for (const words of sentences) {
    expect(words).toMatch(/^.{3,}$/);
    expect(words).not.toMatch(/\$\d|undefined| {2}(?!\s*text)/);
  }
});
