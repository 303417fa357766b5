import { type Signal, useSignal } from '@preact/signals';
import { LibraryPage, type LibrarySection } from '../../components/library/LibraryPage';
import { WordsSection } from '../../components/library/WordsSection';
import { downloadText } from '../../lib/browser/download';
import { browserText as text } from '../../lib/browser/text';
import type { BackupSession } from '../../lib/desk/backup-session';
import type { ImportSession } from '../../lib/desk/import-session';
import type { SpokenSession } from '../../lib/desk/search-session';
import type { Shelf } from '../../lib/desk/shelf';
import type { Visit } from '../../lib/desk/visit';
import type { Library } from '../../lib/library/library';
import { problemSentence } from '../../lib/library/problem-text';
import { Add } from './Add';
import { Backup } from './Backup';
import { Notes } from './Notes';
import { Talks } from './Talks';

export interface ViewProps {
  library: Library;
  shelf: Shelf;
  imports: ImportSession;
  backup: BackupSession;
  spoken: SpokenSession;
  visit: Visit;
  section: Signal<string>;
}

/** The library page, with its state put into its sections. */
export function View({ library, shelf, imports, backup, spoken, visit, section }: ViewProps) {
  const query = useSignal('');
  const shown =
    (['add', 'notes', 'words', 'backup'] as const).find((name) => name === section.value) ?? 'talks';
  const troubles = [
    ...(shelf.problem.value ? [problemSentence(shelf.problem.value, text)] : []),
    ...shelf.damaged.value.map((damage) => problemSentence({ kind: 'damaged', damage }, text)),
  ];
  const sections: Record<LibrarySection, () => preact.JSX.Element> = {
    talks: () => <Talks library={library} shelf={shelf} spoken={spoken} query={query} />,
    add: () => <Add imports={imports} visit={visit} />,
    notes: () => <Notes shelf={shelf} />,
    words: () => (
      <WordsSection
        pairs={shelf.glossary.value}
        onTeach={shelf.teach}
        onForget={shelf.unteach}
        onExport={() => downloadText('sidecue-words.tsv', 'text/tab-separated-values', wordsTable(shelf))}
      />
    ),
    backup: () => <Backup backup={backup} onProblem={shelf.tell} />,
  };
  return (
    <LibraryPage
      section={shown}
      troubles={troubles}
      deleted={shelf.undo.value?.name ?? null}
      onUndo={shelf.undoLast}
    >
      {sections[shown]()}
    </LibraryPage>
  );
}

function wordsTable(shelf: Shelf): string {
  const pairs = shelf.glossary.peek();
  return ['heard\tsaid', ...pairs.map(({ heard, said }) => `${heard}\t${said}`), ''].join('\n');
}
