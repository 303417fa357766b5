import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Kept } from '../kept/kept';
import type { Seconds } from '../transcript/cue';
import type { Note } from '../transcript/note';
import type { Talk } from '../transcript/talk';
import { createMarks, type Marks } from './marks';
import type { OfferUndo } from './undo';

/** A note that is being written: about the line with this index. */
export interface Draft {
  readonly line: number;
  readonly text: string;
  /** What the note said when the listener began; '' where there was none. */
  readonly before: string;
}

/** What the listener has kept about a talk: what is written, one note a line, and what is marked. */
export interface Notes {
  readonly marks: Marks;
  /** What is written, by index of the line. */
  readonly byLine: ReadonlySignal<ReadonlyMap<number, Note>>;
  /** What is being written, and about which line; null while nothing is. */
  readonly draft: ReadonlySignal<Draft | null>;
  /** Begins to write about the line with this index, from what its note says. */
  begin(line: number): void;
  /** Goes on to write; null ends it without keeping anything. */
  edit(draft: Draft | null): void;
  /** Keeps a text in place of the one from which the draft began; '' deletes the note. Ends the draft. */
  keep(draft: Draft, text: string): void;
}

/** @param offerUndo hears what was thrown away, and what brings it back */
export function createNotes(talk: Talk, kept: Kept['notes'], offerUndo: OfferUndo): Notes {
  const { id: talkId } = talk;
  const { notes, edit: keep } = kept;
  const lineAt = (time: Seconds) => talk.cues.findLastIndex(({ start }) => start <= time);
  const draft = signal<Draft | null>(null);
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
      // A note that is a mark too keeps it, and the words that are marked.
      const { quote, mark } = written?.mark ? written : { quote: cue.text };
      keep({ id, talkId, at: cue.start, text, ...(quote && { quote }), ...(mark && { mark }) }, before);
      if (text === '' && written) offerUndo('note', () => keep({ ...written }, ''));
    },
  };
}
