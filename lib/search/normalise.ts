import { unspacedLetters } from '../transcript/script';
import { wordsOfCue } from '../transcript/words';
import { accentsOf, foldWord } from './fold';
import { type Habits, isFiller, withDigits } from './habits';

/** A piece of text that is compared as one word. Offsets are in UTF-16 code units; `to` is excluded. */
export interface Token {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Signs that are spoken, with the words that speakers, and therefore recognisers, use for them. */
const spokenSigns: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '&': 'and',
    '%': 'percent',
    // Doubled words count once, so this also stands for "plus plus".
    '++': 'plus',
    '#': 'sharp',
    '.': 'dot',
  }),
);

const unspacedWord = new RegExp(`^(?=\\p{L})${unspacedLetters}`, 'u');

/**
 * Whether a word repeats the one before it by a slip of the speaker, in a script that divides words. `writtenAt` gives
 * the original spelling of a word: "el él" are two words.
 */
export function isDoubled<W extends { readonly text: string }>(
  habits: Habits,
  word: W,
  before: W | undefined,
  writtenAt: (word: W) => string,
): boolean {
  if (habits.doubles || word.text !== before?.text || unspacedWord.test(word.text)) return false;
  const [accents, others] = [word, before].map((one) => accentsOf(one.text, writtenAt(one)).join());
  return accents === others;
}

/**
 * Letters in a row, including characters that are invisible and do not divide words: soft hyphens, joiners, and the
 * non-joiner, except in Persian, which writes it between the parts of a word.
 */
const letters = String.raw`(?:(?!${unspacedLetters})\p{L}[\p{M}\u00ad\u200d\u2060]*(?:\u200c(?!\p{sc=Arabic}))?)+`;

/** Hebrew acronyms have a double quotation mark before their last letter. */
const acronymMark = String.raw`(?<=\p{sc=Hebrew})["״”](?=\p{sc=Hebrew})`;

/**
 * A short word of French, Italian or Catalan that has lost its vowel before another word: "l'homme" is two words.
 * Hardly any words of other languages begin like this.
 */
const elidedWords = '[djlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|un|quest|quell|(?:de|a|ne|da|su)ll';
const elided = String.raw`(?<![\p{L}\p{M}\p{N}'’])(?:${elidedWords}|c(?=['’][eéèê]))(?=['’][aeiouhàáâäèéêëìíîïòóôöùúûüœæ])`;
const elidedFirst = new RegExp(`^\\s*${elided}`, 'iu');

const elidedPair = new RegExp(`^(?:(?:${elidedWords}) [aeiouh]|c e)`, 'u');

/** Whether a query begins with such a short word, as in "l'homme". */
export function beginsElided(query: string): boolean {
  return elidedFirst.test(query);
}

/** Whether these words, in their compared form, are probably such a short word and another, as in "l'homme". */
export function isElidedPair(words: readonly string[]): boolean {
  return words.length === 2 && elidedPair.test(words.join(' '));
}

/**
 * One alternative for each kind of word: a character of a script without spaces, letters with apostrophes inside,
 * digits, `&` and `%`, the signs of `c++` and `c#`, the dot of `.net`. Everything else separates words.
 */
const kinds = [
  // The Thai vowel ae, typed as two characters e.
  'เเ',
  // Half-width kana write the voicing marks as separate letters.
  String.raw`(?=\p{L})${unspacedLetters}(?:\p{M}|[\uff9e\uff9f])*`,
  `${letters}(?:(?:['’ʼ‘׳]|${acronymMark})${letters})*`,
  String.raw`\p{N}+`,
  '[&%]',
  String.raw`(?<=(?<![\p{L}\p{N}])\p{L})\+\+`,
  String.raw`(?<=(?<![\p{L}\p{N}])\p{L})#`,
  String.raw`(?<![^\s([{"'])\.(?=\p{L})`,
].join('|');
const tokenPattern = new RegExp(kinds, 'gu');
/** For the few texts with an apostrophe. */
const apostrophePattern = new RegExp(`${elided}|${kinds}`, 'giu');

/**
 * The comparable words of `text` in order: `GPT-3` and `gpt3` are `gpt`, `3`; `c++` is `c`, `plus`; `don't` is `dont`.
 * Accepts any text. Punctuation and emoji give no words.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(/['’]/u.test(text) ? apostrophePattern : tokenPattern)) {
    const folded = spokenSigns.get(match[0]) ?? foldWord(match[0]);
    if (folded !== '') tokens.push({ text: folded, from: match.index, to: match.index + match[0].length });
  }
  return tokens;
}

/** A word of a query: its compared form, with numbers as digits, and its typed form. */
export interface QueryPart {
  readonly text: string;
  readonly written: string;
}

/** Longer queries are cut here, in UTF-16 code units, so that a pasted text does not take too long. */
const longestQuery = 1000;

/** Queries with more words were pasted: they have no typing slips, and their words are not searched one by one. */
export const longestPhrase = 12;

/** The words of a query as typed, without sounds such as `[Music]`, which copied text may contain. */
export function queryTokens(query: string): Token[] {
  const text = query.slice(0, longestQuery);
  return wordsOfCue({ start: 0, end: 0, text }).flatMap(({ from, to }) =>
    tokenise(text.slice(from, to)).map((token) => ({
      ...token,
      from: from + token.from,
      to: from + token.to,
    })),
  );
}

/**
 * The words of a query, in the form that is compared with speech of these habits: without fillers and doubled words.
 */
export function queryParts(query: string, habits: Habits): QueryPart[] {
  const tokens = queryTokens(query);
  const spoken = tokens.filter(({ text }, index) => !isFiller(habits, text, tokens[index - 1]?.text));
  return spoken
    .map(({ text, from, to }, index) => ({
      text: withDigits(habits, text, spoken[index + 1]?.text),
      written: query.slice(from, to),
    }))
    .filter((part, index, all) => !isDoubled(habits, part, all[index - 1], ({ written }) => written));
}

/** The texts of `queryParts`. */
export function queryWords(query: string, habits: Habits): string[] {
  return queryParts(query, habits).map(({ text }) => text);
}
