import type { RefObject } from 'preact';
import { MenuList } from '../controls/MenuList';
import { useText } from '../controls/text';

export interface RecentQueriesProps {
  queries: readonly string[];
  /** Whether the first of them takes the focus at once. */
  hasFocus: boolean;
  /** The search field above. */
  field: RefObject<HTMLElement | null>;
  onSelect: (query: string) => void;
  /** ArrowUp on the first one: the focus returns to the field. */
  onAbove: () => void;
  /** `returnsFocus`: the focus returns to the field. Otherwise it has gone elsewhere. */
  onClose: (returnsFocus: boolean) => void;
}

/**
 * The earlier queries in this talk, shown below the field while the field has the focus. The arrow keys lead into the
 * list; Escape closes it.
 */
export function RecentQueries({ queries, hasFocus, field, onSelect, onAbove, onClose }: RecentQueriesProps) {
  const text = useText();
  return (
    <MenuList
      label={text('recentQueries')}
      anchor={field}
      isAsWide
      isOffered={!hasFocus}
      onAboveFirst={onAbove}
      onClose={() => onClose(true)}
      // The focus has moved back to the field above.
      onFocusLost={(to) => !field.current?.contains(to as Node | null) && onClose(false)}
    >
      {queries.map((query) => (
        <button key={query} type="button" role="menuitem" tabIndex={-1} onClick={() => onSelect(query)}>
          {query}
        </button>
      ))}
    </MenuList>
  );
}
