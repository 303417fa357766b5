import Fuse from 'fuse.js';
import type { TalkInfo } from '../transcript/talk';

/**
 * The talks whose title, people or show are like the query, best first; all of them, in their order, for a
 * query of blanks.
 */
export function filterTalks<Talk extends TalkInfo>(talks: readonly Talk[], query: string): Talk[] {
  const wanted = query.trim();
  if (wanted === '') return [...talks];
  const fuse = new Fuse(talks, {
    keys: [
      { name: 'title', weight: 2 },
      { name: 'people.name', weight: 2 },
      { name: 'people.from', weight: 1 },
      { name: 'show', weight: 1 },
    ],
    ignoreLocation: true,
    ignoreDiacritics: true,
    // Fuse's default of 0.6 finds every title for some queries of four letters.
    threshold: 0.35,
  });
  return fuse.search(wanted).map(({ item }) => item);
}
