import Fuse from 'fuse.js/basic';
import { editDistance } from './edit-distance';
import { slipBetween } from './slips';

/** A vocabulary word that the typed word may have been meant for. */
export interface Meant {
  readonly id: number;
  /** How many slips lie between; a slip in the first letter and a replaced letter count a little more. */
  readonly cost: number;
}

/**
 * Fuse's score lets too much through to decide and, below 0.5, loses swapped letters in short words (its
 * Bitap counts a swap as two). At 0.6 it loses no word within our limits and still drops most of a bucket.
 */
const sieveThreshold = 0.6;

const firstLetterExtra = 0.1;
const replacedExtra = 0.1;
const shortestWithSlips = 4;
const shortestWithSubstitution = 6;
const shortestWithFirstLetterSlip = 6;
const shortestWithTwoSlips = 8;

/** Fuse cuts longer patterns into pieces. */
const longestSifted = 32;

/** How many slips are forgiven in a typed word; digits are never forgiven. */
function slipsForgiven(word: string): number {
  if (word.length < shortestWithSlips || word.length > longestSifted || /\d/u.test(word)) return 0;
  return word.length < shortestWithTwoSlips ? 1 : 2;
}

interface Bucket {
  readonly ids: number[];
  fuse?: Fuse<string>;
}

/** The letters of a word as bits; those beyond a to z share some. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

/** True when more than `most` bits are set. */
function hasMoreBits(bits: number, most: number): boolean {
  let rest = bits;
  for (let count = 0; count < most && rest !== 0; count += 1) rest &= rest - 1;
  return rest !== 0;
}

/**
 * Finds the vocabulary words that lie within a few typing slips of a typed word. Fuse sifts, a true edit
 * distance decides. A slip spoils one end of a word at most, so only words of about the same length that share the
 * first letter, or the last, are sifted, and only where one has most of the letters: a slip brings in or takes away one
 * letter at most. Fuse indexes are built when first needed, and answers are kept, since each
 * keystroke asks again for the words already typed.
 */
export function createSieve(vocabulary: readonly string[]): (word: string) => readonly Meant[] {
  const buckets = new Map<string, Bucket>();
  const put = (key: string, id: number) => {
    const bucket = buckets.get(key);
    if (bucket) bucket.ids.push(id);
    else buckets.set(key, { ids: [id] });
  };
  vocabulary.forEach((word, id) => {
    if (word.length < shortestWithSlips || /\d/u.test(word)) return;
    put(`${word[0]}…${word.length}`, id);
    put(`…${word.at(-1)}${word.length}`, id);
  });
  const letters = Int32Array.from(vocabulary, lettersOf);
  const answers = new Map<string, readonly Meant[]>();

  function sift(key: string, word: string, limit: number): number[] {
    const bucket = buckets.get(key);
    const own = lettersOf(word);
    const mayLieNear = (id: number) =>
      !hasMoreBits(own & ~letters[id]!, limit) && !hasMoreBits(letters[id]! & ~own, limit);
    if (!bucket?.ids.some(mayLieNear)) return [];
    bucket.fuse ??= new Fuse(
      bucket.ids.map((id) => vocabulary[id]!),
      { threshold: sieveThreshold, ignoreLocation: true, shouldSort: false },
    );
    return bucket.fuse.search(word).map((result) => bucket.ids[result.refIndex]!);
  }

  function slipsOf(word: string): Meant[] {
    const limit = slipsForgiven(word);
    const slips = new Map<number, number>();
    const judge = (id: number, most: number, extra: number) => {
      const other = vocabulary[id]!;
      const cost = editDistance(word, other, most);
      if (cost === 0 || cost > most) return;
      const slip = slipBetween(word, other);
      const isReplaced = slip === 'another' || slip === 'key beside';
      if (isReplaced && word.length < shortestWithSubstitution) return;
      slips.set(
        id,
        Math.min(
          slips.get(id) ?? Number.POSITIVE_INFINITY,
          cost + Math.max(extra, isReplaced ? replacedExtra : 0),
        ),
      );
    };
    for (let length = word.length - limit; length <= word.length + limit; length += 1) {
      for (const id of sift(`${word[0]}…${length}`, word, limit)) judge(id, limit, 0);
      if (Math.abs(length - word.length) > 1) continue;
      if (Math.max(length, word.length) < shortestWithFirstLetterSlip) continue;
      for (const id of sift(`…${word.at(-1)}${length}`, word, 1)) judge(id, 1, firstLetterExtra);
    }
    if (limit > 0 && word[1] !== word[0]) {
      for (const id of sift(`${word[1]}…${word.length}`, word, 1)) judge(id, 1, 0);
    }
    return [...slips].map(([id, cost]) => ({ id, cost }));
  }

  return (word) => {
    const answer = answers.get(word) ?? (slipsForgiven(word) > 0 ? slipsOf(word) : []);
    answers.set(word, answer);
    return answer;
  };
}
