import { inOneScript } from './eastern-scripts';
import { createJoiner, type Joined } from './joined-words';
import { koreanFormsOf } from './korean-verbs';
import { otherNumberOf } from './number-words';
import type { Alternatives } from './phrase';
import { relatedForms } from './related-forms';
import { stemmerOf, withoutUmlauts } from './stem';
import { createSieve } from './vocabulary-sieve';
import type { WordClasses } from './word-class';
import type { WordRun } from './word-run';

const umlautCost = 0.1;
const otherScriptCost = 0.1;
const otherNumberCost = 0.1;
const inflectionCost = 0.4;
const inflectionInPhraseCost = 0.8;
const joinedInPhraseCost = 0.8;
const lengthenedCost = 0.8;
const begunCost = 0.2;
const shortestLengthened = 5;
const shortestBegun = 3;

/** The indexes of the vocabulary's words, grouped by a key. Words without a key are left out. */
function idsBy(
  vocabulary: readonly string[],
  keyOf: (word: string) => string | undefined,
): ReadonlyMap<string, readonly number[]> {
  const ids = new Map<string, number[]>();
  vocabulary.forEach((word, id) => {
    const key = keyOf(word);
    if (key === undefined) return;
    const list = ids.get(key);
    if (list) list.push(id);
    else ids.set(key, [id]);
  });
  return ids;
}

/**
 * Returns a function that gives, for each word of a query, the vocabulary words that may be meant: the word itself, its
 * inflections, the same character in another script, and words that are a typing slip away, if the vocabulary does not
 * have the word. In a phrase these include words that end with it ("resampling") and, for an unfinished last word,
 * words that begin with it. Answers are cached, because most words of a query stay the same from one key to the next.
 */
// long: the steps share the vocabulary's indexes and the cached answers
export function createAlternatives(
  { language, vocabulary, ids }: Pick<WordRun, 'language' | 'vocabulary' | 'ids'>,
  classes: WordClasses,
): (words: readonly string[], isOpen: boolean) => Alternatives[] {
  const stem = stemmerOf(language);
  const joinedWith = createJoiner({ language, vocabulary, ids });
  const slipsOf = createSieve(vocabulary);
  const otherNumber = otherNumberOf(language);
  const idsByStem = idsBy(vocabulary, stem);
  let idsByScript: ReadonlyMap<string, readonly number[]> | undefined;
  const answers = new Map<string, Alternatives>();

  /** A word of one character, in each script in which the talk has it. */
  function inOtherScript(word: string): readonly number[] {
    if (word.length > 1) return [];
    idsByScript ??= idsBy(vocabulary, (sign) => (sign.length === 1 ? inOneScript(sign) : undefined));
    return idsByScript.get(inOneScript(word)) ?? [];
  }

  /** Forms of the words that are nearest to a typed word, and words that begin with them. */
  function formsOfNearest(choice: Alternatives): Joined[] {
    const least = Math.min(...choice.values());
    const nearest = [...choice].filter(([, cost]) => cost >= 1 && cost <= least);
    return nearest.flatMap(([id, cost]) => {
      const forms = (idsByStem.get(stem(vocabulary[id]!)) ?? []).map((form) => ({
        id: form,
        cost: inflectionCost,
      }));
      const meant = vocabulary[id]!;
      const longer = joinedWith(meant).filter((joined) => vocabulary[joined.id]!.startsWith(meant));
      return [...forms, ...longer].map((form) => ({ id: form.id, cost: cost + form.cost }));
    });
  }

  function alternativesOf(word: string, isPhrase: boolean, isOpen: boolean): Alternatives {
    const choice = new Map<number, number>();
    const offer = (id: number, cost: number) => {
      if (cost < (choice.get(id) ?? Number.POSITIVE_INFINITY)) choice.set(id, cost);
    };
    const own = ids.get(word);
    const inflected = isPhrase ? inflectionInPhraseCost : inflectionCost;
    const plain = withoutUmlauts(language, word);
    for (const id of idsByStem.get(stem(word)) ?? [])
      offer(
        id,
        language === 'de' && withoutUmlauts(language, vocabulary[id]!) === plain ? umlautCost : inflected,
      );
    for (const form of relatedForms(language, word)) {
      const id = ids.get(form);
      if (id !== undefined) offer(id, inflected);
    }
    for (const id of koreanFormsOf(word, vocabulary)) offer(id, inflected);
    for (const id of inOtherScript(word)) offer(id, otherScriptCost);
    const number = otherNumber(word, isPhrase);
    const numberId = number === undefined ? undefined : ids.get(number);
    if (numberId !== undefined) offer(numberId, otherNumberCost);
    if (own !== undefined) offer(own, 0);
    else for (const slip of slipsOf(word)) offer(slip.id, slip.cost);
    if (own === undefined && !classes.isListed)
      for (const { id, cost } of formsOfNearest(choice)) offer(id, cost);
    if (!classes.isFunction(word)) {
      for (const { id, cost } of joinedWith(word)) offer(id, isPhrase ? joinedInPhraseCost : cost);
    }
    const mayBegin = isPhrase && own === undefined && isOpen && word.length >= shortestBegun;
    const mayBeLengthened = isPhrase && word.length >= shortestLengthened;
    if (!mayBegin && !mayBeLengthened) return choice;
    vocabulary.forEach((other, id) => {
      if (other.length <= word.length) return;
      if (mayBegin && other.startsWith(word)) offer(id, begunCost);
      if (mayBeLengthened && other.endsWith(word)) offer(id, lengthenedCost);
    });
    return choice;
  }

  return (words, isOpen) =>
    words.map((word, index) => {
      const isPhrase = words.length > 1;
      const isOpenHere = isOpen && index === words.length - 1;
      const key = `${word} ${isPhrase} ${isOpenHere}`;
      const answer = answers.get(key) ?? alternativesOf(word, isPhrase, isOpenHere);
      answers.set(key, answer);
      return answer;
    });
}
