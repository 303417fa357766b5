import Fuse from 'fuse.js/basic';
import { editDistance } from './edit-distance';
import { type Slip, slipBetween } from './slips';

/** A vocabulary word that the typed word may have been meant for. */
export interface Meant {
  readonly id: number;
  /** The number of slips. A slip in the first letter and a replaced letter cost a little more. */
  readonly cost: number;
}

/**
 * Fuse's score alone accepts too much. With a threshold below 0.5 it loses swapped letters in short words, because its
 * Bitap algorithm counts a swap as two slips. At 0.6 it loses no word within our limits and still drops most of a
 * bucket.
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

/** How many slips are forgiven in a typed word. None in a word with digits. */
function slipsForgiven(word: string): number {
  if (word.length < shortestWithSlips || word.length > longestSifted || /\d/u.test(word)) return 0;
  return word.length < shortestWithTwoSlips ? 1 : 2;
}

/**
 * Whether a slip is one that fingers make: a letter left out, doubled or swapped, and not another letter from far away
 * on the keyboard.
 */
function isOfFingers(slip: Slip | null): boolean {
  return slip === 'left out' || slip === 'doubled' || slip === 'swapped';
}

/** Drops words with another letter if some word differs only by a slip of the fingers: "dividnd" is not "divided". */
function withoutUnlikely(
  word: string,
  slips: readonly Meant[],
  vocabulary: readonly string[],
): readonly Meant[] {
  const slipOf = ({ id }: Meant) => slipBetween(word, vocabulary[id]!);
  const isTyping = slips.some((meant) => meant.cost <= 1 && isOfFingers(slipOf(meant)));
  return isTyping ? slips.filter((meant) => slipOf(meant) !== 'another') : slips;
}

interface Bucket {
  readonly ids: number[];
  fuse?: Fuse<string>;
}

/** The letters of a word as bits. Letters other than a to z share bits with these. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

/** Whether more than `most` bits are set. */
function hasMoreBits(bits: number, most: number): boolean {
  let rest = bits;
  for (let count = 0; count < most && rest !== 0; count += 1) rest &= rest - 1;
  return rest !== 0;
}

/** The words that may be meant, grouped by length and first letter, and by length and last letter. */
function bucketsOf(vocabulary: readonly string[]): Map<string, Bucket> {
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
  return buckets;
}

/**
 * Finds the vocabulary words that are a few typing slips away from a typed word. Fuse selects candidates, and the edit
 * distance decides. A slip changes at most one end of a word, so the candidates are words of about the same length with
 * the same first or last letter. A bucket is searched only if a word in it has most of the letters, because a slip adds
 * or removes at most one. Fuse indexes are built when first needed. Answers are cached, because every keystroke asks
 * again for the words typed before.
 */
export function createSieve(vocabulary: readonly string[]): (word: string) => readonly Meant[] {
  const buckets = bucketsOf(vocabulary);
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
    const answer =
      answers.get(word) ?? (slipsForgiven(word) > 0 ? withoutUnlikely(word, slipsOf(word), vocabulary) : []);
    answers.set(word, answer);
    return answer;
  };
}
