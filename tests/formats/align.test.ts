import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignText } from '../../lib/formats/align';
import { importText } from '../../lib/formats/import';
import type { Cue } from '../../lib/transcript/cue';
import { matchWords } from '../../lib/transcript/match-words';

function talk(stem: string): readonly Cue[] {
  const result = importText(readFileSync(new URL(`../../lib/talks/${stem}.txt`, import.meta.url), 'utf8'));
  if (!result.ok) throw new Error(result.problem.code);
  return result.cues;
}

function untimed(text: string, speaker?: string): Cue {
  return { start: 0, end: 0, text, ...(speaker === undefined ? {} : { speaker }) };
}

const captions: Cue[] = [
  { start: 10, end: 12, text: 'so we begin the' },
  { start: 12, end: 14, text: 'talk about data science' },
  { start: 20, end: 23, text: 'thank you for having me' },
];

describe('aligning a text to captions of the same talk', () => {
  test('gives each line the time of its first word, whatever the line ends, capitals and marks', () => {
    const { cues, matched } = alignText(
      [untimed('So, we begin.'), untimed('The talk:', 'Ana'), untimed('Thank you!')],
      captions,
    );
    expect(matched).toBe(1);
    expect(cues.map((cue) => [Math.round(cue.start * 10) / 10, cue.text, cue.speaker])).toEqual([
      [10, 'So, we begin.', undefined],
      [11.6, 'The talk:', 'Ana'],
      [20, 'Thank you!', undefined],
    ]);
  });

  test('puts words that the captions do not have in between those that they have', () => {
    const { cues } = alignText(
      [untimed('so we begin'), untimed('quite unheard of'), untimed('thank you')],
      captions,
    );
    const [before, between, after] = cues;
    expect(between!.start).toBeGreaterThan(before!.start);
    expect(between!.start).toBeLessThan(after!.start);
  });

  test('never steps back where two people’s captions overlap', () => {
    const overlapping: Cue[] = [
      { start: 0, end: 20, text: 'so we begin the talk right now' },
      { start: 2, end: 4, text: 'yes indeed we do' },
    ];
    const { cues } = alignText([untimed('so we begin the talk right now yes indeed we do')], overlapping);
    const starts = cues[0]!.words!.map((word) => word.start);
    expect([...starts].sort((one, other) => one - other)).toEqual(starts);
  });

  test('cuts a long paragraph where its sentences end', () => {
    const text = `${'so we begin the talk about data science and more '.repeat(4).trim()}. Thank you for having me.`;
    const { cues } = alignText([untimed(text, 'Ana')], captions);
    expect(cues).toHaveLength(2);
    expect(cues[1]).toMatchObject({ text: 'Thank you for having me.', speaker: 'Ana', start: 20 });
  });

  test('finds a whole talk again though every fifteenth word is wrong or missing, within two seconds', () => {
    const source = talk('003_594d34125cda1705');
    const truth: number[] = [];
    const lines: Cue[] = [];
    for (let first = 0; first < source.length; first += 7) {
      const group = source.slice(first, first + 7);
      const words = group.flatMap((cue) => cue.text.split(' '));
      const changed = words.map((word, index) => ((first + index) % 15 === 4 ? 'unheard' : word));
      lines.push(untimed(changed.filter((_, index) => (first + index) % 15 !== 9).join(' ')));
      truth.push(group[0]!.start);
    }
    const { cues, matched } = alignText(lines, source);
    expect(matched).toBeGreaterThan(0.85);
    expect(cues).toHaveLength(lines.length);
    const off = cues.filter((cue, index) => Math.abs(cue.start - truth[index]!) > 2);
    expect(off.length).toBeLessThan(cues.length * 0.01);
  });

  test('tells another talk by how little is matched', () => {
    const other = talk('000_24fad9a163611d8c').map((cue) => untimed(cue.text));
    expect(alignText(other, talk('004_b8540f422696e68f')).matched).toBeLessThan(0.3);
  });

  test('never steps back, loses no word and stays inside the captions, for any words', () => {
    const word = fc.constantFrom('so', 'we', 'begin', 'the', 'talk', 'data', 'x', 'y');
    const line = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.array(line, { maxLength: 12 }), (texts, heard) => {
        const timed = heard.map((text, index) => ({ start: index * 3, end: index * 3 + 2, text }));
        const { cues } = alignText(
          texts.map((text) => untimed(text)),
          timed,
        );
        expect(cues.map((cue) => cue.text).join(' ')).toBe(texts.join(' '));
        const starts = cues.flatMap((cue) => (cue.words ?? []).map((one) => one.start));
        starts.forEach((start, index) => {
          expect(start).toBeGreaterThanOrEqual(starts[index - 1] ?? 0);
          expect(start).toBeLessThanOrEqual(timed.at(-1)?.end ?? 0);
        });
      }),
    );
  });
});

describe('matching two runs of words', () => {
  test('pairs equal words only, rising on both sides', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 40 });
    fc.assert(
      fc.property(words, words, (left, right) => {
        const matches = matchWords(left, right);
        matches.forEach(([one, other], index) => {
          expect(left[one]).toBe(right[other]);
          expect(one).toBeGreaterThan(matches[index - 1]?.[0] ?? -1);
          expect(other).toBeGreaterThan(matches[index - 1]?.[1] ?? -1);
        });
      }),
    );
  });

  test('finds all of a long run in itself, by anchors', () => {
    const words = Array.from({ length: 5000 }, (_, index) => (index % 3 === 0 ? `w${index}` : 'the'));
    expect(matchWords(words, words)).toHaveLength(5000);
  });
});
