import Fuse from 'fuse.js';
import type { TalkInfo } from '../transcript/talk';
import { plainTitle } from './titles';

/** On Fuse's scale, where 0 is equal. Its default of 0.6 finds every title for some queries of four letters. */
const threshold = 0.35;

/** Searching this many talks takes some milliseconds. */
const talksPerSlice = 100;

/**
 * Returns a function that finds the talks whose title, people or show match a query, the best first. For a query
 * without letters and digits it returns all of them in their order. It lets other work run now and then.
 */
export function createTalkRanking<Listed extends TalkInfo>(
  talks: readonly Listed[],
): (query: string) => Generator<void, readonly Listed[], void> {
  const slices = Array.from({ length: Math.ceil(talks.length / talksPerSlice) }, (_, slice) =>
    talks.slice(slice * talksPerSlice, (slice + 1) * talksPerSlice),
  );
  const indexes: ReturnType<typeof indexOf<Listed>>[] = [];
  return function* rank(query) {
    const plain = plainTitle(query);
    if (plain === '') return talks;
    const found: { readonly talk: Listed; readonly score: number }[] = [];
    for (const [at, slice] of slices.entries()) {
      const index = indexes[at] ?? indexOf(slice);
      indexes[at] = index;
      for (const { item, score = 0 } of index.search(plain)) found.push({ talk: item.talk, score });
      yield;
    }
    return found.sort((a, b) => a.score - b.score).map(({ talk }) => talk);
  };
}

/** The same, synchronously. */
export function rankTalks<Listed extends TalkInfo>(
  query: string,
  talks: readonly Listed[],
): readonly Listed[] {
  const ranking = createTalkRanking(talks)(query);
  for (;;) {
    const step = ranking.next();
    if (step.done) return step.value;
  }
}

/** Fuse's score of a talk does not depend on the others, so slices can be searched one by one. */
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
      includeScore: true,
      threshold,
    },
  );
}
