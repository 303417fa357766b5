import { formatTime } from '../../lib/transcript/clock-text';
import type { Note } from '../../lib/transcript/note';
import type { TalkInfo } from '../../lib/transcript/talk';
import { useText } from '../controls/text';
import { HitLink } from './HitLink';

export interface NoteHitsProps {
  notes: readonly Note[];
  talkOf: (id: string) => TalkInfo | undefined;
}

/** The notes in which the query stands, or at whose words it was said. */
export function NoteHits({ notes, talkOf }: NoteHitsProps) {
  const text = useText();
  const shown = notes.flatMap((note) => {
    const talk = talkOf(note.talkId);
    return talk ? [{ note, talk }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <div class="noted">
      <h2>{text('notesFound')}</h2>
      <ul class="rows">
        {shown.map(({ note, talk }) => (
          <li key={note.id}>
            <HitLink talk={talk} at={note.at} onFollow={() => undefined}>
              <time>{formatTime(note.at)}</time>{' '}
              <span>
                {talk.title}
                {note.quote && <q>{note.quote}</q>}
                <span class="written">{note.text}</span>
              </span>
            </HitLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
