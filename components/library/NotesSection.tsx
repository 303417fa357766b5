import type { ComponentChildren } from 'preact';
import type { NotedTalk } from '../../lib/desk/notes-by-talk';
import { formatTime } from '../../lib/transcript/clock-text';
import type { Note } from '../../lib/transcript/note';
import { useText } from '../controls/text';
import { Moment } from './Moment';

export interface NotesSectionProps {
  /** Talks with their notes, in the order of their times. */
  talks: readonly NotedTalk[];
  /** Notes whose talk is no longer in the library. */
  without: readonly Note[];
  onDelete: (note: Note) => void;
  onExport: () => void;
}

/** All notes of the listener, each with a link to its moment. */
export function NotesSection({ talks, without, onDelete, onExport }: NotesSectionProps) {
  const text = useText();
  const isEmpty = talks.length === 0 && without.length === 0;
  return (
    <section>
      <h2>{text('libraryNotes')}</h2>
      {isEmpty && <p>{text('notesNone')}</p>}
      {talks.map(({ talk, notes }) => (
        <article key={talk.id}>
          <h3>{talk.title}</h3>
          <ul class="rows">
            {notes.map((note) => (
              <NoteRow key={note.id} note={note} title={talk.title} onDelete={onDelete}>
                <Moment talk={talk} at={note.at} />
              </NoteRow>
            ))}
          </ul>
        </article>
      ))}
      {without.length > 0 && (
        <article>
          <h3>{text('notesWithoutTalk')}</h3>
          <ul class="rows">
            {without.map((note) => (
              <NoteRow key={note.id} note={note} title={text('notesWithoutTalk')} onDelete={onDelete}>
                {formatTime(note.at)}
              </NoteRow>
            ))}
          </ul>
        </article>
      )}
      {!isEmpty && (
        <button type="button" class="button quiet" onClick={onExport}>
          {text('notesExport')}
        </button>
      )}
    </section>
  );
}

interface NoteRowProps extends Pick<NotesSectionProps, 'onDelete'> {
  note: Note;
  /** Of its talk. */
  title: string;
  /** Its moment. */
  children: ComponentChildren;
}

function NoteRow({ note, title, onDelete, children }: NoteRowProps) {
  const text = useText();
  return (
    <li class="row">
      <p class="written" dir="auto">
        {children} {note.quote && <q class="soft">{note.quote}</q>} {note.text}
      </p>
      <button
        type="button"
        class="button quiet"
        aria-label={text('noteDeleteName', formatTime(note.at), title)}
        onClick={() => onDelete(note)}
      >
        {text('noteDelete')}
      </button>
    </li>
  );
}
