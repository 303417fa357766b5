import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import type { ChosenSecond } from '../../lib/kept/keep-second';
import { talkOf } from './fake-talk';
import { openTestPanel } from './open';

/** Five lines of 20 s, each under two of the ten. */
const fiveLines = Array.from({ length: 5 }, (_, index) => ({
  start: index * 20,
  end: index * 20 + 20,
  text: `eins zwei Zeile${index}`,
}));

const german = talkOf(fiveLines, { id: 'German', language: 'de' });

function open(shows: ChosenSecond['shows'] | null, time = 0) {
  const chosen = signal<ChosenSecond | null>(shows && { talk: german, shows });
  const panel = openTestPanel({ second: chosen }, { time });
  panel.timing.advance(1000);
  return { ...panel, chosen };
}

const found = ({ search }: ReturnType<typeof open>) =>
  search.shown.value.map(({ spans, second, start }) => ({
    under: spans[0]!.cue,
    second: second?.[0]?.cue ?? null,
    start,
  }));

test('Without a second transcript, only the first is shown, and nothing of another is looked for', () => {
  const panel = open(null);
  expect([panel.second.talk.value, panel.second.shows.value, panel.second.cue.value]).toEqual([
    null,
    'first',
    -1,
  ]);
  panel.search.setQuery('Zeile3');
  expect(found(panel)).toEqual([]);
});

test('Its line that is spoken is followed on the clock of the first, with the pins', () => {
  const { second, player, sync, chosen } = open('both', 45);
  expect(second.cue.value).toBe(2);
  player.seek(61);
  expect(second.cue.value).toBe(3);
  sync.pinHere(0);
  expect(second.cue.value).toBe(0);
  chosen.value = null;
  expect(second.cue.value).toBe(-1);
});

test('A search finds words of both, in time order, each under a line of the first', () => {
  const panel = open('both');
  panel.search.setQuery('Zeile3');
  expect(found(panel)).toEqual([{ under: 6, second: 3, start: expect.closeTo(70, -1) }]);
  panel.search.setQuery('line6');
  expect(found(panel)).toEqual([{ under: 6, second: null, start: 66 }]);
  panel.search.setQuery('eins');
  expect(found(panel).map(({ second }) => second)).toEqual([0, 1, 2, 3, 4]);
});

test('All hits can be reached, also where one line has some of either', () => {
  const both = talkOf(
    fiveLines.map((line) => ({ ...line, text: 'one two one two' })),
    { id: 'again' },
  );
  const panel = openTestPanel({ second: signal({ talk: both, shows: 'both' as const }) });
  panel.timing.advance(1000);
  panel.search.setQuery('one ');
  const all = panel.search.shown.value;
  expect(all).toHaveLength(20);
  const seen = new Set(
    all.map(() => {
      panel.search.step(1);
      return panel.search.selected.value;
    }),
  );
  expect(seen.size).toBe(20);
});

test('Of a transcript that is hidden there are no hits', () => {
  const panel = open('first');
  panel.search.setQuery('eins');
  expect(found(panel)).toEqual([]);
  panel.chosen.value = { talk: german, shows: 'second' };
  expect(found(panel)).toHaveLength(5);
  panel.search.setQuery('line6');
  expect(found(panel).filter(({ second }) => second === null)).toEqual([]);
});

test('It is told where the second ends far earlier, or has no times', () => {
  const { second, chosen } = open('both');
  expect(second.doubt.value).toBeNull();
  chosen.value = { talk: talkOf(fiveLines.slice(0, 3)), shows: 'both' };
  expect(second.doubt.value).toEqual({ kind: 'ends-earlier', by: 40 });
  chosen.value = { talk: talkOf(fiveLines, { isTimed: false }), shows: 'both' };
  expect(second.doubt.value).toEqual({ kind: 'no-times' });
});
