import type { Cue } from '../transcript/cue';
import { sentenceStops, unspacedSigns } from '../transcript/script';
import { isTimed, type Talk } from '../transcript/talk';
import { spokenParts } from '../transcript/words';
import { abbreviations, frequentEnglish, wordSet } from './cue-words';

/** The parts of a talk that reading needs. */
export type ReadTalk = Pick<Talk, 'cues' | 'chapters' | 'language' | 'isTimed'>;

/** A spoken word; in text without spaces, a sentence or the text between two spaces. */
export interface SpokenWord {
  /** The index of its line. */
  readonly cue: number;
  /** Its position in the line's text, in UTF-16 code units; `to` is excluded. */
  readonly from: number;
  readonly to: number;
  /** The word in lower case, without signs around it. */
  readonly key: string;
  /** How many words it counts for: more than 1 only in text without spaces. */
  readonly weight: number;
  /** The sign after it that ends a sentence, or ''. */
  readonly end: '' | '.' | '?';
  /** Whether it is the first word of its line. */
  readonly isFirst: boolean;
  /** Whether another speaker begins here. */
  readonly isTurn: boolean;
}

/** A talk's words, and what is known about the text as a whole. */
export interface SpokenText {
  readonly words: readonly SpokenWord[];
  /** The talk's language: a BCP 47 tag, or '' if unknown. */
  readonly language: string;
  readonly isEnglish: boolean;
  readonly isPunctuated: boolean;
  /** Whether the lines are short and timed, so that their times and lengths reveal pauses. */
  readonly hasPauses: boolean;
}

/** How many lines are processed before other work may run. */
const cuesPerStep = 50;

/** Lines of captions have about 40 letters. The times of much longer lines reveal no pauses. */
const longestMeanLetters = 60;

/** If more than one sentence ends within this many words, the text has punctuation. */
const wordsPerSentenceEnd = 40;

const closing = wordSet(`" ' ” ’ ) ] » « 」 』 ）`);
/** In English speech these make up a quarter of all words; in other languages only a few per cent. */
const leastEnglishShare = 0.12;

const letterPattern = /[\p{L}\p{N}]/u;
const plainWord = /^[a-z']+$/u;
const sentencePattern = new RegExp(
  `[^${sentenceStops}]+(?:[${sentenceStops}][${sentenceStops}」』）”’]*)?|[${sentenceStops}]+`,
  'gu',
);
const stopInside = new RegExp(`[${sentenceStops}].`, 'u');
const wideSigns = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu;
const narrowSigns = new RegExp(
  String.raw`(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])${unspacedSigns}`,
  'gu',
);
/** A Chinese or Japanese word has about two characters, a Thai word about four letters. */
const wideSignsPerWord = 2;
const narrowSignsPerWord = 4;

/** A word in the form in which words are compared: lower case, straight apostrophes, no signs around it. */
export function keyOf(text: string): string {
  if (plainWord.test(text)) return text;
  const lower = text.toLowerCase().replaceAll('’', "'");
  if (plainWord.test(lower)) return lower;
  let from = 0;
  let to = lower.length;
  while (from < to && !letterPattern.test(signAt(lower, from))) from += 1;
  while (to > from && !letterPattern.test(signBefore(lower, to))) to -= 1;
  return lower.slice(from, to);
}

function signAt(text: string, index: number): string {
  return String.fromCodePoint(text.codePointAt(index)!);
}

/** The character that ends at `index`, even if it has two code units. */
function signBefore(text: string, index: number): string {
  const isPair = /[\udc00-\udfff]/u.test(text[index - 1]!) || text.codePointAt(index - 2)! > 0xffff;
  return isPair && index >= 2 ? signAt(text, index - 2) : text[index - 1]!;
}

function weightOf(text: string): number {
  const wide = text.match(wideSigns)?.length ?? 0;
  const narrow = text.match(narrowSigns)?.length ?? 0;
  return Math.max(1, Math.round(wide / wideSignsPerWord + narrow / narrowSignsPerWord));
}

/** One letter, or letters with full stops between: “J.”, “U.S.”, “e.g.”. */
const initials = /^\p{L}(?:\.\p{L})*$/u;

const greekQuestion = /\p{sc=Greek};/u;

function endOf(text: string, key: string): '' | '.' | '?' {
  let last = text.length - 1;
  while (last > 0 && closing.has(text[last]!)) last -= 1;
  const sign = text[last]!;
  if ('?？؟\u037e'.includes(sign) || (sign === ';' && greekQuestion.test(text))) return '?';
  if (!`.!…։${sentenceStops}`.includes(sign)) return '';
  const isShort = sign === '.' && (abbreviations.has(key) || initials.test(key));
  return isShort ? '' : '.';
}

function* piecesOf(cue: Cue): Generator<{ from: number; text: string }> {
  for (const { from, to } of spokenParts(cue.text)) {
    const text = cue.text.slice(from, to);
    if (plainWord.test(text) || !stopInside.test(text)) yield { from, text };
    else
      for (const match of text.matchAll(sentencePattern)) yield { from: from + match.index, text: match[0] };
  }
}

/** Where sentences end in the text of a line, in UTF-16 code units after each last word, in order. */
export function* sentenceEnds(cue: Cue): Generator<number, void, void> {
  for (const { from, text } of piecesOf(cue)) {
    if (endOf(text, keyOf(text)) !== '') yield from + text.length;
  }
}

/** The words of a talk, in steps of some milliseconds at most. */
export function* readText(talk: ReadTalk): Generator<void, SpokenText, void> {
  const { cues } = talk;
  const words: SpokenWord[] = [];
  let speaker: string | undefined;
  let letters = 0;
  for (const [index, cue] of cues.entries()) {
    if (index % cuesPerStep === cuesPerStep - 1) yield;
    letters += cue.text.length;
    const isOther = cue.speaker !== speaker;
    speaker = cue.speaker;
    let isFirst = true;
    for (const { from, text } of piecesOf(cue)) {
      const key = keyOf(text);
      const isPlain = key === text;
      words.push({
        cue: index,
        from,
        to: from + text.length,
        key,
        weight: isPlain ? 1 : weightOf(text),
        end: isPlain ? '' : endOf(text, key),
        isFirst,
        isTurn: (isFirst && (isOther || cue.isTurn === true)) || text.startsWith('>>'),
      });
      isFirst = false;
    }
  }
  yield;
  const weight = words.reduce((sum, word) => sum + word.weight, 0);
  const ends = words.reduce((sum, { end }) => sum + (end === '' ? 0 : 1), 0);
  return {
    words,
    language: talk.language,
    isEnglish: isEnglish(talk.language, words),
    isPunctuated: ends * wordsPerSentenceEnd > weight,
    hasPauses: isTimed(talk) && letters <= longestMeanLetters * cues.length,
  };
}

/** Judged by the talk's language; if that is unknown, by the share of the most frequent English words. */
function isEnglish(language: string, words: readonly SpokenWord[]): boolean {
  if (language !== '') return /^en\b/iu.test(language);
  const frequent = words.reduce((sum, { key }) => sum + (frequentEnglish.has(key) ? 1 : 0), 0);
  return frequent > leastEnglishShare * words.length;
}
