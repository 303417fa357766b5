import { useEffect, useRef } from 'preact/hooks';
import { useText } from '../controls/text';

export interface RecentQueriesProps {
  queries: readonly string[];
  onSelect: (query: string) => void;
  onClose: () => void;
}

/** What was searched for in this talk before; the arrow keys choose, Escape goes back to the field. */
export function RecentQueries({ queries, onSelect, onClose }: RecentQueriesProps) {
  const text = useText();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    (list.current?.firstElementChild as HTMLElement | null)?.focus();
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = event.target as HTMLElement;
    const to = event.key === 'ArrowDown' ? at.nextElementSibling : at.previousElementSibling;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (to) (to as HTMLElement).focus();
      else if (event.key === 'ArrowUp') onClose();
    } else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      class="menu-list recent"
      role="menu"
      tabIndex={-1}
      aria-label={text('recentQueries')}
      ref={list}
      onKeyDown={onKeyDown}
    >
      {queries.map((query) => (
        <button key={query} type="button" role="menuitem" tabIndex={-1} onClick={() => onSelect(query)}>
          {query}
        </button>
      ))}
    </div>
  );
}
