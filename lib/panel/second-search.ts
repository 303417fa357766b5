import type { Hit } from '../search/hit';
import type { TalkSearch } from '../search/search';
import type { Cue } from '../transcript/cue';

/** The first transcript, for a search in the second: under which of its lines each line of the second stands. */
export interface UnderFirst {
  readonly lines: readonly Cue[];
  readonly lineOf: ArrayLike<number>;
}

/**
 * A search of two transcripts at once. For the list of the first transcript's lines, a hit in the second is placed at
 * the end of the line under which it stands. `Hit.second` says where it really is.
 */
export function searchBoth(first: TalkSearch, second: TalkSearch, under: UnderFirst): TalkSearch {
  const { find, findSoundalikes, prepareAsides } = searchSecond(second, under);
  return {
    ...first,
    find: (query) => [...first.find(query), ...find(query)],
    *findSoundalikes(query) {
      const hits = yield* first.findSoundalikes(query);
      return [...hits, ...(yield* findSoundalikes(query))];
    },
    *prepareAsides() {
      yield* first.prepareAsides();
      yield* prepareAsides();
    },
  };
}

/** The search of the second transcript alone. Its hits are placed as in `searchBoth`. */
export function searchSecond(second: TalkSearch, { lines, lineOf }: UnderFirst): TalkSearch {
  const placed = (hit: Hit): Hit => {
    const cue = lineOf[hit.spans[0]?.cue ?? 0] ?? 0;
    const end = lines[cue]?.text.length ?? 0;
    return { ...hit, spans: [{ cue, from: end, to: end }], second: hit.spans };
  };
  return {
    ...second,
    find: (query) => second.find(query).map(placed),
    *findSoundalikes(query) {
      return (yield* second.findSoundalikes(query)).map(placed);
    },
  };
}
