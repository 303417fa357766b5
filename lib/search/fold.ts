import { asciiDigit } from '../transcript/ascii-digit';

/** Letters that Unicode does not decompose into a base letter and a mark. */
const plainLetters: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    ł: 'l',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ı: 'i',
    ς: 'σ',
    ך: 'כ',
    ם: 'מ',
    ן: 'נ',
    ף: 'פ',
    ץ: 'צ',
    // Persian and Arabic keyboards write these two letters differently, and Arabic ends words with either yeh.
    ی: 'ي',
    ى: 'ي',
    ک: 'ك',
    // The h of Urdu, which other keyboards lack.
    ہ: 'ه',
    // This character only stretches a word.
    '\u0640': '',
  }),
);

/** Letters that differ from plain ones by a stroke or a dot, which a listener may leave out like an accent. */
const strokes: ReadonlySet<string> = new Set('øłđðı');

/** Scripts whose marks are accents, or vowel points that are usually not written. */
const pointedScript = /[\p{sc=Latin}\p{sc=Greek}\p{sc=Hebrew}\p{sc=Arabic}\p{N}]/u;

const cyrillic = /\p{sc=Cyrillic}/u;
const stress = /[\u0300\u0301]/gu;
const diaeresis = /\u0308/gu;

/** Variation selectors, and the dot of Indic scripts that marks foreign sounds and is often left out. */
const neverNeeded = /[\ufe00-\ufe0f\u093c\u09bc\u0a3c\u0abc\u0b3c\u0cbc]/gu;

/**
 * The marks that are part of a letter: vowel signs, Thai tones, the voicing of kana, the breve of й. Accents and vowel
 * points that a writer may leave out are removed.
 */
function ownMarks(letter: string, marks: string): string {
  if (pointedScript.test(letter)) return '';
  const needed = marks.replace(neverNeeded, '');
  if (!cyrillic.test(letter)) return needed;
  // In Macedonian, ѓ and ќ are other letters than г and к. So are ї and і, but ё is usually written е.
  const unstressed = /[гк]/u.test(letter) ? needed : needed.replace(stress, '');
  return letter === 'е' ? unstressed.replace(diaeresis, '') : unstressed;
}

/** A letter with its marks, or a mark alone: some vowels of Thai and Lao decompose into marks. */
const letterPattern = /([\p{L}\p{N}])(\p{M}*)|[\p{sc=Thai}\p{sc=Lao}](?<=\p{M})/gu;

/** Two ways to write one word, after decomposition. The first is replaced by the second. */
const spellings: readonly (readonly [written: RegExp, same: string])[] = [
  // The Turkish capital İ. In lower case, every i has its dot.
  [/i\u0307/gu, 'i'],
  // Romanian: the comma below is often written as a cedilla. Turkish only has the cedilla, so nothing is lost there.
  [/([st])\u0327/gu, '$1\u0326'],
  // Thai: the vowel ae, typed as two characters e.
  [/เเ/gu, 'แ'],
  // Thai and Lao: the vowel am before or after the tone.
  [/([\u0e4d\u0ecd])([\u0e48-\u0e4b\u0ec8-\u0ecb])/gu, '$2$1'],
  // Vietnamese: the tone of oa, oe and uy on either letter.
  [
    /(?:(o)([\u0300\u0301\u0303\u0309\u0323])([ae])|(u)([\u0300\u0301\u0303\u0309\u0323])(y))$/u,
    '$1$3$2$4$6$5',
  ],
  // Hindi and other languages in Devanagari: a nasal before its own kind of consonant, or a dot.
  [/ङ्(?=[क-घ])|ञ्(?=[च-झ])|ण्(?=[ट-ढ])|न्(?=[त-ध])|म्(?=[प-भ])|ँ/gu, 'ं'],
  // Persian: Unicode decomposes ۀ into the h of Kurdish.
  [/\u06d5(?=\u0654)/gu, 'ه'],
  // Malayalam: consonants without a vowel as one letter, or as several.
  [/ൺ/gu, 'ണ്'],
  [/ൻ/gu, 'ന്'],
  [/ർ/gu, 'ര്'],
  [/ൽ/gu, 'ല്'],
  [/ൾ/gu, 'ള്'],
];

/** Letters of words that `spellings` may apply to. */
const hasSpellings = /[\u0300-\u0327\p{sc=Thai}\p{sc=Lao}\p{sc=Devanagari}\p{sc=Malayalam}\u06d5]/u;

/** Apostrophes that Unicode counts among letters. */
const letterApostrophes = /[\u02bb-\u02bd]/gu;

function decompose(text: string): string {
  const plain = text.normalize('NFKD').toLowerCase().replace(letterApostrophes, '');
  if (!hasSpellings.test(plain)) return plain;
  return spellings.reduce((word, [written, same]) => word.replace(written, same), plain);
}

interface FoldedLetter {
  readonly text: string;
  /** What was removed. */
  readonly marks: string;
}

function foldLetter(letter: string, marks: string): FoldedLetter {
  const plain = plainLetters.get(letter) ?? (/(?![0-9])\p{Nd}/u.test(letter) ? asciiDigit(letter) : letter);
  const own = ownMarks(letter, marks);
  const stroke = strokes.has(letter) ? letter : '';
  return {
    text: own === '' ? plain : (plain + own).normalize('NFC'),
    marks: own === marks ? stroke : stroke + [...marks].filter((mark) => !own.includes(mark)).join(''),
  };
}

function foldedLetters(text: string): FoldedLetter[] {
  const letters = decompose(text).matchAll(letterPattern);
  return Array.from(letters, ([whole, letter, marks]) =>
    letter === undefined ? { text: whole, marks: '' } : foldLetter(letter, marks ?? ''),
  );
}

/**
 * A word in lower case, without apostrophes and without what a writer may leave out: the accents of Latin, Greek and
 * Cyrillic, and the vowel points of Hebrew and Arabic. Digits of any script become ASCII digits. '' for a word without
 * letters and digits.
 */
export function foldWord(text: string): string {
  if (/^[a-z]+$/u.test(text)) return text;
  const folded = foldedLetters(text)
    .map((letter) => letter.text)
    .join('');
  // Composes the syllables of Hangul.
  return folded.normalize('NFC');
}

/**
 * The accents that the text `written` has at each letter (UTF-16 code unit) of the folded `word`. All are empty if the
 * letters of `word` are not those of the text, as with "three" and 3.
 */
export function accentsOf(word: string, written: string): string[] {
  const letters = foldedLetters(written);
  if (letters.map(({ text }) => text).join('') !== word)
    return Array.from<string>({ length: word.length }).fill('');
  return letters.flatMap(({ text, marks }) => Array.from<string>({ length: text.length }).fill(marks));
}
