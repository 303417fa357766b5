import { expect, test } from 'vitest';
import { keepNothing } from '../../lib/kept/keep-nothing';
import { createNotes } from '../../lib/panel/notes';
import { createUndo } from '../../lib/panel/undo';
import type { Note } from '../../lib/transcript/note';
import { talkOf, tenLines } from './fake-talk';
import { createFakeTiming } from './fake-timing';

const talk = talkOf(tenLines);

function open(first: readonly Note[] = []) {
  const kept = keepNothing({ notes: first }).notes;
  const undo = createUndo(createFakeTiming(), new AbortController().signal);
  const notes = createNotes(talk, kept, undo.offer);
  return { notes, kept, undo, marks: notes.marks };
}

const range = (first: number, from: number, last: number, to: number) => ({ first, from, last, to });

test('A bookmark is a note without a text; it goes, and comes back', () => {
  const { notes, kept, undo, marks } = open();
  marks.toggleBookmark(3);
  const set = {
    id: 'a talk bookmark 30',
    talkId: 'a talk',
    at: 30,
    text: '',
    quote: 'one two three line3',
    mark: { kind: 'bookmark' },
  };
  expect(kept.notes.value).toEqual([set]);
  expect([...marks.bookmarks.value]).toEqual([3]);
  expect(notes.byLine.value.size).toBe(0);
  marks.toggleBookmark(3);
  expect(kept.notes.value).toEqual([]);
  expect(undo.last.value?.kind).toBe('bookmark');
  undo.last.value?.takeBack();
  expect(kept.notes.value).toEqual([set]);
});

test('Words are kept in colour with what they say', () => {
  const { kept, marks } = open();
  marks.highlight(range(2, 8, 3, 3));
  expect(kept.notes.value).toMatchObject([
    { at: 20, text: '', quote: 'three line2 one', mark: { kind: 'highlight', ...range(2, 8, 3, 3) } },
  ]);
  expect(marks.isHighlighted(range(2, 14, 3, 3))).toBe(true);
  expect(marks.isHighlighted(range(2, 0, 3, 3))).toBe(false);
  expect(marks.hasHighlight(range(3, 0, 3, 9))).toBe(true);
  expect(marks.hasHighlight(range(3, 3, 3, 9))).toBe(false);
});

test('Highlights that share words become one, and all of them go and come back at once', () => {
  const { kept, undo, marks } = open();
  marks.highlight(range(1, 0, 1, 7));
  marks.highlight(range(2, 4, 2, 13));
  marks.highlight(range(5, 0, 5, 3));
  marks.highlight(range(1, 4, 2, 7));
  expect(marks.highlights.value).toMatchObject([range(5, 0, 5, 3), range(1, 0, 2, 13)]);
  const before = kept.notes.value;
  marks.removeHighlights(range(0, 0, 9, 1));
  expect(kept.notes.value).toEqual([]);
  undo.last.value?.takeBack();
  expect(kept.notes.value).toEqual(before);
});

test('What is in colour already, and what is no word, changes nothing', () => {
  const { kept, marks } = open();
  marks.highlight(range(1, 0, 1, 7));
  const before = kept.notes.value;
  marks.highlight(range(1, 4, 1, 7));
  marks.highlight(range(4, 3, 4, 4));
  expect(kept.notes.value).toEqual(before);
});

test('Where other lines have come, the line of that time is marked whole', () => {
  const old: Note = {
    id: 'h',
    talkId: 'a talk',
    at: 34.5,
    text: '',
    quote: 'words of another transcript',
    mark: { kind: 'highlight', ...range(40, 2, 41, 5) },
  };
  const { marks } = open([old]);
  expect(marks.highlights.value).toEqual([range(3, 0, 3, 19)]);
  marks.removeHighlights(range(3, 0, 3, 19));
  expect(marks.highlights.value).toEqual([]);
});

test('A note that is a mark too keeps its text without the mark, and the mark without its text', () => {
  const mark = { kind: 'bookmark' } as const;
  const both: Note = { id: 'b', talkId: 'a talk', at: 30, text: 'ask', quote: 'said', mark };
  const { notes, kept, undo, marks } = open([both]);
  expect(notes.byLine.value.get(3)).toEqual(both);
  notes.begin(3);
  notes.keep(notes.draft.peek()!, '');
  expect(kept.notes.value).toEqual([{ ...both, text: '' }]);
  undo.last.value?.takeBack();
  marks.toggleBookmark(3);
  expect(kept.notes.value).toEqual([{ id: 'b', talkId: 'a talk', at: 30, text: 'ask', quote: 'said' }]);
});
