import { expect, test, vi } from 'vitest';
import {
  findNotes,
  notesByTalk,
  notesWithoutTalk,
  prepareNotes,
  writeNotes,
} from '../../lib/desk/notes-by-talk';
import { bundledTalks } from '../../lib/talks/catalogue';

const talks = bundledTalks.slice(0, 2);
const [talk] = talks;
const ours = { id: 'a', talkId: talk!.id, at: 5, text: 'ours' };
const lost = { id: 'b', talkId: 'deleted long ago', at: 65, text: 'lost *once*' };

test('A note is listed with its talk, or among those whose talk has gone', () => {
  expect(notesByTalk([ours, lost], talks)).toEqual([{ talk, notes: [ours] }]);
  expect(notesWithoutTalk([ours, lost], talks)).toEqual([lost]);
});

test('Notes without a talk are taken out too, under a heading of their own', () => {
  const written = writeNotes(notesByTalk([ours], talks), [lost], 'Gone');
  expect(written).toContain(`# ${talk!.title}\n`);
  expect(written).toContain('\n# Gone\n\n- 1:05 lost \\*once\\*\n');
  expect(writeNotes([], [], 'Gone')).toBe('');
});

test('Notes are found by their text and by the words at their line, and prepared once for all keys', () => {
  const quoted = { ...ours, id: 'c', text: 'Straße', quote: 'The KETTLE is on' };
  expect(findNotes([ours, quoted, lost], 'kettle ')).toEqual([quoted]);
  expect(findNotes([ours, quoted, lost], 'OURS')).toEqual([ours]);
  expect(findNotes([ours, quoted, lost], ' ')).toEqual([]);
  const normalize = vi.spyOn(String.prototype, 'normalize');
  findNotes([ours, quoted, lost], 'strasse');
  expect(normalize).toHaveBeenCalledTimes(1);
  normalize.mockRestore();
});

test('Many notes are prepared for the search some at a time, until nobody waits for them', async () => {
  const notes = Array.from({ length: 1000 }, (_, at) => ({ ...ours, id: `many ${at}`, at }));
  const normalize = vi.spyOn(String.prototype, 'normalize');
  const counts: number[] = [];
  const abort = new AbortController();
  const pause = async () => {
    counts.push(normalize.mock.calls.length);
    if (counts.length === 5) abort.abort();
  };
  await prepareNotes(notes, pause, abort.signal);
  expect(counts).toEqual([100, 200, 300, 400, 500]);
  findNotes(notes.slice(0, 500), 'ours');
  // The query alone.
  expect(normalize).toHaveBeenCalledTimes(501);
  normalize.mockRestore();
});
