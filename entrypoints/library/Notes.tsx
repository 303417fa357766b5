import { NotesSection } from '../../components/library/NotesSection';
import { downloadText } from '../../lib/browser/download';
import { notesByTalk, writeNotes } from '../../lib/desk/notes-by-talk';
import type { Shelf } from '../../lib/desk/shelf';

/** The notes on all talks, bundled and brought. */
export function Notes({ shelf }: { shelf: Shelf }) {
  const talks = notesByTalk(shelf.notes.value, shelf.talks.value ?? []);
  return (
    <NotesSection
      talks={talks}
      onDelete={shelf.deleteNote}
      onExport={() => downloadText('sidecue-notes.md', 'text/markdown', writeNotes(talks))}
    />
  );
}
