import { LeftOverList } from '../../components/library/LeftOverList';
import { NotesSection } from '../../components/library/NotesSection';
import { downloadText } from '../../lib/browser/download';
import { browserText as text } from '../../lib/browser/text';
import { writeLeftOver } from '../../lib/desk/left-over-table';
import { notesByTalk, notesWithoutTalk, writeNotes } from '../../lib/desk/notes-by-talk';
import type { Shelf } from '../../lib/desk/shelf';

/** The notes on all talks, and what talks that are gone have left. */
export function Notes({ shelf }: { shelf: Shelf }) {
  const all = shelf.talks.value;
  const notes = shelf.notes.value;
  const talks = notesByTalk(notes, all ?? []);
  const without = all ? notesWithoutTalk(notes, all) : [];
  const leftOver = shelf.leftOver.value;
  return (
    <>
      <NotesSection
        talks={talks}
        without={without}
        onDelete={shelf.deleteNote}
        onExport={() =>
          downloadText(
            'sidecue-notes.md',
            'text/markdown',
            writeNotes(talks, without, text('notesWithoutTalk')),
          )
        }
      />
      <LeftOverList
        leftOver={leftOver}
        onExport={() =>
          downloadText('sidecue-left-over.tsv', 'text/tab-separated-values', writeLeftOver(leftOver))
        }
        onDelete={() => shelf.deleteLeftOver(text('leftOverTitle'))}
      />
    </>
  );
}
