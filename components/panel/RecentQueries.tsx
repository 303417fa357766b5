import type { RefObject } from 'preact';
import { MenuList } from '../controls/MenuList';
import { useText } from '../controls/text';

export interface RecentQueriesProps {
  queries: readonly string[];
  /** Whether the first of them has the focus at once. */
  hasFocus: boolean;
  /** The search field, under which they stand. */
  field: RefObject<HTMLElement | null>;
  onSelect: (query: string) => void;
  /** ArrowUp on the first one: back to where the reader types. */
  onAbove: () => void;
  /** `returnsFocus`: back to where the reader types; else the focus has gone elsewhere. */
  onClose: (returnsFocus: boolean) => void;
}

/**
 * What was searched for in this talk before, shown under the field while that has the focus. The arrow keys lead into
 * it; Escape closes it.
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
      // Back to the field, which stands above.
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
