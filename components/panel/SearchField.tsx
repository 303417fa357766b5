import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Panel } from '../../lib/panel/panel';
import { IconButton } from '../controls/IconButton';
import { useText } from '../controls/text';
import { RecentQueries } from './RecentQueries';

export interface SearchFieldProps {
  panel: Panel;
  inputRef: RefObject<HTMLInputElement | null>;
  /** What was searched for in this talk before, the newest first. */
  recent: readonly string[];
  /** The reader has used this query: moved through its hits, or gone back from it. */
  onUse: (query: string) => void;
}

/** The search field with its position among the hits. Enter peeks at the next hit, Escape ends the search. */
export function SearchField({ panel, inputRef, recent, onUse }: SearchFieldProps) {
  const text = useText();
  const [showsRecent, setShowsRecent] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const { search } = panel;
  const query = search.query.value;
  const hits = search.shown.value;
  const position = search.selected.value ? hits.indexOf(search.selected.value) + 1 : 0;

  const use = () => {
    if (hits.length > 0) onUse(query.trim());
  };
  const step = (direction: 1 | -1) => {
    use();
    panel.browse();
    search.step(direction);
  };
  const end = () => {
    use();
    search.setQuery('');
    panel.follow();
  };
  const type = (words: string) => {
    search.setQuery(words);
    if (words.trim() === '') panel.follow();
    else panel.browse();
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
