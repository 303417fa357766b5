import type { Following } from '../../lib/panel/following';
import type { SearchSession } from '../../lib/panel/search-session';

/**
 * What the reader does in the search field. `onUse` gets a query that the reader has used: moved through its hits, or
 * ended the search after finding some.
 */
export function useSearching(search: SearchSession, following: Following, onUse: (query: string) => void) {
  const query = search.query.value;
  const hits = search.shown.value;
  const use = () => {
    if (hits.length > 0) onUse(query.trim());
  };
  return {
    query,
    hits,
    /** Selects the hit after the selected one, or the one before it. */
    step(direction: 1 | -1) {
      use();
      following.browse();
      search.step(direction);
    },
    /** Empties the field. The list follows the voice again. */
    end() {
      use();
      search.setQuery('');
      following.follow();
    },
    type(words: string) {
      search.setQuery(words);
      if (words.trim() === '') following.follow();
      else following.browse();
    },
  };
}
