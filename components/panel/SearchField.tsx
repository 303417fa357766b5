import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Following } from '../../lib/panel/following';
import type { SearchFocus } from '../../lib/panel/search-focus';
import type { SearchSession } from '../../lib/panel/search-session';
import { IconButton } from '../controls/IconButton';
import { useText } from '../controls/text';
import { useInstantEffect } from '../controls/use-instant-effect';
import { RecentQueries } from './RecentQueries';

export interface SearchFieldProps {
  search: SearchSession;
  following: Following;
  inputRef: RefObject<HTMLInputElement | null>;
  /** Whether the listener wants the focus here, perhaps since before the field was drawn. */
  focus: SearchFocus;
  /** What was searched for in this talk before, the newest first. */
  recent: readonly string[];
  /** The reader has used this query: has moved through its hits, or ended the search with some found. */
  onUse: (query: string) => void;
}

/** The search field with its position among the hits. Enter selects the next hit, Escape ends the search. */
export function SearchField({ search, following, inputRef, focus, recent, onUse }: SearchFieldProps) {
  const text = useText();
  const [showsRecent, setShowsRecent] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const query = search.query.value;
  const hits = search.shown.value;
  const position = search.selected.value ? hits.indexOf(search.selected.value) + 1 : 0;

  useInstantEffect(() => {
    if (!focus.isWanted.value || !inputRef.current) return;
    inputRef.current.focus();
    focus.given();
  });
  const use = () => {
    if (hits.length > 0) onUse(query.trim());
  };
  const step = (direction: 1 | -1) => {
    use();
    following.browse();
    search.step(direction);
  };
  const end = () => {
    use();
    search.setQuery('');
    following.follow();
  };
  const type = (words: string) => {
    search.setQuery(words);
    if (words.trim() === '') following.follow();
    else following.browse();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.isComposing) step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') end();
    else if (event.key === 'ArrowDown' && query === '' && recent.length > 0) setShowsRecent(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div class="search" role="search" ref={frame}>
      <input
        ref={inputRef}
        type="text"
        role="searchbox"
        aria-label={text('searchLabel')}
        placeholder={text('searchPlaceholder')}
        value={query}
        maxLength={500}
        spellcheck={false}
        autocomplete="off"
        onInput={(event) => type(event.currentTarget.value)}
        onFocus={focus.given}
        // A frame that is thrown out of its page loses the focus too, but does not get so far as to say so.
        onBlur={() => setTimeout(focus.lost)}
        onKeyDown={onKeyDown}
      />
      {showsRecent && (
        <RecentQueries
          queries={recent}
          field={frame}
          onSelect={(words) => {
            setShowsRecent(false);
            type(words);
            inputRef.current?.focus();
          }}
          onClose={(returnsFocus) => {
            setShowsRecent(false);
            if (returnsFocus) inputRef.current?.focus();
          }}
        />
      )}
      {query === '' ? (
        <span class="key" aria-hidden="true">
          /
        </span>
      ) : (
        <>
          {hits.length > 0 && <span class="position">{text('searchPosition', position, hits.length)}</span>}
          <IconButton
            icon="up"
            label={text('searchPrevious')}
            disabled={hits.length === 0}
            onClick={() => step(-1)}
          />
          <IconButton
            icon="down"
            label={text('searchNext')}
            disabled={hits.length === 0}
            onClick={() => step(1)}
          />
          <IconButton icon="close" label={text('searchClear')} onClick={end} />
        </>
      )}
    </div>
  );
}
