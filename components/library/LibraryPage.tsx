import type { ComponentChildren } from 'preact';
import type { MessageKey } from '../../lib/browser/text';
import { useText } from '../controls/text';

export type LibrarySection = 'talks' | 'add' | 'notes' | 'words' | 'keys' | 'backup' | 'licences';

const sections: readonly (readonly [LibrarySection, MessageKey])[] = [
  ['talks', 'libraryTalks'],
  ['add', 'libraryAdd'],
  ['notes', 'libraryNotes'],
  ['words', 'libraryWords'],
  ['keys', 'libraryKeys'],
  ['backup', 'libraryBackup'],
  ['licences', 'libraryLicences'],
];
/** The sections that a listener visits; the last section is linked at the bottom of the page. */
const mainSections = sections.slice(0, -1);

/** The section that the page's fragment (without its `#`) names; the talks for any other fragment. */
export function sectionOf(fragment: string): LibrarySection {
  return sections.find(([name]) => name === fragment)?.[0] ?? 'talks';
}

export interface LibraryPageProps {
  section: LibrarySection;
  /** Sentences about what is wrong with the library, shown above all sections. */
  troubles: readonly string[];
  /** The name of what was deleted last; null if there is nothing to undo. */
  deleted: string | null;
  onUndo: () => void;
  children: ComponentChildren;
}

/** The frame of the library page: its sections, what is wrong, and the undo of a deletion. */
export function LibraryPage({ section, troubles, deleted, onUndo, children }: LibraryPageProps) {
  const text = useText();
  return (
    <div class="library">
      <header>
        <h1>{text('libraryTitle')}</h1>
        <nav aria-label={text('librarySections')}>
          {mainSections.map(([name, label]) => (
            <a key={name} href={`#${name}`} aria-current={name === section ? 'page' : undefined}>
              {text(label)}
            </a>
          ))}
        </nav>
      </header>
      <div role="alert" class="troubles">
        {troubles.map((trouble) => (
          <p key={trouble}>{trouble}</p>
        ))}
      </div>
      <main>{children}</main>
      <footer>
        <a href="#licences" aria-current={section === 'licences' ? 'page' : undefined}>
          {text('libraryLicences')}
        </a>
      </footer>
      <div role="status" class="undo">
        {deleted !== null && (
          <p>
            {text('libraryDeleted', deleted)}
            <button type="button" class="button quiet" onClick={onUndo}>
              {text('libraryUndo')}
            </button>
          </p>
        )}
      </div>
    </div>
  );
}
