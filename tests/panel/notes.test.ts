import { expect, test } from 'vitest';
import { keepNothing } from '../../lib/kept/keep-nothing';
import { createNotes } from '../../lib/panel/notes';
import { createUndo } from '../../lib/panel/undo';
import type { Note } from '../../lib/transcript/note';
import { countReads } from '../count-reads';
import { talkOf, tenLines } from './fake-talk';
import { createFakeTiming } from './fake-timing';

const talk = talkOf(tenLines);

function open(first: readonly Note[] = [], about = talk) {
  const kept = keepNothing({ notes: first }).notes;
  const edits: [text: string, before: string][] = [];
  const undo = createUndo(createFakeTiming(), new AbortController().signal);
  const recorded: typeof kept = {
    notes: kept.notes,
    edit(note, before) {
      edits.push([note.text, before]);
      kept.edit(note, before);
    },
  };
  const notes = createNotes(about, recorded, undo.offer);
  const write = (line: number, text: string) => {
    notes.begin(line);
    notes.keep(notes.draft.peek()!, text);
  };
  return { notes, kept, undo, edits, write };
}

test('A note is written about a line, written anew, and deleted with its last word', () => {
  const { notes, kept, write } = open();
  write(3, 'first');
  expect(kept.notes.value).toEqual([
    { id: 'a talk 30', talkId: 'a talk', at: 30, text: 'first', quote: 'one two three line3' },
  ]);
  write(3, 'second');
  expect(kept.notes.value).toHaveLength(1);
  expect(notes.byLine.value.get(3)?.text).toBe('second');
  write(3, '');
  expect(kept.notes.value).toEqual([]);
});

test('A note keeps its line by time, and its name when it is written anew', () => {
  const old = { id: 'of an older transcript', talkId: 'a talk', at: 34.5, text: 'old' };
  const { notes, kept, write } = open([old]);
  expect([...notes.byLine.value.keys()]).toEqual([3]);
  write(3, 'new');
  expect(kept.notes.value).toEqual([{ ...old, at: 30, text: 'new', quote: 'one two three line3' }]);
});

test('The lines of many notes are found without reading every line for each', () => {
  const lines = Array.from({ length: 1000 }, (_, at) => ({ start: at, end: at + 1, text: `line${at}` }));
  const { items: cues, reads } = countReads(lines);
  const many = lines.map(({ start }) => ({ id: `${start}`, talkId: 'a talk', at: start, text: 'so' }));
  const { notes } = open(many, { ...talk, cues });
  expect([...notes.byLine.value.keys()]).toEqual(lines.map(({ start }) => start));
  expect(reads()).toBeLessThan(20 * lines.length);
});

test('An edit begins from what the listener saw, whatever another tab writes while it lasts', () => {
  const { notes, kept, edits, write } = open();
  write(3, 'first');
  notes.begin(3);
  kept.edit({ id: 'a talk 30', talkId: 'a talk', at: 30, text: 'from elsewhere' }, 'first');
  notes.edit({ ...notes.draft.peek()!, text: 'second' });
  notes.keep(notes.draft.peek()!, 'second');
  expect(edits.at(-1)).toEqual(['second', 'first']);
  expect(notes.draft.value).toBeNull();
});

test('A deleted note comes back as it was', () => {
  const { kept, undo, write } = open();
  write(3, 'first');
  const before = kept.notes.value;
  write(3, '');
  expect(undo.last.value?.kind).toBe('note');
  undo.last.value?.takeBack();
  expect(kept.notes.value).toEqual(before);
  expect(undo.last.value).toBeNull();
});

test('What was being written comes back, unless it was nothing new', () => {
  const { notes, undo, write } = open();
  write(3, 'first');
  notes.begin(3);
  notes.edit(null);
  expect(undo.last.value).toBeNull();
  notes.begin(3);
  const half = { ...notes.draft.peek()!, text: 'half of it' };
  notes.edit(half);
  notes.edit(null);
  expect(undo.last.value?.kind).toBe('draft');
  undo.last.value?.takeBack();
  expect(notes.draft.value).toEqual(half);
});
