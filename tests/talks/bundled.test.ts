import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBundledTalk } from '../../lib/talks/build';
import { bundledTalks } from '../../lib/talks/catalogue';
import { bundledLengths } from '../../lib/talks/lengths';
import { decodeTalk, encodeTalk } from '../../lib/talks/packed';
import { transcriptLength } from '../../lib/transcript/length';
import type { Talk } from '../../lib/transcript/talk';

function load(stem: string): Talk {
  const fileName = `${stem}.txt`;
  const path = new URL(`../../lib/talks/${fileName}`, import.meta.url);
  return parseBundledTalk(fileName, readFileSync(path, 'utf8'));
}

const talks = bundledTalks.map((info) => load(info.id));
const [talk000, talk001, talk002, talk003, talk004] = talks as [Talk, Talk, Talk, Talk, Talk];

function equalNeighbours(talk: Talk): number {
  const lines = readFileSync(new URL(`../../lib/talks/${talk.id}.txt`, import.meta.url), 'utf8').split('\n');
  const stamps = lines.map((line) => /^\[?([\d:.]+)/u.exec(line)?.[1]).filter(Boolean);
  return stamps.filter((stamp, index) => index > 0 && stamp === stamps[index - 1]).length;
}

describe('the five bundled talks', () => {
  test('hold every line of their files', () => {
    expect(talks.map((talk) => talk.cues.length)).toEqual([1699, 1577, 1753, 1905, 571]);
  });

  test('are as long as the catalogue says', () => {
    const lengths = talks.map(({ id, cues }) => [id, Math.round(transcriptLength(cues))]);
    expect(Object.fromEntries(lengths)).toEqual(bundledLengths);
  });

  test('keep the file order: no cue starts before the one above, none ends before it starts', () => {
    for (const { cues } of talks) {
      cues.forEach((cue, index) => {
        expect(cue.end).toBeGreaterThanOrEqual(cue.start);
        expect(cue.start).toBeGreaterThanOrEqual(cues[index - 1]?.start ?? 0);
        expect(cue.text).toBe(cue.text.trim());
        expect(cue.text).not.toBe('');
      });
    }
  });

  test('share the time between lines of one stamp, as often as the files have such pairs', () => {
    expect(talks.map(equalNeighbours)).toEqual([41, 5, 6, 3, 1]);
    for (const { cues } of [talk000, talk001, talk002, talk003]) {
      cues.slice(1).forEach((cue, index) => {
        expect(cue.start).toBeGreaterThan(cues[index]!.start);
      });
    }
    const [first, second] = talk003.cues.slice(-2);
    expect([first!.text, second!.text]).toEqual(['of', 'fun yeah goodbye']);
    expect(first!.start).toBe(3920);
    expect(first!.end).toBe(second!.start);
  });

  test('show nothing in the hole of 14 seconds in the third', () => {
    const [before, after] = [talk002.cues[729]!, talk002.cues[730]!];
    expect(before.end).toBeLessThan(after.start);
    expect(after.start - before.start).toBe(14);
    expect(after.start - before.end).toBeGreaterThan(5);
  });

  test('keep a text that begins with a number, and the turn to hours', () => {
    expect(talk003.cues[925]).toMatchObject({ text: expect.stringMatching(/^\d/u) });
    expect(talk003.cues[1740]).toMatchObject({
      start: 3600,
      text: 'taxi rides the the informational data on',
    });
    expect(talk003.cues[1739]!.end).toBe(3600);
  });

  test('keep what the recogniser made up at the end of the fifth, and its zero-length line', () => {
    const last = talk004.cues.slice(-7);
    expect(last.map((cue) => cue.text)).toEqual(Array(7).fill('Thank you.'));
    expect(last.map((cue) => Math.round((cue.end - cue.start) * 1000))).toEqual([
      0, 500, 500, 500, 500, 500, 8000,
    ]);
    expect(last.at(-1)).toEqual({ start: 2034.32, end: 2042.32, text: 'Thank you.' });
  });

  test('have homes that no two share', () => {
    const homes = bundledTalks.flatMap((talk) => talk.homes.map((home) => JSON.stringify(home)));
    expect(new Set(homes).size).toBe(homes.length);
    expect(homes).toHaveLength(22);
  });
});

describe('a malformed line', () => {
  const file = '000_24fad9a163611d8c.txt';
  test.each([
    ['0:00 one\nno stamp\n0:04 three', 'line 2: "no stamp": time-missing, M:SS text'],
    ['0:00 one\n0:75 two', 'line 2: "0:75 two": time-missing, M:SS text'],
    ['0:00 one\n0:7 two', 'line 2: "0:7 two": time-missing, M:SS text'],
    ['0:00 one\n1:62:00 two', 'line 2: "1:62:00 two": time-missing, M:SS text'],
    ['0:00 one\n\n0:05', 'line 3: "0:05": text-missing'],
    [
      '[00:00.000 --> 00:01.000]  a\n[00:01.000 -> 00:02.000]  b',
      'line 2: "[00:01.000 -> 00:02.000]  b": time-missing',
    ],
    ['[00:03.000 --> 00:01.000]  a', 'line 1: "[00:03.000 --> 00:01.000]  a": end-before-start'],
    ['[00:00.000 --> 00:01.000]', 'text-missing'],
    ['\n\n', 'empty'],
    ['{"segments": []}', 'json-empty-list, segments'],
  ])('in %j fails the build and says where and why', (text, message) => {
    expect(() => parseBundledTalk(file, text)).toThrow(`${file}: `);
    expect(() => parseBundledTalk(file, text)).toThrow(message);
  });

  test('or a file that the catalogue does not know fails the build', () => {
    expect(() => parseBundledTalk('other.txt', '0:00 one')).toThrow('other.txt: no talk of that name');
  });
});

describe('a packed talk', () => {
  test('gives back the five talks exactly', () => {
    for (const talk of talks) expect(decodeTalk(JSON.parse(encodeTalk(talk)))).toEqual(talk);
  });

  test('gives back any cues of whole milliseconds', () => {
    const cue = fc
      .record({ start: fc.nat(5e8), length: fc.nat(1e6), text: fc.string(), speaker: fc.option(fc.string()) })
      .map(({ start, length, text, speaker }) => ({
        start: start / 1000,
        end: (start + length) / 1000,
        text,
        ...(speaker === null ? {} : { speaker }),
      }));
    fc.assert(
      fc.property(fc.array(cue), (cues) => {
        const talk = { ...talk000, cues };
        expect(decodeTalk(JSON.parse(encodeTalk(talk)))).toEqual(talk);
      }),
    );
  });

  test('keeps word times, with and without a speaker', () => {
    const words = [
      { text: 'a', start: 1.5, end: 1.75 },
      { text: 'b', start: 2.001 },
    ];
    const cues = [
      { start: 1.25, end: 3, text: 'a b', words },
      { start: 3, end: 4, text: 'c', speaker: 'Ada', words: [{ text: 'c', start: 3.1 }] },
    ];
    expect(decodeTalk(JSON.parse(encodeTalk({ ...talk000, cues })))).toEqual({ ...talk000, cues });
  });
});
