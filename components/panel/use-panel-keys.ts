import type { RefObject } from 'preact';
import type { Panel } from '../../lib/panel/panel';

/** Where letters are text. */
const textFields = 'input, textarea, select';

interface PanelKeyActions {
  readonly onHelp: () => void;
  /** The listener wants to see the other transcript of two, or both. */
  readonly onShow: () => void;
}

/**
 * What keys do anywhere in the panel but in the search field: `/` goes there, Escape ends the search and returns to the
 * voice, `?` lists the keys, `t` shows the other transcript of two, or both.
 */
export function usePanelKeys(
  { search, following }: Pick<Panel, 'search' | 'following'>,
  input: RefObject<HTMLInputElement | null>,
  { onHelp, onShow }: PanelKeyActions,
) {
  return (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target === input.current) return;
    if (event.key === '?') onHelp();
    else if (event.key.toLowerCase() === 't' && !(event.target as Element).closest(textFields)) onShow();
    else if (event.key === '/') input.current?.focus();
    else if (event.key === 'Escape') {
      search.setQuery('');
      following.follow();
    } else return;
    event.preventDefault();
  };
}
