import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Kept } from '../kept/kept';
import { borderOf } from '../transcript/border';
import type { Seconds } from '../transcript/cue';
import type { Note } from '../transcript/note';
import type { Talk } from '../transcript/talk';
import { createMarks, type Marks } from './marks';
import type { OfferUndo } from './undo';

/** A note about the line with this index, while it is being written. */
export interface NoteDraft {
  readonly line: number;
  readonly text: string;
  /** The text of the note when the listener began; '' if there was none. */
  readonly before: string;
}

/** What the listener has added to a talk: texts, one note per line, and marks. */
export interface Notes {
  readonly marks: Marks;
  /** The texts, by the index of their line. */
  readonly byLine: ReadonlySignal<ReadonlyMap<number, Note>>;
  /** The note that is being written; null for none. */
  readonly draft: ReadonlySignal<NoteDraft | null>;
  /** Begins to write about the line with this index, starting from the text of its note. */
  begin(line: number): void;
  /** Continues the draft; null discards it. */
  edit(draft: NoteDraft | null): void;
  /** Saves a text in place of the draft's original text; '' deletes the note. Ends the draft. */
  keep(draft: NoteDraft, text: string): void;
}

/** @param offerUndo gets what was discarded, and a function that restores it */
export function createNotes(talk: Talk, kept: Kept['notes'], offerUndo: OfferUndo): Notes {
  const { id: talkId } = talk;
  const { notes, edit: keep } = kept;
  // A binary search, because there may be thousands of notes and of lines.
  const lineAt = (time: Seconds) => borderOf(talk.cues, ({ start }) => start <= time) - 1;
  const draft = signal<NoteDraft | null>(null);
  const byLine = computed(
    () => new Map(notes.value.filter(({ text }) => text !== '').map((note) => [lineAt(note.at), note])),
  );
  return {
    marks: createMarks(talk, kept, lineAt, offerUndo),
    byLine,
    draft,
    begin(line) {
      const text = byLine.peek().get(line)?.text ?? '';
      draft.value = { line, text, before: text };
    },
    edit: (next) => {
      const left = draft.peek();
      draft.value = next;
      if (!next && left && left.text.trim() !== left.before)
        offerUndo('draft', () => {
          draft.value = left;
        });
    },
    keep({ line, before }, text) {
      draft.value = null;
      const cue = talk.cues[line];
      if (!cue) return;
      const written = byLine.peek().get(line);
      const id = written?.id ?? `${talkId} ${cue.start}`;
      // A note with a mark keeps the mark, and the marked words.
      const { quote, mark } = written?.mark ? written : { quote: cue.text };
      keep({ id, talkId, at: cue.start, text, ...(quote && { quote }), ...(mark && { mark }) }, before);
      if (text === '' && written) offerUndo('note', () => keep({ ...written }, ''));
    },
  };
}
