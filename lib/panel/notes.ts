import { computed, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Seconds } from '../transcript/cue';
import type { Note } from '../transcript/note';
import type { Talk } from '../transcript/talk';

/** What the listener has written about a talk, one note a line. */
export interface Notes {
  /** By index of the line. */
  readonly byLine: ReadonlySignal<ReadonlyMap<number, Note>>;
  /** Writes about the line with this index, in place of what was written before; '' deletes the note. */
  write(line: number, text: string): void;
}

/** @param notes changed by this part only; whoever opens the panel keeps them */
export function createNotes({ id: talkId, cues }: Talk, notes: Signal<readonly Note[]>): Notes {
  const lineAt = (time: Seconds) => cues.findLastIndex(({ start }) => start <= time);
  const byLine = computed(() => new Map(notes.value.map((note) => [lineAt(note.at), note])));
  return {
    byLine,
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
