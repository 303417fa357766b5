import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Hit } from '../../lib/search/hit';
import { createSearch, type TalkSearch } from '../../lib/search/search';
import { buildWordRun, type WordRun } from '../../lib/search/word-run';
import type { Cue } from '../../lib/transcript/cue';
import { readTalk, searchOf, talkIds } from '../eval/bundled-search';
import { heard } from './lines';

const talks = talkIds.map((id) => {
  const talk = readTalk(id);
  return { cues: talk.cues, run: buildWordRun(talk.cues), search: searchOf(talk) };
});
/** By index, since fast-check prints what fails. */
const anyTalk = fc.nat(talks.length - 1);

/** What the transcript writes from one word of the run to another, fillers and all. */
function verbatim(
  { cues, run }: { cues: readonly Cue[]; run: WordRun },
  first: number,
  last: number,
): string {
  const from = run.cueOf[first]!;
  const to = run.cueOf[last]!;
  return cues
    .slice(from, to + 1)
    .map((cue, index) => {
      const end = from + index === to ? run.toOf[last] : undefined;
      return cue.text.slice(index === 0 ? run.fromOf[first] : 0, end);
    })
    .join(' ');
}

function covers(hits: readonly Hit[], run: WordRun, word: number): boolean {
  const holds = ({ spans }: Hit) =>
    spans.some(
      ({ cue, from, to }) => cue === run.cueOf[word] && from <= run.fromOf[word]! && to >= run.toOf[word]!,
    );
  return hits.some(holds);
}

test('a phrase taken verbatim from any place of any transcript is found there as exact', () => {
  fc.assert(
    fc.property(anyTalk, fc.nat(), fc.integer({ min: 1, max: 8 }), (index, seed, length) => {
      const talk = talks[index]!;
      const first = seed % (talk.run.count - length);
      const phrase = verbatim(talk, first, first + length - 1);
      const exact = talk.search.find(phrase).filter((hit) => hit.tier === 'exact');
      expect(covers(exact, talk.run, first), phrase).toBe(true);
      expect(covers(exact, talk.run, first + length - 1), phrase).toBe(true);
    }),
    { numRuns: 400 },
  );
});

describe('any one typing slip in a word of six letters or more still finds it', () => {
  const slip = fc.record({
    kind: fc.constantFrom('left out', 'put in', 'another', 'swapped'),
    at: fc.nat(),
    letter: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'),
  });
  const slipped = (word: string, { kind, at, letter }: { kind: string; at: number; letter: string }) => {
    const place = at % word.length;
    const next = Math.min(place, word.length - 2);
    if (kind === 'left out') return word.slice(0, place) + word.slice(place + 1);
    if (kind === 'put in') return word.slice(0, place) + letter + word.slice(place);
    if (kind === 'another') return word.slice(0, place) + letter + word.slice(place + 1);
    return word.slice(0, next) + word[next + 1] + word[next] + word.slice(next + 2);
  };
  const longWords = (run: WordRun) => run.vocabulary.filter((word) => /^[a-z]{6,}$/u.test(word));
  // A slip that makes another word of the talk is that word.
  const isAnother = (run: WordRun, word: string) => run.vocabulary.some((other) => other.startsWith(word));

  test('alone', () => {
    fc.assert(
      fc.property(anyTalk, fc.nat(), slip, (index, seed, how) => {
        const { run, search } = talks[index]!;
        const words = longWords(run);
        const word = words[seed % words.length]!;
        const typed = slipped(word, how);
        fc.pre(!isAnother(run, typed));
        const place = run.occurrences[run.ids.get(word)!]![0]!;
        const hits = [...search.find(typed), ...heard(search, typed)];
        expect(covers(hits, run, place), `${word} typed as ${typed}`).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('at the end of a phrase, as similar', () => {
    fc.assert(
      fc.property(anyTalk, fc.nat(), slip, (index, seed, how) => {
        const { run, search } = talks[index]!;
        const words = longWords(run);
        const word = words[seed % words.length]!;
        const typed = slipped(word, how);
        fc.pre(!isAnother(run, typed));
        const place = run.occurrences[run.ids.get(word)!]![0]!;
        fc.pre(place > 0);
        const phrase = `${run.vocabulary[run.idOf[place - 1]!]} ${typed}`;
        expect(covers(search.find(phrase), run, place), phrase).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

const anyQuery = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...'ab c3.+#&%([])\'"’-–🙂♪\u0301\u200bßİ'), maxLength: 30 }),
  fc.constantFrom(
    '',
    ' ',
    '(',
    '[music',
    '🙂',
    '\\',
    '.*',
    'c++',
    '.net',
    'x'.repeat(500),
    'a b '.repeat(125),
  ),
  fc.constantFrom(
    'the',
    'devrel',
    'data science',
    'toxisity',
    'GPT-3',
    'uniq -c',
    '3',
    'constructor valueOf',
    'Divi the owl',
  ),
);

function check(search: TalkSearch, cues: readonly Cue[], query: string): void {
  const hits = [...search.find(query), ...heard(search, query)];
  const taken = new Map<string, Hit>();
  const overlaps: string[] = [];
  for (const hit of hits) {
    expect(hit.spans.length).toBeGreaterThan(0);
    expect(hit.score).toBeGreaterThanOrEqual(0);
    expect(hit.score).toBeLessThanOrEqual(1);
    for (const { cue, from, to } of hit.spans) {
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeGreaterThan(from);
      expect(to).toBeLessThanOrEqual(cues[cue]!.text.length);
      expect(hit.start).toBeLessThanOrEqual(cues[hit.spans[0]!.cue]!.end);
      for (let at = from; at < to; at += 1) {
        const key = `${hit.tier} ${cue} ${at}`;
        if ((taken.get(key) ?? hit) !== hit) overlaps.push(key);
        taken.set(key, hit);
      }
    }
  }
  // One assertion for all characters: thousands of them take longer than the searches.
  expect(overlaps).toEqual([]);
}

test('no query throws, and hits lie within the transcript and never overlap within a tier', () => {
  fc.assert(
    fc.property(anyTalk, anyQuery, (index, query) => check(talks[index]!.search, talks[index]!.cues, query)),
    { numRuns: 300 },
  );
});

test('no transcript throws', () => {
  const anyCues = fc
    .array(anyQuery, { maxLength: 8 })
    .map((lines) =>
      lines.map(
        (text, index): Cue => ({ start: index, end: index + 1, text: text.replaceAll(/\s+/gu, ' ').trim() }),
      ),
    );
  fc.assert(
    fc.property(anyCues, anyQuery, (cues, query) => check(createSearch(cues), cues, query)),
    { numRuns: 300 },
  );
});

test('the same query gives the same hits, whatever was asked before', () => {
  fc.assert(
    fc.property(fc.array(anyQuery, { maxLength: 4 }), anyQuery, (before, query) => {
      const { cues, search } = talks[4]!;
      for (const other of before) search.find(other);
      const fresh = createSearch(cues);
      expect(search.find(query)).toEqual(fresh.find(query));
      expect(heard(search, query)).toHaveLength(heard(fresh, query).length);
    }),
    { numRuns: 15 },
  );
});
