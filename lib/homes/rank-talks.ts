import Fuse from 'fuse.js';
import type { TalkInfo } from '../transcript/talk';
import { plainTitle } from './titles';

/** On Fuse's scale, where 0 is equal. Its default of 0.6 finds every title for some queries of four letters. */
const threshold = 0.35;

/**
 * The talks whose title, people or show match the query, the best first. A query without letters and digits gives all
 * of them in their order.
 */
export function rankTalks<Listed extends TalkInfo>(query: string, talks: readonly Listed[]): Listed[] {
  const plain = plainTitle(query);
  if (plain === '') return [...talks];
  const fuse = new Fuse(
    talks.map((talk) => ({
      talk,
      title: plainTitle(talk.title),
      people: talk.people.map(({ name }) => plainTitle(name)),
      companies: talk.people.map(({ from = '' }) => plainTitle(from)),
      show: plainTitle(talk.show),
    })),
    {
      keys: [
        { name: 'title', weight: 2 },
        { name: 'people', weight: 2 },
        { name: 'companies', weight: 1 },
        { name: 'show', weight: 1 },
      ],
      ignoreLocation: true,
      threshold,
    },
  );
  return fuse.search(plain).map(({ item }) => item.talk);
}
