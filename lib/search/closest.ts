import type { Found } from './phrase';
import { bestApart, wordsOf } from './ranking';
import { slipBetween } from './slips';
import { isOftenSaid, type WordClasses } from './word-class';
import { comparedText, type WordPlace, type WordRun } from './word-run';

/** Similar places are left out if they cost this much more than the closest one. */
const keptWithin = 0.75;

/** A one-word query of at most this length may be a name that only looks like an everyday word. */
const longestDoubted = 8;

/** The score of a taught word: it is known to be right, but it is not as typed. */
export const taughtScore = 0.95;

/** The score of words that lack an accent which was typed, or have an apostrophe that was not. */
export const unaccentedScore = 0.98;

/** Places that do not match exactly as typed. */
interface Nearby {
  /** Places with what the listener has taught. */
  readonly taught: readonly WordPlace[];
  /** Places that match the query except for its accents, or that have an apostrophe in addition. */
  readonly unaccented: readonly WordPlace[];
  readonly found: readonly Found[];
}

/** What the listener typed, and what is known about it. */
export interface Typed {
  /** As returned by `queryWords`. */
  readonly words: readonly string[];
  /** Whether it has a capital letter. Then it is probably a name and not a slip. */
  readonly isName: boolean;
  /** Whether every `length` letters in a row occur in some word. In a word with a slip they seldom do. */
  readonly isWordLike: (word: string, length: 3 | 4) => boolean;
  /** The classes of the transcript's words. */
  readonly classes: WordClasses;
}

/**
 * Decides which of the places with a cost are worth showing. `similar` places are about as close as the closest one (an
 * exact match costs 0). `doubted` places are only guesses: a name that the talk does not have ("Prefect") is not a slip
 * for an everyday word ("perfect"). If the name has a capital, everyday words that are often said are left out
 * altogether. No two places overlap, and none overlaps `exact`.
 */
export function closest(
  run: WordRun,
  typed: Typed,
  exact: readonly WordPlace[],
  { taught, unaccented, found }: Nearby,
): { similar: WordPlace[]; doubted: WordPlace[] } {
  const needle = typed.words.join('');
  const taken = new Set(exact.flatMap(wordsOf));
  const isFree = (place: { first: number; last: number }) => !wordsOf(place).some((word) => taken.has(word));
  const free = found.filter((place) => place.cost > 0 && isFree(place));
  // "ireally" is a slip, even if "i really" occurs somewhere.
  const isChance = (text: string) =>
    typed.words.length === 1 && text.includes(' ') && text.split(' ').every(typed.classes.isCommon);
  const isWhole = exact.some((place) => {
    const text = comparedText(run, place.first, place.last);
    return text.replaceAll(' ', '') === needle && !isChance(text);
  });
  const known: WordPlace[] = taught.filter(isFree).map((place) => ({ ...place, score: taughtScore }));
  for (const place of unaccented.filter(isFree)) known.push({ ...place, score: unaccentedScore });
  const least = isWhole ? 0 : Math.min(...free.map((place) => place.cost));
  const similar = [...known];
  const doubted: WordPlace[] = [];
  for (const place of free) {
    if (place.cost > least + keptWithin) continue;
    const score = Math.max(0, 1 - place.cost / Math.max(needle.length, 5));
    const { first, last } = place;
    if (!isDoubted(run, typed, place)) similar.push({ first, last, score });
    else if (!typed.isName || first !== last || !isOftenSaid(run.occurrences[run.idOf[first]!]!.length))
      doubted.push({ first, last, score });
  }
  return { similar: bestApart(similar), doubted: bestApart(doubted) };
}

/** Whether a single typed word was matched, with a slip or two, to nothing but everyday words. */
export function isDoubted(
  run: Pick<WordRun, 'vocabulary'> & { readonly idOf: ArrayLike<number> },
  { words, isName, isWordLike, classes }: Typed,
  { first, last, cost }: Found,
): boolean {
  const [word] = words;
  if (words.length !== 1 || cost < 1) return false;
  if (word!.length > longestDoubted && (cost < 2 || !classes.isListed)) return false;
  const text = comparedText(run, first, last);
  // If the language's words are not listed, a word that the talk says only once may be an everyday word.
  if (classes.isListed && !text.split(' ').every(classes.isCommon)) return false;
  if (isName || first !== last || classes.isCommon(word!)) return true;
  const slip = slipBetween(word!, text);
  if (slip === 'doubled') return false;
  // Names differ from everyday words by another letter or an extra one ("Boeing"), hardly by a typing slip.
  const isTyping = slip === 'swapped' || slip === 'key beside' || slip === 'left out';
  return isWordLike(word!, isTyping ? 4 : 3);
}
