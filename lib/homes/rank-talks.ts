import Fuse from 'fuse.js';
import type { TalkInfo } from '../transcript/talk';
import { plainTitle } from './titles';

/** On Fuse's scale, where 0 is equal. Its default of 0.6 finds every title for some queries of four letters. */
const threshold = 0.35;

/**
 * Returns a function that gives the talks whose title, people or show match a query, the best first. A query without
 * letters and digits gives all of them in their order.
 */
export function createTalkRanking<Listed extends TalkInfo>(
  talks: readonly Listed[],
): (query: string) => Listed[] {
  let fuse: ReturnType<typeof indexOf<Listed>> | undefined;
  return (query) => {
    const plain = plainTitle(query);
    if (plain === '') return [...talks];
    fuse ??= indexOf(talks);
    return fuse.search(plain).map(({ item }) => item.talk);
  };
}

/** The same for a single query. */
export function rankTalks<Listed extends TalkInfo>(query: string, talks: readonly Listed[]): Listed[] {
  return createTalkRanking(talks)(query);
}

function indexOf<Listed extends TalkInfo>(talks: readonly Listed[]) {
  return new Fuse(
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
}
