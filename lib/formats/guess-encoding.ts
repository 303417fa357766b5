import { decodeDos, isDosEncoding } from './dos-letters';
import type { Encoding } from './encodings';
import { type LanguageLetters, languageLetters, type OldEncoding } from './language-letters';
import { decodeWindows1252 } from './windows-1252';

/** A larger sample is not needed to distinguish languages. */
const sampleBytes = 20_000;
/** A sample of the lines with bytes beyond ASCII: times and numbers do not help. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const sample = new Uint8Array(sampleBytes);
  let length = 0;
  let from = 0;
  let isTelling = false;
  for (let at = 0; at <= bytes.length && length < sampleBytes; at += 1) {
    const byte = bytes[at] ?? 0x0a;
    if (byte > 0x7f) isTelling = true;
    if (byte !== 0x0a) continue;
    if (isTelling) {
      const line = bytes.subarray(from, Math.min(at + 1, from + sampleBytes - length));
      sample.set(line, length);
      length += line.length;
    }
    from = at + 1;
    isTelling = false;
  }
  return sample.subarray(0, length);
}

/** Decodes bytes in one of the old encodings. Bytes that it does not define become U+FFFD. */
export function decodeOld(encoding: Encoding, bytes: Uint8Array): string {
  if (isDosEncoding(encoding)) return decodeDos(encoding, bytes);
  return encoding === 'windows-1252' ? decodeWindows1252(bytes) : new TextDecoder(encoding).decode(bytes);
}

const marks = /[“”„‘’‚«»‹›…–—¿¡ºª°€£§©®™×½\u00a0·•♪،؟؛]/u;
/** East Asian punctuation, which no text in another script has. */
const wideMarks = /[\u3000-\u303f\uff01-\uff0f\uff1a-\uff20・ー]/u;
const anyLetter = /[\p{L}\p{M}]/u;
const asciiLetter = /[A-Za-z]/u;
/** Letters of names and loanwords, in any language with Latin letters. */
const borrowed = /[éèêàáâíóôúäöüßçñ]/iu;
const noCharacter = /[\u0080-\u009f\ufffd\u{e000}-\u{f8ff}]/u;

/**
 * The score of a character, roughly in bits: for letters of the language, for what occurs in any text, and for what
 * hardly ever occurs.
 */
const points = {
  letter: 2,
  common: 3,
  other: -0.5,
  mark: 0.3,
  borrowed: -2,
  otherLetter: -5,
  oddSign: -5,
  noCharacter: -8,
  mixed: -6,
  oddCase: -4,
  capital: -1.5,
};
/** Files from old Macs and from DOS are rare. */
const handicaps: Partial<Record<OldEncoding, number>> = {
  macintosh: -0.7,
  ibm850: -0.5,
  ibm852: -0.5,
  'x-mac-cyrillic': -0.1,
};
/** Below this score, no language explains the text. */
const leastScore = -3;

interface Place {
  readonly character: string;
  readonly before: string;
  readonly after: string;
}

function letterPoints(language: LanguageLetters, { character, before, after }: Place, rank: number): number {
  const isCapital = character.toLowerCase() !== character;
  const oddCase = isCapital && /\p{Ll}/u.test(before) ? points.oddCase : 0;
  if (!language.isOwnScript) return points.letter - rank * 0.05 + oddCase;
  const isMixed = asciiLetter.test(before) || asciiLetter.test(after);
  // Text in capitals only is rare, but is typical of text in other encodings when it is read as KOI8.
  const capitals = isCapital && /\p{Lu}/u.test(before) ? points.capital : 0;
  // A rough form of Zipf's law: letters that are common in one language are rare in another.
  return points.letter + 1.5 - Math.log2(1 + rank) + oddCase + capitals + (isMixed ? points.mixed : 0);
}

function signPoints(language: LanguageLetters, { character, before, after }: Place): number {
  if (noCharacter.test(character)) return points.noCharacter;
  if (language.others?.test(character)) return points.other;
  const isInLatinWord = asciiLetter.test(before) || asciiLetter.test(after);
  if (!language.isOwnScript && !language.others && isInLatinWord && borrowed.test(character))
    return points.borrowed;
  if (wideMarks.test(character)) return language.others ? points.letter : points.oddSign;
  if (!marks.test(character)) return anyLetter.test(character) ? points.otherLetter : points.oddSign;
  const isInside = asciiLetter.test(before) && asciiLetter.test(after) && !/[’–—]/u.test(character);
  return isInside ? points.oddSign : points.mark;
}

/** How well a language explains a text: the mean score of its characters beyond ASCII. */
function scoreOf(text: string, language: LanguageLetters): number {
  const rankOf = new Map([...language.letters].map((letter, rank) => [letter, rank]));
  let sum = 0;
  let count = 0;
  let before = ' ';
  const characters = [...text];
  characters.forEach((character, index) => {
    if (character > '\u007f') {
      count += 1;
      const place = { character, before, after: characters[index + 1] ?? ' ' };
      const rank = rankOf.get(character.toLowerCase()) ?? rankOf.get(character);
      if (rank === undefined) sum += signPoints(language, place);
      else sum += language.others ? points.common : letterPoints(language, place, rank);
    }
    before = character;
  });
  return count === 0 ? 0 : sum / count;
}

/**
 * Guesses the encoding of bytes that are not UTF, by the letters of the languages for which the old encodings were
 * made. Without any evidence, it is windows-1252.
 */
export function guessEncoding(bytes: Uint8Array): OldEncoding {
  // Images, audio and archives are recognised elsewhere, by their first characters in this encoding.
  if (bytes.subarray(0, sampleBytes).includes(0)) return 'windows-1252';
  const sample = sampleOf(bytes);
  // If there are only quotation marks and dashes, they are those of Windows: on old Macs, these bytes are letters.
  if (sample.every((byte) => byte < 0x80 || byte === 0x85 || (byte >= 0x91 && byte <= 0x97)))
    return 'windows-1252';
  const texts = new Map<OldEncoding, string>();
  let best: { encoding: OldEncoding; score: number } = { encoding: 'windows-1252', score: leastScore };
  for (const language of languageLetters) {
    for (const encoding of language.encodings) {
      const text = texts.get(encoding) ?? decodeOld(encoding, sample);
      texts.set(encoding, text);
      const score = scoreOf(text, language) + (handicaps[encoding] ?? 0);
      if (score > best.score) best = { encoding, score };
    }
  }
  return best.encoding;
}
