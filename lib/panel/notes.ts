import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Seconds } from '../transcript/cue';
import type { Note } from '../transcript/note';
import type { Talk } from '../transcript/talk';

/** A note that is being written: about the line with this index. */
export interface Draft {
  readonly line: number;
  readonly text: string;
}

/** What the listener has written about a talk, one note a line. */
export interface Notes {
  /** By index of the line. */
  readonly byLine: ReadonlySignal<ReadonlyMap<number, Note>>;
  /** What is being written, and about which line; null while nothing is. */
  readonly draft: ReadonlySignal<Draft | null>;
  /** Begins to write about a line, or goes on; null ends it without keeping anything. */
  edit(draft: Draft | null): void;
  /** Writes about the line with this index, in place of what was written before; '' deletes the note. */
  write(line: number, text: string): void;
}

/** @param notes changed by this part only; whoever opens the panel keeps them */
export function createNotes({ id: talkId, cues }: Talk, notes: Signal<readonly Note[]>): Notes {
  const lineAt = (time: Seconds) => cues.findLastIndex(({ start }) => start <= time);
  const draft = signal<Draft | null>(null);
  const byLine = computed(() => new Map(notes.value.map((note) => [lineAt(note.at), note])));
  return {
    byLine,
    draft,
    edit: (next) => {
      draft.value = next;
    },
    write(line, text) {
      const cue = cues[line];
      if (!cue) return;
      const before = byLine.peek().get(line);
      const others = notes.peek().filter((other) => other !== before);
      const note = { id: before?.id ?? `${talkId} ${cue.start}`, talkId, at: cue.start, text };
      notes.value = text === '' ? others : [...others, note];
    },
  };
}
