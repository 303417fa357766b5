import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSearchSession, type SearchSession } from '../../lib/panel/search-session';
import type { Hit, Tier } from '../../lib/search/hit';
import type { TalkSearch } from '../../lib/search/search';
import { createFakeTiming, type FakeTiming } from './fake-timing';

function hitAt(cue: number, tier: Tier = 'exact', spans = [{ cue, from: 0, to: 4 }]): Hit {
  return { tier, score: 1, spans, start: cue * 10, text: 'text', group: `${cue}` };
}

/** A search that finds the hits given, and those that sound alike after some slices. */
function searchOf(found: readonly Hit[], heard: readonly Hit[] = []): TalkSearch {
  return {
    ...({} as TalkSearch),
    find: (query) => (query === 'nothing' ? [] : [...found]),
    *findSoundalikes(query) {
      yield;
      yield;
      return query === 'nothing' ? [] : [...heard];
    },
    *prepareAsides() {},
  };
}

describe('a search session', () => {
  let abort: AbortController;
  let timing: FakeTiming;
  beforeEach(() => {
    abort = new AbortController();
    timing = createFakeTiming();
  });
  afterEach(() => {
    abort.abort();
    expect(timing.pending()).toBe(0);
  });
  const start = (search: TalkSearch | null, anchor = 0) => {
    const engine = signal(search);
    return {
      engine,
      session: createSearchSession({
        engine,
        sample: 'hi',
        anchor: () => anchor,
        timing,
        signal: abort.signal,
      }),
    };
  };
  const selectedCue = (session: SearchSession) => session.selected.value?.spans[0]?.cue ?? null;

  test('rehearses the search when typing is expected, once, and finds nothing by that', () => {
    const asked: string[] = [];
    const search: TalkSearch = {
      ...searchOf([hitAt(1)]),
      find: (query) => {
        asked.push(query);
        return [hitAt(1)];
      },
      *prepareAsides() {
        yield;
        asked.push('(asides)');
      },
    };
    const { engine, session } = start(null);
    timing.advance(100);
    expect(asked).toEqual([]);
    session.expectTyping();
    session.expectTyping();
    expect(timing.pending()).toBe(0);
    engine.value = search;
    timing.advance(100);
    expect(asked).toEqual(['h', 'hi', '(asides)']);
    session.expectTyping();
    timing.advance(100);
    expect(asked).toEqual(['h', 'hi', '(asides)']);
    expect(session.all.value).toEqual([]);
  });

  test('selects the first hit after where the reader was when typing began', () => {
    const { session } = start(searchOf([hitAt(1), hitAt(5), hitAt(9)]), 30);
    session.setQuery('t');
    expect(selectedCue(session)).toBe(5);
    session.setQuery('te');
    expect(selectedCue(session)).toBe(5);
  });

  test('selects the first of all where none comes after', () => {
    const { session } = start(searchOf([hitAt(1), hitAt(5)]), 1000);
    session.setQuery('t');
    expect(selectedCue(session)).toBe(1);
  });

  test('lands on the hit that led here, also where it only sounds alike and others come before', () => {
    const { session, engine } = start(null);
    session.land('t', 90);
    engine.value = searchOf([hitAt(1), hitAt(9), hitAt(12)]);
    expect(session.query.value).toBe('t');
    expect(selectedCue(session)).toBe(9);
    timing.advance(1000);

    const late = start(searchOf([hitAt(1), hitAt(12)], [hitAt(9, 'sounds-like')])).session;
    late.land('t', 90);
    expect(selectedCue(late)).toBe(12);
    timing.advance(1000);
    expect(selectedCue(late)).toBe(9);
    late.step(1);
    expect(selectedCue(late)).toBe(12);
  });

  test('leaves the selection to the listener who steps on before the landing is over', () => {
    const { session } = start(searchOf([hitAt(1), hitAt(12)], [hitAt(9, 'sounds-like')]));
    session.land('t', 90);
    session.step(1);
    timing.advance(1000);
    expect(selectedCue(session)).toBe(1);
  });

  test('steps through the hits in time order, round both ends', () => {
    const { session } = start(searchOf([hitAt(9, 'similar'), hitAt(1), hitAt(5)]));
    session.setQuery('t');
    const visited = [1, 1, 1].map((direction) => {
      session.step(direction as 1);
      return selectedCue(session);
    });
    expect(visited).toEqual([5, 9, 1]);
    session.step(-1);
    expect(selectedCue(session)).toBe(9);
  });

  test('finds what sounds alike once typing rests, and says when all has been looked for', () => {
    const { session } = start(searchOf([hitAt(5)], [hitAt(2, 'sounds-like')]));
    session.setQuery('t');
    expect(session.settled.value).toBe(false);
    timing.advance(40);
    session.setQuery('te');
    timing.advance(60);
    expect(session.all.value).toHaveLength(1);
    timing.advance(1000);
    expect(session.settled.value).toBe(true);
    expect(session.all.value.map(({ tier }) => tier)).toEqual(['sounds-like', 'exact']);
    // What is heard later does not take the selection away.
    expect(selectedCue(session)).toBe(5);
  });

  test('drops what it was listening for when the query changes', () => {
    const { session } = start(searchOf([], [hitAt(2, 'sounds-like')]));
    session.setQuery('t');
    timing.advance(79);
    session.setQuery('nothing');
    timing.advance(1000);
    expect(session.all.value).toEqual([]);
    expect(session.settled.value).toBe(true);
  });

  test('marks each line once, with the best tier of its hits', () => {
    const over = hitAt(3, 'similar', [
      { cue: 3, from: 5, to: 9 },
      { cue: 4, from: 0, to: 2 },
    ]);
    const { session } = start(searchOf([over, hitAt(3, 'exact'), hitAt(7, 'similar')]));
    session.setQuery('t');
    const tiers = [...session.lines.value].map(([cue, { tier }]) => [cue, tier]);
    expect(Object.fromEntries(tiers)).toEqual({ 3: 'exact', 4: 'similar', 7: 'similar' });
    expect(session.lines.value.get(3)!.hits).toHaveLength(2);
  });

  test('hides a tier that is switched off, and gives its selection to the next hit', () => {
    const { session } = start(searchOf([hitAt(1), hitAt(4, 'similar')]));
    session.setQuery('t');
    session.toggleTier('exact');
    expect(session.shown.value.map(({ tier }) => tier)).toEqual(['similar']);
    expect(session.all.value).toHaveLength(2);
    expect(selectedCue(session)).toBe(4);
    session.toggleTier('exact');
    expect(session.shown.value).toHaveLength(2);
  });

  test.each([[''], ['   ']])('finds nothing for %j, and is settled', (query) => {
    const { session } = start(searchOf([hitAt(1)], [hitAt(2, 'sounds-like')]));
    session.setQuery('t');
    session.setQuery(query);
    timing.advance(1000);
    expect(session.all.value).toEqual([]);
    expect(session.selected.value).toBeNull();
    expect(session.settled.value).toBe(true);
  });

  test('finds what was typed before the engine was there, and anew with another engine', () => {
    const { engine, session } = start(null);
    session.setQuery('t');
    expect(session.all.value).toEqual([]);
    engine.value = searchOf([hitAt(1)]);
    expect(selectedCue(session)).toBe(1);
    engine.value = searchOf([hitAt(1), hitAt(8)]);
    expect(session.shown.value).toHaveLength(2);
    expect(selectedCue(session)).toBe(1);
  });

  test('leaves nothing running behind', () => {
    const { session } = start(searchOf([], [hitAt(2)]));
    session.setQuery('t');
    abort.abort();
    timing.advance(1000);
    expect(session.all.value).toEqual([]);
  });
});
