import type { RefObject } from 'preact';
import { MenuList } from '../controls/MenuList';
import { useText } from '../controls/text';

export interface RecentQueriesProps {
  queries: readonly string[];
  /** The search field, under which they stand. */
  field: RefObject<HTMLElement | null>;
  onSelect: (query: string) => void;
  /** `returnsFocus`: back to where the reader types; else the focus has gone elsewhere. */
  onClose: (returnsFocus: boolean) => void;
}

/** What was searched for in this talk before. The arrow keys choose; Escape goes back to the field. */
export function RecentQueries({ queries, field, onSelect, onClose }: RecentQueriesProps) {
  const text = useText();
  return (
    <MenuList
      label={text('recentQueries')}
      anchor={field}
      isAsWide
      onAboveFirst={() => onClose(true)}
      onClose={() => onClose(true)}
      onFocusLost={() => onClose(false)}
    >
      {queries.map((query) => (
        <button key={query} type="button" role="menuitem" tabIndex={-1} onClick={() => onSelect(query)}>
          {query}
        </button>
      ))}
    </MenuList>
  );
}
