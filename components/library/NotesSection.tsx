import type { ComponentChildren } from 'preact';
import type { MessageKey } from '../../lib/browser/text';
import type { NotedTalk } from '../../lib/desk/notes-by-talk';
import { formatTime } from '../../lib/transcript/clock-text';
import type { Note, NoteMark } from '../../lib/transcript/note';
import { useText } from '../controls/text';
import { LongList } from './LongList';
import { Moment } from './Moment';

export interface NotesSectionProps {
  /** Talks with their notes, which are ordered by time. */
  talks: readonly NotedTalk[];
  /** Notes whose talk is no longer in the library. */
  without: readonly Note[];
  onDelete: (note: Note) => void;
  onExport: () => void;
}

/** All the listener's notes, each with a link to its moment. */
export function NotesSection({ talks, without, onDelete, onExport }: NotesSectionProps) {
  const text = useText();
  const isEmpty = talks.length === 0 && without.length === 0;
  return (
    <section>
      <h2>{text('libraryNotes')}</h2>
      {isEmpty && <p>{text('notesNone')}</p>}
      <LongList
        class="groups"
        items={talks}
        rowsOf={({ notes }) => 1 + notes.length}
        renderItem={({ talk, notes }) => (
          <li key={talk.id}>
            <article>
              <h3>
                <bdi>{talk.title}</bdi>
              </h3>
              <LongList
                class="rows"
                items={notes}
                renderItem={(note) => (
                  <NoteRow key={note.id} note={note} title={talk.title} onDelete={onDelete}>
                    <Moment talk={talk} at={note.at} />
                  </NoteRow>
                )}
              />
            </article>
          </li>
        )}
      />
      {without.length > 0 && (
        <article>
          <h3>{text('notesWithoutTalk')}</h3>
          <LongList
            class="rows"
            items={without}
            renderItem={(note) => (
              <NoteRow key={note.id} note={note} title={text('notesWithoutTalk')} onDelete={onDelete}>
                {formatTime(note.at)}
              </NoteRow>
            )}
          />
        </article>
      )}
      {!isEmpty && (
        <div class="buttons">
          <button type="button" class="button quiet" onClick={onExport}>
            {text('notesExport')}
          </button>
        </div>
      )}
    </section>
  );
}

const markNames: Record<NoteMark['kind'], MessageKey> = {
  bookmark: 'bookmark',
  highlight: 'highlightName',
};

interface NoteRowProps extends Pick<NotesSectionProps, 'onDelete'> {
  note: Note;
  /** The title of the note's talk. */
  title: string;
  /** The moment of the note. */
  children: ComponentChildren;
}

function NoteRow({ note, title, onDelete, children }: NoteRowProps) {
  const text = useText();
  return (
    <li class="row">
      <p class="written" dir="auto">
        {children} {note.mark && <span class="soft">{text(markNames[note.mark.kind])} </span>}
        {note.quote && <q class={note.mark?.kind === 'highlight' ? 'kept' : 'soft'}>{note.quote}</q>}{' '}
        <span class="note-text">{note.text}</span>
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
