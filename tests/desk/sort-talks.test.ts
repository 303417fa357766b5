import { expect, test } from 'vitest';
import { groupHits } from '../../lib/desk/group-hits';
import { findNotes, isSaidAt } from '../../lib/desk/notes-by-talk';
import { countTalks, sortTalks, type TalkFilter, type TalkOrder } from '../../lib/desk/sort-talks';
import { timeSince } from '../../lib/desk/time-since';
import type { ListedTalk } from '../../lib/library/all-talks';
import type { Home } from '../../lib/transcript/talk';

const talk = (id: string, length: number, added: string, homes: readonly Home[]): ListedTalk => ({
  ...{ id, title: id, people: [], show: '', date: '', language: '', homes, length, added, isBundled: false },
});
const talks = [
  talk('beech', 300, '2026-01-01', [{ kind: 'youtube', id: 'StandInNo01' }]),
  talk('ash', 900, '2026-01-03', [{ kind: 'page', address: 'pods.example/1' }]),
  talk('cedar', 600, '2026-01-02', []),
];
const listening = {
  places: new Map([['cedar', { talkId: 'cedar', home: 'h', at: 5, heard: '2026-02-01' }]]),
  noted: new Set(['ash']),
};
const ids = (filter: TalkFilter, order: TalkOrder | null) =>
  sortTalks(talks, filter, order, listening).map(({ id }) => id);

test.each<[TalkOrder | null, string[]]>([
  ['heard', ['cedar', 'beech', 'ash']],
  ['title', ['ash', 'beech', 'cedar']],
  ['length', ['ash', 'cedar', 'beech']],
  ['added', ['ash', 'cedar', 'beech']],
  [null, ['beech', 'ash', 'cedar']],
])('Talks are sorted by %s', (order, sorted) => {
  expect(ids('all', order)).toEqual(sorted);
});

test('Talks are filtered by where they are played and what the listener has done with them', () => {
  expect(ids('youtube', null)).toEqual(['beech']);
  expect(ids('podcast', null)).toEqual(['ash']);
  expect(ids('file', null)).toEqual(['cedar']);
  expect(ids('begun', null)).toEqual(['cedar']);
  expect(ids('noted', null)).toEqual(['ash']);
  expect(countTalks(talks, listening)).toEqual({
    ...{ all: 3, youtube: 1, podcast: 1, file: 1, begun: 1, noted: 1 },
  });
});

test('The hits of one talk are one group, whatever their tiers', () => {
  const hit = (start: number) => ({ start, pieces: [] });
  const matches = [
    { talkId: 'a', tier: 'exact', count: 5, hits: [hit(1), hit(2)] },
    { talkId: 'b', tier: 'similar', count: 1, hits: [hit(3)] },
    { talkId: 'a', tier: 'sounds-like', count: 1, hits: [hit(4)] },
  ] as const;
  const groups = groupHits(matches, new Map());
  expect(groups.map(({ talkId }) => talkId)).toEqual(['a', 'b']);
  expect(groups[0]?.counts).toEqual([
    ['exact', 5],
    ['sounds-like', 1],
  ]);
  expect(groups[0]?.hits.map(({ start, tier }) => [start, tier])).toEqual([
    [1, 'exact'],
    [2, 'exact'],
    [4, 'sounds-like'],
  ]);
  // Where all of a talk was asked for, it is shown in the order of time, in the same place.
  const all = [
    { talkId: 'a', tier: 'exact', count: 3, hits: [hit(1), hit(2), hit(9)] },
    { talkId: 'a', tier: 'sounds-like', count: 1, hits: [hit(4)] },
  ] as const;
  const [whole, other] = groupHits(matches, new Map([['a', all]]));
  expect(whole?.hits.map(({ start }) => start)).toEqual([1, 2, 4, 9]);
  expect(other).toEqual(groups[1]);
});

test('Notes are found by what was written and by the words that they stand at', () => {
  const notes = [
    { id: '1', talkId: 'a', at: 1, text: 'Ask the team' },
    { id: '2', talkId: 'a', at: 2, text: '', quote: 'we Ask ourselves' },
    { id: '3', talkId: 'a', at: 3, text: 'other' },
  ];
  expect(findNotes(notes, ' ask ').map(({ id }) => id)).toEqual(['1', '2']);
  expect(findNotes(notes, ' ')).toEqual([]);
  // Only where it was said does the talk's own search find it.
  expect(notes.map((note) => isSaidAt(note, ' ask '))).toEqual([false, true, false]);
  expect(isSaidAt(notes[1]!, ' ')).toBe(false);
});

test.each([
  ['2026-03-10T10:00:00Z', 'today'],
  ['2026-03-09T10:00:00Z', 'yesterday'],
  ['2026-03-01T10:00:00Z', 'last week'],
  ['2025-12-20T10:00:00Z', '2 months ago'],
  ['2027-01-01T00:00:00Z', 'today'],
  ['', ''],
])('At noon on 10 March 2026, the time %j is written as %j', (iso, said) => {
  expect(timeSince(iso, Date.parse('2026-03-10T12:00:00Z'), 'en')).toBe(said);
});
