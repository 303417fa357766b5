import type { NotedTalk } from '../../lib/desk/notes-by-talk';
import { formatTime } from '../../lib/transcript/clock-text';
import type { Note } from '../../lib/transcript/note';
import { useText } from '../controls/text';
import { Moment } from './Moment';

export interface NotesSectionProps {
  /** Talks with their notes, in the order of their times. */
  talks: readonly NotedTalk[];
  onDelete: (note: Note) => void;
  onExport: () => void;
}

/** All notes of the listener, each with a link to its moment. */
export function NotesSection({ talks, onDelete, onExport }: NotesSectionProps) {
  const text = useText();
  return (
    <section>
      <h2>{text('libraryNotes')}</h2>
      {talks.length === 0 && <p>{text('notesNone')}</p>}
      {talks.map(({ talk, notes }) => (
        <article key={talk.id}>
          <h3>{talk.title}</h3>
          <ul class="rows">
            {notes.map((note) => (
              <li key={note.id} class="row">
                <p class="written" dir="auto">
                  <Moment talk={talk} at={note.at} /> {note.text}
                </p>
                <button
                  type="button"
                  class="button quiet"
                  aria-label={text('noteDeleteName', formatTime(note.at), talk.title)}
                  onClick={() => onDelete(note)}
                >
                  {text('noteDelete')}
                </button>
              </li>
            ))}
          </ul>
        </article>
      ))}
      {talks.length > 0 && (
        <button type="button" class="button quiet" onClick={onExport}>
          {text('notesExport')}
        </button>
      )}
    </section>
  );
}
