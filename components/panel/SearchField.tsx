import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Following } from '../../lib/panel/following';
import type { SearchFocus } from '../../lib/panel/search-focus';
import type { SearchSession } from '../../lib/panel/search-session';
import type { Hit } from '../../lib/search/hit';
import { IconButton } from '../controls/IconButton';
import { useText } from '../controls/text';
import { useInstantEffect } from '../controls/use-instant-effect';
import { RecentQueries } from './late';
import { useSearching } from './use-searching';

export interface SearchFieldProps {
  search: SearchSession;
  following: Following;
  inputRef: RefObject<HTMLInputElement | null>;
  /** Whether the listener wants the focus here, perhaps since before the field was drawn. */
  focus: SearchFocus;
  /** Earlier queries in this talk, the newest first. */
  recent: readonly string[];
  /** The key that leads here, as it is shown; '' for none. */
  keyName: string;
  /** The reader has used this query: moved through its hits, or ended the search after finding some. */
  onUse: (query: string) => void;
  /** Escape was pressed. Returns whether it has ended something other than the search. */
  onEscape: () => boolean;
}

/** The search field, with the position among the hits. Enter selects the next hit, Escape ends the search. */
// long: mostly the attributes of the field
export function SearchField(props: SearchFieldProps) {
  const { search, following, inputRef, focus, recent, keyName, onUse, onEscape } = props;
  const text = useText();
  const [offer, setOffer] = useState<'none' | 'shown' | 'entered'>('none');
  const frame = useRef<HTMLDivElement>(null);
  /** The focus is returning from the recent queries, which have just been closed. */
  const isReturning = useRef(false);
  const { query, hits, step, end, type } = useSearching(search, following, onUse);

  const showsRecent = offer !== 'none' && query === '' && recent.length > 0;
  const enterRecent = () => frame.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();

  useWantedFocus(focus, inputRef);
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method is composing, the keys belong to it.
    if (event.isComposing) return;
    if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') {
      setOffer('none');
      if (!showsRecent && !onEscape()) end();
    } else if (event.key === 'ArrowDown' && showsRecent) enterRecent();
    else if (event.key === 'ArrowDown' && query === '' && recent.length > 0) setOffer('entered');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div class="search" role="search" ref={frame}>
      <input
        ref={inputRef}
        type="text"
        dir="auto"
        role="searchbox"
        aria-label={text('searchLabel')}
        placeholder={text('searchPlaceholder')}
        value={query}
        maxLength={500}
        spellcheck={false}
        autocomplete="off"
        onInput={(event) => {
          type(event.currentTarget.value);
          setOffer('shown');
        }}
        onFocus={() => {
          focus.given();
          search.expectTyping();
          setOffer(isReturning.current ? 'none' : 'shown');
        }}
        // Escape may have closed the list while the focus stayed.
        onClick={() => setOffer('shown')}
        onBlur={({ relatedTarget }) => {
          if (!frame.current?.contains(relatedTarget as Node | null)) setOffer('none');
          // A frame that is removed from its page also loses the focus, but its timer does not run.
          setTimeout(() => hasFocus(inputRef.current) || focus.lost());
        }}
        onKeyDown={onKeyDown}
      />
      {showsRecent && (
        <RecentQueries
          queries={recent}
          hasFocus={offer === 'entered'}
          field={frame}
          onSelect={(words) => {
            type(words);
            inputRef.current?.focus();
          }}
          onAbove={() => inputRef.current?.focus()}
          onClose={(returnsFocus) => {
            setOffer('none');
            isReturning.current = true;
            if (returnsFocus) inputRef.current?.focus();
            isReturning.current = false;
          }}
        />
      )}
      {query === '' ? (
        keyName !== '' && (
          <span class="key" aria-hidden="true">
            {keyName}
          </span>
        )
      ) : (
        <SearchButtons hits={hits} selected={search.selected.value} onStep={step} onClear={end} />
      )}
    </div>
  );
}

/** Whether what is typed now goes to the field. */
const hasFocus = (field: HTMLInputElement | null) => document.hasFocus() && document.activeElement === field;

/** For so long after the field got the focus, the page may still be giving the focus to the panel's frame. */
const settlesMs = 2000;

/** Gives the focus to the field whenever the listener wants it there. */
function useWantedFocus(focus: SearchFocus, inputRef: SearchFieldProps['inputRef']): void {
  useInstantEffect(() => {
    const field = inputRef.current;
    if (!focus.isWanted.value || !field) return;
    field.focus();
    focus.given();
    // The page, in another process, gives the focus to the frame at about the same time. If it comes second, Chromium
    // takes the focus from the field and tells the window once more that it has the focus.
    const focusAgain = () => document.activeElement === document.body && field.focus();
    window.addEventListener('focus', focusAgain, { signal: AbortSignal.timeout(settlesMs) });
  });
}

interface SearchButtonsProps {
  hits: readonly Hit[];
  selected: Hit | null;
  onStep: (direction: 1 | -1) => void;
  onClear: () => void;
}

/** The position of the selected hit, the buttons to the previous and next hit, and a button that ends the search. */
function SearchButtons({ hits, selected, onStep, onClear }: SearchButtonsProps) {
  const text = useText();
  const isEmpty = hits.length === 0;
  const position = selected ? hits.indexOf(selected) + 1 : 0;
  return (
    <>
      {!isEmpty && <span class="position">{text('searchPosition', position, hits.length)}</span>}
      <IconButton icon="up" label={text('searchPrevious')} disabled={isEmpty} onClick={() => onStep(-1)} />
      <IconButton icon="down" label={text('searchNext')} disabled={isEmpty} onClick={() => onStep(1)} />
      <IconButton icon="close" label={text('searchClear')} onClick={onClear} />
    </>
  );
}
