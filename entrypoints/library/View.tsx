import type { Signal } from '@preact/signals';
import type { JSX } from 'preact';
import { LibraryPage, type LibrarySection, sectionOf } from '../../components/library/LibraryPage';
import { WordsSection } from '../../components/library/WordsSection';
import { downloadText } from '../../lib/browser/download';
import { browserText as text } from '../../lib/browser/text';
import type { BackupSession } from '../../lib/desk/backup-session';
import type { EpisodeFetch } from '../../lib/desk/episode-fetch';
import type { ImportSession } from '../../lib/desk/import-session';
import type { MakingSession } from '../../lib/desk/making-session';
import type { OwnProgram } from '../../lib/desk/own-program';
import type { SpokenSession } from '../../lib/desk/search-session';
import type { Shelf } from '../../lib/desk/shelf';
import { shelfTroubles } from '../../lib/desk/troubles';
import type { Visit } from '../../lib/desk/visit';
import { writeWords } from '../../lib/desk/words-table';
import { Add } from './Add';
import { Backup } from './Backup';
import { Keys } from './Keys';
import { Licences } from './Licences';
import { Notes } from './Notes';
import { Talks, type TalksProps } from './Talks';

export interface ViewProps {
  shelf: Shelf;
  imports: ImportSession;
  making: MakingSession;
  ownProgram: OwnProgram;
  episode: EpisodeFetch | null;
  backup: BackupSession;
  spoken: SpokenSession;
  ranked: TalksProps['ranked'];
  visit: Visit;
  /** The page's fragment, without its `#`. */
  fragment: Signal<string>;
}

/** The library page: its sections with their state. */
export function View({
  shelf,
  imports,
  making,
  ownProgram,
  episode,
  backup,
  spoken,
  ranked,
  visit,
  fragment,
}: ViewProps) {
  const section = sectionOf(fragment.value);
  const exportWords = () =>
    downloadText('sidecue-words.tsv', 'text/tab-separated-values', writeWords(shelf.glossary.peek()));
  const sections: Record<LibrarySection, () => JSX.Element> = {
    talks: () => <Talks shelf={shelf} spoken={spoken} ranked={ranked} />,
    add: () => <Add {...{ imports, making, ownProgram, episode, visit }} />,
    notes: () => <Notes shelf={shelf} />,
    words: () => (
      <WordsSection
        pairs={shelf.glossary.value}
        onTeach={shelf.teach}
        onForget={shelf.unteach}
        onExport={exportWords}
      />
    ),
    keys: () => <Keys />,
    backup: () => <Backup backup={backup} onProblem={shelf.tell} />,
    licences: () => <Licences />,
  };
  return (
    <LibraryPage
      section={section}
      troubles={shelfTroubles(shelf, text)}
      deleted={shelf.undo.value?.name ?? null}
      onUndo={shelf.undoLast}
    >
      {sections[section]()}
    </LibraryPage>
  );
}
