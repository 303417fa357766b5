import type { Found } from './phrase';
import { bestApart, wordsOf } from './ranking';
import { slipBetween } from './slips';
import { isCommonWord, isOftenSaid } from './word-class';
import { comparedText, type Place, type WordRun } from './word-run';

/** Similar places further than this from the closest one are not what was meant. */
const keptWithin = 0.75;

/** A query of one word up to this length may be a name that only looks like an everyday word. */
const longestDoubted = 8;

/** What a taught form scores: it is known to be right, yet not as typed. */
const taughtScore = 0.95;

/** What the listener typed, and what is known of it. */
export interface Typed {
  /** As `queryWords` gives them. */
  readonly words: readonly string[];
  /** True when it is written with a capital: then it is a name rather than a slip. */
  readonly isName: boolean;
  /** True when each `length` letters in a row stand in some word; a slip's seldom do. */
  readonly isWordLike: (word: string, length: 3 | 4) => boolean;
}

/**
 * Decides which of the places found with a cost are worth showing: `similar` those that are about as close as
 * the closest (an exact match counts as cost 0), `doubted` those that are no better than a guess, since a name
 * that the talk lacks ("Prefect") is no slip for an everyday word ("perfect"); with a capital, it is not even guessed
 * for one that is often said. Neither overlaps `exact`, themselves or each other.
 */
export function closest(
  run: WordRun,
  typed: Typed,
  exact: readonly Place[],
  taught: readonly Place[],
  found: readonly Found[],
): { similar: Place[]; doubted: Place[] } {
  const needle = typed.words.join('');
  const taken = new Set(exact.flatMap(wordsOf));
  const isFree = (place: { first: number; last: number }) => !wordsOf(place).some((word) => taken.has(word));
  const free = found.filter((place) => place.cost > 0 && isFree(place));
  // "ireally" is a slip, though "i really" stands somewhere.
  const isChance = (text: string) =>
    typed.words.length === 1 && text.includes(' ') && text.split(' ').every(isCommonWord);
  const isWhole = exact.some((place) => {
    const text = comparedText(run, place.first, place.last);
    return text.replaceAll(' ', '') === needle && !isChance(text);
  });
  const known: Place[] = taught.filter(isFree).map((place) => ({ ...place, score: taughtScore }));
  const least = isWhole ? 0 : Math.min(...free.map((place) => place.cost));
  const similar = [...known];
  const doubted: Place[] = [];
  for (const place of free) {
    if (place.cost > least + keptWithin) continue;
    const score = Math.max(0, 1 - place.cost / Math.max(needle.length, 5));
    const { first, last } = place;
    if (!isDoubted(run, typed, place)) similar.push({ first, last, score });
    else if (!typed.isName || first !== last || !isOftenSaid(run.places[run.idOf[first]!]!.length))
      doubted.push({ first, last, score });
  }
  return { similar: bestApart(similar), doubted: bestApart(doubted) };
}

/** True for a single typed word whose only likeness, within a slip or two, is to everyday words. */
export function isDoubted(
  run: Pick<WordRun, 'vocabulary'> & { readonly idOf: ArrayLike<number> },
  { words, isName, isWordLike }: Typed,
  { first, last, cost }: Found,
): boolean {
  const [word] = words;
  if (words.length !== 1 || cost < 1) return false;
  if (word!.length > longestDoubted && cost < 2) return false;
  const text = comparedText(run, first, last);
  if (!text.split(' ').every(isCommonWord)) return false;
  if (isName || first !== last || isCommonWord(word!)) return true;
  const slip = slipBetween(word!, text);
  if (slip === 'doubled') return false;
  // Names differ from everyday words by another letter or one more ("Boeing") rather than by a typing slip.
  const isTyping = slip === 'swapped' || slip === 'key beside' || slip === 'left out';
  return isWordLike(word!, isTyping ? 4 : 3);
}
