import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noChoices, refusableMendings } from '../../lib/formats/choices';
import { importText } from '../../lib/formats/import';
import { writeMarkdown } from '../../lib/formats/write-markdown';
import { writePodcastJson } from '../../lib/formats/write-podcast-json';
import { writeSrt } from '../../lib/formats/write-srt';
import { writeText } from '../../lib/formats/write-text';
import { writeWebVtt } from '../../lib/formats/write-webvtt';
import type { Cue } from '../../lib/transcript/cue';
import { linkToMoment } from '../../lib/transcript/home-address';
import type { Chapter } from '../../lib/transcript/talk';

const plainWord = fc.constantFrom(
  'we',
  'naïve',
  'c++',
  '42',
  '漢字',
  '😀',
  "it's",
  '[Music]',
  '5:30',
  '-',
  '♪',
  'a.b',
  '#1',
  '“so”',
);
/** What a form with escapes must carry besides. */
const sharpWord = fc.constantFrom(
  '<i>',
  '</v>',
  '&amp;',
  '&',
  'a<b',
  '-->',
  '<00:01.000>',
  '{\\an8}x',
  '"',
  '>>',
);
const name = fc.constantFrom('Ana', 'Bob Lee', 'SPEAKER_01', 'Zoë', '李');

function textOf(word: fc.Arbitrary<string>): fc.Arbitrary<string> {
  // Two words at least, the first a plain one: a lone word is what word-by-word files are made of.
  return fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => ['well', ...words].join(' '));
}

/** Cues of whole milliseconds that follow each other; all with speakers, or all without. */
function cuesOf(word: fc.Arbitrary<string>): fc.Arbitrary<Cue[]> {
  const cue = fc.record({
    gap: fc.nat(5000),
    length: fc.integer({ min: 1, max: 9000 }),
    text: textOf(word),
    speaker: name,
  });
  return fc.tuple(fc.array(cue, { minLength: 1, maxLength: 12 }), fc.boolean()).map(([drafts, isNamed]) => {
    let time = 0;
    return drafts.map(({ gap, length, text, speaker }) => {
      const start = time + gap;
      time = start + length;
      return { start: start / 1000, end: time / 1000, text, ...(isNamed ? { speaker } : {}) };
    });
  });
}

function reread(text: string) {
  const result = importText(text, { ...noChoices, refusedMendings: refusableMendings });
  if (!result.ok) throw new Error(`refused, line ${result.problem.line}: ${result.problem.code}`);
  return result;
}

/** A talk in English of these lines. */
const talkWith = (cues: readonly Cue[], chapters: readonly Chapter[] = []) => ({
  cues,
  chapters,
  language: 'en',
});

describe('what is written is read back the same', () => {
  test('as WebVTT, whatever the text holds', () => {
    fc.assert(
      fc.property(
        cuesOf(
          fc.oneof(
            plainWord,
            sharpWord.filter((word) => !word.startsWith('{')),
          ),
        ),
        (cues) => {
          const result = reread(writeWebVtt(cues, 'pt-BR'));
          expect(result).toMatchObject({ format: 'webvtt', language: 'pt-BR' });
          expect(result.cues).toEqual(cues);
        },
      ),
    );
  });

  test('as SRT, for text without mark-up, which SRT cannot escape', () => {
    fc.assert(
      fc.property(cuesOf(plainWord), (cues) => {
        const result = reread(writeSrt(cues));
        expect(result.format).toBe('srt');
        expect(result.cues).toEqual(cues);
      }),
    );
  });

  test('as SRT, where speakers change rarely and speak long', () => {
    const cues = Array.from({ length: 300 }, (_, index) => ({
      start: index,
      end: index + 1,
      text: 'we go on here',
      speaker: index === 200 ? 'Bo' : 'Ana',
    }));
    expect(reread(writeSrt(cues)).cues).toEqual(cues);
  });

  test('as podcast JSON, whatever the text holds', () => {
    fc.assert(
      fc.property(cuesOf(fc.oneof(plainWord, sharpWord)), (cues) => {
        const result = reread(writePodcastJson(cues));
        expect(result.format).toBe('podcast-json');
        expect(result.cues).toEqual(cues);
      }),
    );
  });

  test('as plain text: the lines and who says them, without times', () => {
    fc.assert(
      fc.property(cuesOf(plainWord), (cues) => {
        const result = reread(writeText(talkWith(cues)));
        expect(result.timed).toBe(false);
        expect(result.cues.map((cue) => cue.text).join(' ')).toBe(cues.map((cue) => cue.text).join(' '));
        const speakers = (all: readonly Cue[]) =>
          all
            .map((cue) => cue.speaker)
            .filter((speaker, index, list) => index === 0 || speaker !== list[index - 1]);
        expect(speakers(result.cues)).toEqual(speakers(cues));
      }),
    );
  });

  test('as WebVTT with the words’ own times', () => {
    const cue: Cue = {
      start: 1,
      end: 3,
      text: 'so we begin & end',
      words: [
        { text: 'so', start: 1.2 },
        { text: 'we', start: 1.5 },
        { text: 'begin', start: 2 },
        { text: '& end', start: 2.5 },
      ],
    };
    expect(reread(writeWebVtt([cue])).cues).toEqual([cue]);
  });

  test('twice over: writing what was read gives the same file', () => {
    fc.assert(
      fc.property(cuesOf(fc.oneof(plainWord, sharpWord)), (cues) => {
        const once = writeWebVtt(reread(writeWebVtt(cues)).cues);
        expect(writeWebVtt(reread(once).cues)).toBe(once);
      }),
    );
  });
});

describe('Markdown', () => {
  const cues: Cue[] = [
    { start: 0, end: 10, text: 'first *line*', speaker: 'Ana' },
    { start: 10, end: 20, text: 'and on', speaker: 'Ana' },
    { start: 31, end: 32, text: 'yes', speaker: 'Bob' },
    { start: 40, end: 41, text: 'after a pause', speaker: 'Bob' },
  ];

  test('has a linked time on each paragraph, a name where the speaker changes, and chapters as headings', () => {
    expect(
      writeMarkdown(talkWith(cues, [{ start: 32, title: 'The end' }]), {
        title: 'A [talk]',
        linkTo: (start) => linkToMoment({ kind: 'youtube', id: 'abc' }, start),
      }),
    ).toBe(
      [
        '# A \\[talk\\]',
        '',
        '**Ana:** [0:00](https://youtu.be/abc?t=0) first \\*line\\* and on',
        '',
        '## The end',
        '',
        '**Bob:** [0:31](https://youtu.be/abc?t=31) yes after a pause',
        '',
      ].join('\n'),
    );
  });

  test('has plain times where there is nowhere to link to, and can be read back by them', () => {
    const text = writeMarkdown(talkWith(cues.map((cue) => ({ ...cue, text: cue.text.replaceAll('*', '') }))));
    expect(reread(text).cues.map((cue) => [cue.start, cue.speaker])).toEqual([
      [0, 'Ana'],
      [31, 'Bob'],
    ]);
  });

  test('without times can be read back with its title, its chapters and the signs in its text', () => {
    const untimed = { ...talkWith(cues, [{ start: 31, title: 'The *end*: part 2' }]), isTimed: false };
    const result = reread(writeMarkdown(untimed, { title: 'Rain: a talk' }));
    expect(result).toMatchObject({ timed: false, title: 'Rain: a talk' });
    expect(result.cues.map(({ text, speaker }) => [text, speaker])).toEqual([
      ['first *line* and on', 'Ana'],
      ['yes after a pause', 'Bob'],
    ]);
    // Four words at 2.5 a second.
    expect(result.chapters).toEqual([{ start: 1.6, title: 'The *end*: part 2' }]);
  });

  test('and every other form of no cues is a file without lines', () => {
    expect(writeMarkdown(talkWith([]))).toBe('');
    expect(writeText(talkWith([]))).toBe('');
    expect(writeSrt([])).toBe('');
    expect(writeWebVtt([])).toBe('WEBVTT\n');
    expect(JSON.parse(writePodcastJson([]))).toEqual({ version: '1.0.0', segments: [] });
  });
});
