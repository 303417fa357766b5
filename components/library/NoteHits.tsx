import { formatTime } from '../../lib/transcript/clock-text';
import type { Note } from '../../lib/transcript/note';
import type { TalkInfo } from '../../lib/transcript/talk';
import { useText } from '../controls/text';
import { HitLink } from './HitLink';
import { LongList } from './LongList';

export interface NoteHitsProps {
  notes: readonly Note[];
  query: string;
  talkOf: (id: string) => TalkInfo | undefined;
  /** Called when the listener follows the link to a note. */
  onFollow: (note: Note) => void;
}

/** The notes that contain the query, or that were written at words that contain it. */
export function NoteHits({ notes, query, talkOf, onFollow }: NoteHitsProps) {
  const text = useText();
  const shown = notes.flatMap((note) => {
    const talk = talkOf(note.talkId);
    return talk ? [{ note, talk }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <div class="noted">
      <h2>{text('notesFound')}</h2>
      <LongList
        class="rows"
        items={shown}
        about={query}
        renderItem={({ note, talk }) => (
          <li key={note.id}>
            <HitLink talk={talk} at={note.at} onFollow={() => onFollow(note)}>
              <time>{formatTime(note.at)}</time>{' '}
              <span>
                <bdi>{talk.title}</bdi>
                {note.quote && <q dir="auto">{note.quote}</q>}
                <span class="written" dir="auto">
                  {note.text}
                </span>
              </span>
            </HitLink>
          </li>
        )}
      />
    </div>
  );
}
