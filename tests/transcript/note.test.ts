import { expect, test } from 'vitest';
import { editText } from '../../lib/transcript/note';

test.for<[what: string, stored: string, before: string, text: string, result: string, isMerged: boolean]>([
  ['a new note', '', '', 'mine', 'mine', false],
  ['an edit of what the listener saw', 'old', 'old', 'mine', 'mine', false],
  ['a deletion of what the listener saw', 'old', 'old', '', '', false],
  ['the same text from both tabs', 'mine', 'old', 'mine', 'mine', false],
  ['two texts for one new note', 'theirs', '', 'mine', 'theirs\n\nmine', true],
  ['two edits of one note', 'theirs', 'old', 'mine', 'theirs\n\nmine', true],
  ['an edit of one of two texts', 'theirs\n\nold', 'old', 'mine', 'theirs\n\nmine', true],
  ['an edit of a text that stands within another one', 'the older', 'old', 'mine', 'the older\n\nmine', true],
  ['an edit of a note that was deleted', '', 'old', 'mine', 'mine', false],
  ['a deletion of a note that was changed', 'theirs', 'old', '', 'theirs', true],
  ['nothing changed here, something there', 'theirs', 'old', 'old', 'theirs', false],
  ['nothing changed here, deleted there', '', 'old', 'old', '', false],
])('%s', ([, stored, before, text, result, isMerged]) => {
  expect(editText(stored, before, text)).toEqual({ text: result, isMerged });
});
