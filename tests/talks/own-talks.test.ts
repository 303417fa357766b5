import { describe, expect, test } from 'vitest';
import { readBundledTalks, type TalkFile } from '../../lib/talks/build';
import { bundledTalks } from '../../lib/talks/catalogue';
import { demonstrationOf } from '../../lib/talks/demonstration';
import { decodeTalk, encodeTalk } from '../../lib/talks/packed';
import type { TalkInfo } from '../../lib/transcript/talk';

const about = { people: [], show: 'Quiet Conf', date: '2026-05-01', language: '' };
const opening: TalkInfo = {
  ...about,
  id: 'opening',
  title: 'Opening',
  homes: [
    { kind: 'youtube', id: 'StandInNo01' },
    { kind: 'page', address: 'quiet.example/opening' },
  ],
};
const kettles: TalkInfo = { ...about, id: 'kettles', title: 'On kettles', homes: [] };

const vtt: TalkFile = {
  name: 'opening.vtt',
  content: 'WEBVTT\nLanguage: en-GB\n\n00:01.000 --> 00:03.000\n<v Ada>Good morning everyone\n',
};
const whisper: TalkFile = {
  name: 'kettles.json',
  content: JSON.stringify({
    language: 'de',
    segments: [
      {
        start: 0,
        end: 2,
        text: ' Der Kessel',
        words: [
          { word: ' Der', start: 0.2, end: 0.5 },
          { word: ' Kessel', start: 0.5, end: 1.1 },
        ],
      },
    ],
  }),
};

describe('talks of one’s own', () => {
  test('are read in any form of the import, and keep speakers, word times and language', () => {
    const talks = readBundledTalks([whisper, vtt], [opening, kettles]);
    expect(talks.map(({ id, language }) => [id, language])).toEqual([
      ['opening', 'en-GB'],
      ['kettles', 'de'],
    ]);
    expect(talks[0]!.cues).toEqual([{ start: 1, end: 3, text: 'Good morning everyone', speaker: 'Ada' }]);
    expect(talks[1]!.cues[0]!.words).toEqual([
      { text: 'Der', start: 0.2, end: 0.5 },
      { text: 'Kessel', start: 0.5, end: 1.1 },
    ]);
    for (const talk of talks) expect(decodeTalk(JSON.parse(encodeTalk(talk)))).toEqual(talk);
  });

  test('may be files in another encoding than UTF-8', () => {
    const content = Buffer.from('\ufeff0:00 schön\n0:02 guten Tag', 'utf16le');
    expect(readBundledTalks([{ name: 'kettles.txt', content }], [kettles])[0]!.cues[0]!.text).toBe('schön');
  });

  test('get an even pace where the file has no times', () => {
    const content = 'The first sentence of the talk.\n\nThe second one, which is longer than it.';
    const [talk] = readBundledTalks([{ name: 'kettles.txt', content }], [kettles]);
    expect(talk!.isTimed).toBe(false);
    expect(talk!.cues[1]!.start).toBeGreaterThan(0);
    expect(decodeTalk(JSON.parse(encodeTalk(talk!)))).toEqual(talk);
  });

  test('are put in the order of their times', () => {
    const [talk] = readBundledTalks([{ name: 'kettles.txt', content: '0:05 two\n0:04 one' }], [kettles]);
    expect(talk!.cues.map(({ text }) => text)).toEqual(['one', 'two']);
  });

  const page = (address: string): TalkInfo => ({ ...kettles, homes: [{ kind: 'page', address }] });
  test.each<[what: string, files: TalkFile[], catalogue: TalkInfo[], problem: string]>([
    [
      'a talk without a file',
      [vtt],
      [opening, kettles],
      'kettles: no file of that name beside the catalogue',
    ],
    ['a file without a talk', [vtt, whisper], [opening], 'kettles.json: no talk of that name'],
    [
      'a talk with two files',
      [vtt, { ...vtt, name: 'opening.srt' }],
      [opening],
      'opening: several files hold it, opening.vtt, opening.srt',
    ],
    ['an id used twice', [vtt], [opening, { ...opening, homes: [] }], 'opening: twice in the catalogue'],
    [
      'two talks at one home',
      [vtt, whisper],
      [opening, { ...kettles, homes: opening.homes }],
      'kettles: the home quiet.example/opening belongs to opening too',
    ],
    [
      'a home that is written as a whole address',
      [whisper],
      [page('https://www.quiet.example/kettles?utm_source=x')],
      'kettles: the home page, https://www.quiet.example/kettles?utm_source=x is never recognised, write page, quiet.example/kettles',
    ],
    [
      'a page that is a video',
      [whisper],
      [page('https://youtu.be/StandInNo02')],
      'write youtube, StandInNo02',
    ],
    [
      'a video that is no id',
      [whisper],
      [{ ...kettles, homes: [{ kind: 'youtube', id: 'kettles' }] }],
      'youtube, kettles is never recognised',
    ],
    [
      'a broken file',
      [{ name: 'kettles.vtt', content: 'WEBVTT\n\n00:01.000 --> 00:02.000\nText\n\n00:05.000 -->\nMore\n' }],
      [kettles],
      'kettles.vtt: line 6: "00:05.000 -->": ',
    ],
  ])('fail the build for %s', (_, files, catalogue, problem) => {
    expect(() => readBundledTalks(files, catalogue)).toThrow(problem);
  });

  test('fail the build with all that is wrong at once', () => {
    expect(() => readBundledTalks([{ name: 'opening.txt', content: '' }], [opening, kettles])).toThrow(
      'The bundled talks:\nopening.txt: line 1: "": empty\nkettles: no file of that name beside the catalogue',
    );
  });
});

describe('the welcome page shows', () => {
  test('a story of the talks that come with Sidecue', () => {
    expect(demonstrationOf(bundledTalks)).toEqual({
      title: 'MLOps Architect',
      videoId: 'p1gVaS4Zx5M',
      start: 1340,
    });
  });

  test('the first video of a bundle of others, or nothing', () => {
    expect(demonstrationOf([kettles, opening])).toEqual({
      title: 'Opening',
      videoId: 'StandInNo01',
      start: 0,
    });
    expect(demonstrationOf([kettles])).toBeNull();
  });
});
