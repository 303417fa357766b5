import type { ComponentChildren } from 'preact';
import type { ExportForm } from '../../lib/formats/export-talk';
import type { ListedTalk } from '../../lib/library/all-talks';
import { useText } from '../controls/text';
import { LongList } from './LongList';
import { TalkRow, type TalkRowProps } from './TalkRow';

export interface TalksSectionProps {
  /** Those that match the query; null while they are read. */
  talks: readonly ListedTalk[] | null;
  query: string;
  onQuery: (query: string) => void;
  /** Somebody is about to search. */
  onSearchFocus: () => void;
  onDelete: (id: string) => void;
  onExport: TalkRowProps['onExport'];
  /** The forms in which a talk can be exported. */
  formsOf: (talk: ListedTalk) => readonly ExportForm[];
  /** What was said in the talks, for the query. */
  children?: ComponentChildren;
}

/** All talks, with a field that searches titles, people and what was said. */
export function TalksSection(props: TalksSectionProps) {
  const text = useText();
  const { talks, query, onQuery, children } = props;
  return (
    <section>
      <label class="search" for="library-search">
        {text('librarySearch')}
        <input
          id="library-search"
          type="search"
          value={query}
          onFocus={props.onSearchFocus}
          onInput={(event) => onQuery(event.currentTarget.value)}
        />
      </label>
      <p role="status" class="soft">
        {talks === null ? text('libraryReading') : text('libraryCount', talks.length)}
      </p>
      <LongList
        class="rows"
        items={talks ?? []}
        about={query}
        renderItem={(talk) => (
          <TalkRow
            key={talk.id}
            talk={talk}
            exportForms={props.formsOf(talk)}
            onExport={props.onExport}
            onDelete={() => props.onDelete(talk.id)}
          />
        )}
      />
      {children}
    </section>
  );
}
