import type { ComponentChild, ComponentChildren } from 'preact';
import type { ListedTalk } from '../../lib/library/all-talks';
import { useText } from '../controls/text';
import { LongList } from './LongList';

export interface TalksSectionProps {
  /** The talks that match the query and the filter; null while they are being read. */
  talks: readonly ListedTalk[] | null;
  query: string;
  onQuery: (query: string) => void;
  /** Called when the listener is about to search. */
  onSearchFocus: () => void;
  /** The controls that filter and order the talks. */
  choices: ComponentChildren;
  /** When this changes, the list begins again from the top. */
  about: string;
  renderTalk: (talk: ListedTalk) => ComponentChild;
  /** What was said in the talks, and what was written about them, that matches the query. */
  children?: ComponentChildren;
}

/** While somebody searches, what was said comes below the talks, and should not be far away. */
const talksAboveHits = 10;

/** All talks, with a field that searches titles, people, notes and what was said. */
export function TalksSection(props: TalksSectionProps) {
  const text = useText();
  const { talks, query, onQuery, choices, about, renderTalk, children } = props;
  const isSearching = query.trim() !== '';
  return (
    <section>
      <label class="search" for="library-search">
        {text('librarySearch')}
        <input
          id="library-search"
          dir="auto"
          type="search"
          value={query}
          onFocus={props.onSearchFocus}
          onInput={(event) => onQuery(event.currentTarget.value)}
        />
      </label>
      {choices}
      <p role="status" class="soft">
        {talks === null
          ? text('libraryReading')
          : // What was said in talks may still be found below.
            (talks.length > 0 || !isSearching) && text('libraryCount', talks.length)}
      </p>
      <LongList
        class="rows"
        items={talks ?? []}
        about={about}
        {...(isSearching && { first: talksAboveHits })}
        renderItem={renderTalk}
      />
      {children}
    </section>
  );
}
