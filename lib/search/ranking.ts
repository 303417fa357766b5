import type { WordPlace, WordRun } from './word-run';

/** Drops every place that overlaps a better one. The result is sorted by closeness, then by time. */
export function bestApart(places: readonly WordPlace[]): WordPlace[] {
  const order = [...places].sort((a, b) => b.score - a.score || a.first - b.first || a.last - b.last);
  const taken = new Set<number>();
  return order.filter((place) => {
    const words = wordsOf(place);
    if (words.some((word) => taken.has(word))) return false;
    for (const word of words) taken.add(word);
    return true;
  });
}

/** The indexes of a place's words. */
export function wordsOf({ first, last }: { first: number; last: number }): number[] {
  const words: number[] = [];
  for (let word = first; word <= last; word += 1) words.push(word);
  return words;
}

/** The places in time order. */
export function inTime(places: readonly WordPlace[]): WordPlace[] {
  return [...places].sort((a, b) => a.first - b.first);
}

/** Closeness is compared in hundredths. Smaller differences do not change the time order. */
const grain = 100;

/**
 * Sorts places by closeness, then by the rarity of their words, then by time. Places for which `isOther` is true come
 * last: they are known to be something else.
 */
export function ranked(
  run: WordRun,
  places: readonly WordPlace[],
  isOther: (place: WordPlace) => boolean = () => false,
): WordPlace[] {
  const rarity = (place: WordPlace) =>
    Math.min(...wordsOf(place).map((word) => run.occurrences[run.idOf[word]!]!.length));
  return places
    .map((place) => ({
      place,
      other: isOther(place) ? 1 : 0,
      closeness: Math.round(place.score * grain),
      rarity: rarity(place),
    }))
    .sort(
      (a, b) =>
        a.other - b.other ||
        b.closeness - a.closeness ||
        a.rarity - b.rarity ||
        a.place.first - b.place.first,
    )
    .map(({ place }) => place);
}
