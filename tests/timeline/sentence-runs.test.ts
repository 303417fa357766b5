import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentenceRuns } from '../../lib/timeline/sentence-runs';
import { anyCues } from './cue-lists';

const runsOf = (...texts: readonly string[]) =>
  sentenceRuns(texts.map((text, index) => ({ start: index, end: index + 1, text }))).map(({ first, last }) =>
    texts.slice(first, last + 1).join(' '),
  );

test('Lines up to the end of a sentence are one run, with the marks that close it', () => {
  expect(runsOf('Wir haben', 'alles gemessen.', 'Und dann', '„nichts“ gefunden!“', 'はい。')).toEqual([
    'Wir haben alles gemessen.',
    'Und dann „nichts“ gefunden!“',
    'はい。',
  ]);
});

test('Captions without full stops are taken line by line', () => {
  const texts = Array.from({ length: 9 }, (_, index) => `line ${index}`);
  expect(runsOf(...texts)).toEqual(texts);
});

test('Every line is in exactly one run, in order, for any lines', () => {
  fc.assert(
    fc.property(anyCues, (cues) => {
      const lines = sentenceRuns(cues).flatMap(({ first, last }) =>
        Array.from({ length: last - first + 1 }, (_, index) => first + index),
      );
      expect(lines).toEqual(cues.map((_, index) => index));
    }),
  );
});
