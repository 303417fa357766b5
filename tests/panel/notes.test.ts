import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { createNotes } from '../../lib/panel/notes';
import type { Note } from '../../lib/transcript/note';
import { talkOf, tenLines } from './fake-talk';

const talk = talkOf(tenLines);

test('A note is written about a line, written anew, and deleted with its last word', () => {
  const stored = signal<readonly Note[]>([]);
  const notes = createNotes(talk, stored);
  notes.write(3, 'first');
  expect(stored.value).toEqual([{ id: 'a talk 30', talkId: 'a talk', at: 30, text: 'first' }]);
  notes.write(3, 'second');
  expect(stored.value).toHaveLength(1);
  expect(notes.byLine.value.get(3)?.text).toBe('second');
  notes.write(3, '');
  expect(stored.value).toEqual([]);
});

test('A note keeps its line by time, and its name when it is written anew', () => {
  const old = { id: 'of an older transcript', talkId: 'a talk', at: 34.5, text: 'old' };
  const stored = signal<readonly Note[]>([old]);
  const notes = createNotes(talk, stored);
  expect([...notes.byLine.value.keys()]).toEqual([3]);
  notes.write(3, 'new');
  expect(stored.value).toEqual([{ ...old, at: 30, text: 'new' }]);
});
