import { foldWord } from './fold';
import { digitsSpelledOut, spelledOut } from './letter-names';

/**
 * English letters to sounds, by rules that are applied from left to right. They are rough, because the alignment
 * tolerates different vowels, and a pronouncing dictionary (4.6 MB) found nothing more in the bundled transcripts. The
 * method is from Elovitz and others, "Letter-to-sound rules for automatic translation of English text to phonetics"
 * (1976); these rules were written for names and technical words.
 *
 * Vowels: a bat, A lot, e bet, E bait, i bit, I beat, o boat, u boot, @ about, Y bite, W bout, O boil.
 * Consonants as usual, and: T thin, S ship, Z measure, C chip, J jam, N sing.
 */
const vowelLetters = 'aeiouy';
const softening = 'eiy';

/** The pairs of consonants with which a word can begin. Before any other consonant, the first one is spelled out. */
const sayable: ReadonlySet<string> = new Set(
  (
    'bh bj bl br ch cl cr cz dh dj dr dv dw fl fr gd gh gl gn gr gw jh kh kj kl kn kr kw ll mc ph pl pn pr ps pt ' +
    'qw rh sc sh sk sl sm sn sp sq sr st sv sw sz tc th tr ts tv tw tz vl vr wh wr zh zw'
  ).split(' '),
);

const longestSpelledOut = 5;

const numberWords: ReadonlyMap<string, string> = new Map(
  'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, index) => [String(10 + index), word] as const)
    .concat(
      'twenty thirty forty fifty sixty seventy eighty ninety'
        .split(' ')
        .map((word, index) => [String((index + 2) * 10), word] as const),
    ),
);

/** The sounds of a number: 10 to 19 and whole tens are said as words, any other digit by digit. */
function wordsOfNumber(digits: string): string {
  const word = numberWords.get(digits);
  return word === undefined ? digitsSpelledOut(digits) : soundsOf(word);
}

/** The sounds of a word as `foldWord` gives it, one character for each; '' for other scripts. */
export function soundsOf(word: string): string {
  if (/^\d+$/u.test(word)) return wordsOfNumber(word);
  const letters = word.replace(/[^a-z]/gu, '');
  if (letters === 'a') return '@';
  const isUnsayable =
    letters.length <= longestSpelledOut && (!/[aeiouy]/u.test(letters) || /^[aeiou]{2}$/u.test(letters));
  if (letters.length === 1 || isUnsayable) return spelledOut(letters);
  const first = letters[0]!;
  const second = letters[1] ?? '';
  if (!vowelLetters.includes(first) && !vowelLetters.includes(second)) {
    if (first !== second && !sayable.has(first + second))
      return spelledOut(first) + soundsOf(letters.slice(1));
  }
  return readLetters(letters);
}

/** Where capitals divide a name: after a lower-case letter, and before the last of several capitals. */
const caseSeam = /(?<=\p{Ll})(?<!\bMc)(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll}{2})/u;

const longestAcronym = 4;

const manyOfAcronym = /^(\p{Lu}{2,4})s$/u;

/** Whether the capitals of a word show how it is pronounced. */
export function hasTellingCapitals(text: string): boolean {
  return /\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}{2}/u.test(text) || manyOfAcronym.test(text);
}

/** The sounds of a word, read by its capitals: `MLOps` "em el ops", `UniqueK` "unique kay", `GPUs` "gee pee yous". */
export function soundsAsWritten(text: string): string {
  const acronym = manyOfAcronym.exec(text)?.[1];
  if (acronym !== undefined) return `${spelledOut(acronym.toLowerCase())}z`;
  return text
    .split(caseSeam)
    .map((part) => {
      const isAcronym = /^\p{Lu}{2,}$/u.test(part) && part.length <= longestAcronym && part !== text;
      return isAcronym ? spelledOut(part.toLowerCase()) : soundsOf(foldWord(part));
    })
    .join('');
}

function readLetters(word: string): string {
  let sounds = '';
  for (let at = 0; at < word.length; ) {
    const [sound, used] = vowelLetters.includes(word[at]!) ? readVowel(word, at) : readConsonant(word, at);
    sounds += sound;
    at += used;
  }
  return sounds;
}

type Reading = readonly [sound: string, lettersUsed: number];

function isVowelAt(word: string, at: number): boolean {
  return at >= 0 && at < word.length && vowelLetters.includes(word[at]!);
}

/** A vowel is long before one consonant and an e that ends the word: "make", "makes", "tuned". */
function isLong(word: string, at: number): boolean {
  const rest = word.slice(at + 1);
  return /^[bcdfgjklmnpqstvz]e[sd]?$/u.test(rest) || /^(?:bl|tl|pl|dl)e[sd]?$/u.test(rest);
}

function readVowel(word: string, at: number): Reading {
  const rest = word.slice(at);
  const begins = (part: string) => rest.startsWith(part);
  const isFirst = at === 0;
  const isLast = at === word.length - 1;
  const before = word[at - 1] ?? '';
  switch (word[at]) {
    case 'a':
      if (begins('augh')) return ['A', 4];
      if (begins('ai') || begins('ay')) return ['E', 2];
      if (begins('au') || begins('aw')) return ['A', 2];
      if (rest === 'are') return ['er', 3];
      if (begins('alk')) return ['A', 2];
      if (begins('all') || begins('ar')) return ['A', 1];
      if (isLong(word, at) || /^ti?on/u.test(rest.slice(1))) return ['E', 1];
      if (isLast) return ['@', 1];
      return [before === 'w' ? 'A' : 'a', 1];
    case 'e':
      if (begins('eau')) return ['o', 3];
      if (begins('eigh')) return ['E', 4];
      if (begins('ee') || begins('ea') || begins('ei') || begins('ey')) return ['I', 2];
      if (begins('eu') || begins('ew')) return ['u', 2];
      if (rest === 'ed' && at > 1)
        return [/[td]$/u.test(before) ? '@d' : /[pkfsxch]$/u.test(before) ? 't' : 'd', 2];
      if (rest === 'es' && at > 1)
        return [/[szxh]$/u.test(before) ? '@z' : /[pktf]$/u.test(before) ? 's' : 'z', 2];
      if (isLast) return [at > 1 && /[aeiouy]/u.test(word.slice(0, at)) ? '' : 'I', 1];
      if (/^er(?![aeiouy])/u.test(rest)) return ['@', 1];
      return [isLong(word, at) ? 'I' : 'e', 1];
    case 'i':
      if (begins('igh')) return ['Y', 3];
      if (begins('ie')) return [word.length <= 4 ? 'Y' : 'I', 2];
      if (/^(?:nd|ld|gn)s?$/u.test(rest.slice(1)) || isLong(word, at)) return ['Y', 1];
      if (/^ir(?![aeiouy])/u.test(rest)) return ['@', 1];
      if (isLast) return ['I', 1];
      if (isVowelAt(word, at + 1) && at <= 2) return ['Y', 1];
      return ['i', 1];
    case 'o':
      if (begins('ough')) return ['A', 4];
      if (begins('ould')) return ['u', 3];
      if (begins('oa') || rest === 'oe' || rest === 'oes') return ['o', 2];
      if (begins('oo')) return ['u', 2];
      if (begins('ou')) return ['W', 2];
      if (begins('ow')) return [/^ow(?:s|n|ing|ed|er|ers)?$/u.test(rest) ? 'o' : 'W', 2];
      if (begins('oi') || begins('oy')) return ['O', 2];
      if (isLast || isLong(word, at) || /^o(?:r|ld|lt|ll|st|ti?on)/u.test(rest)) return ['o', 1];
      return ['A', 1];
    case 'u':
      if (before === 'q') return [isVowelAt(word, at + 1) ? 'w' : 'u', 1];
      if (begins('ui') || begins('ue')) return ['u', 2];
      if (/^ur(?![aeiouy])/u.test(rest)) return ['@', 1];
      if (isFirst && /^u[bcdfgklmnpstvz][aeiouy]/u.test(rest)) return ['yu', 1];
      return [isLast || isLong(word, at) || isVowelAt(word, at + 1) ? 'u' : '@', 1];
    default:
      if (isFirst && isVowelAt(word, 1)) return ['y', 1];
      if (isVowelAt(word, at + 1) && isVowelAt(word, at - 1)) return ['y', 1];
      if (isLast) return [/[aeiou]/u.test(word.slice(0, at)) ? 'I' : 'Y', 1];
      return [isLong(word, at) || at === 1 ? 'Y' : 'i', 1];
  }
}

// long: one table, with a case for each letter
function readConsonant(word: string, at: number): Reading {
  const rest = word.slice(at);
  const begins = (part: string) => rest.startsWith(part);
  const letter = word[at]!;
  const isFirst = at === 0;
  const next = word[at + 1] ?? '';
  const isSoft = next !== '' && softening.includes(next);
  const twin = next === letter ? 2 : 1;
  switch (letter) {
    case 'c':
      if (begins('ch')) return [/^ch[rln]/u.test(rest) || word[at - 1] === 's' ? 'k' : 'C', 2];
      if (begins('ck')) return ['k', 2];
      if (twin === 2) return [softening.includes(word[at + 2] ?? '-') ? 'ks' : 'k', 2];
      if (/^ci(?:a|ou|en)/u.test(rest) && !isFirst) return ['S', 2];
      return [isSoft ? 's' : 'k', 1];
    case 'd':
      if (/^dg[emk]/u.test(rest)) return ['J', rest === 'dge' ? 3 : 2];
      return isFirst && next === 'j' ? ['J', 2] : ['d', twin];
    case 'g':
      if (begins('gh')) return [isFirst ? 'g' : '', 2];
      if (isFirst && next === 'n') return ['n', 2];
      if (isFirst && /^g(?:e[ta]|i[tvrf])/u.test(rest)) return ['g', 1];
      return twin === 2 ? ['g', 2] : [isSoft ? 'J' : 'g', 1];
    case 'h':
      // "Bhagavad", "dharma", "Khan": the h is hardly audible.
      if (at === 1 && /^[bdjk]/u.test(word)) return ['', 1];
      return [isFirst || isVowelAt(word, at + 1) ? 'h' : '', 1];
    case 'k':
      return isFirst && next === 'n' ? ['n', 2] : ['k', twin];
    case 'l':
      if (/^le[sd]?$/u.test(rest) && /[bcdfgkpstz]/u.test(word[at - 1] ?? '')) return ['@l', 2];
      return ['l', twin];
    case 'm':
      if (isFirst && /^mc[^h]/u.test(rest)) return ['m@k', begins('mck') ? 3 : 2];
      return rest === 'mb' || rest === 'mbs' ? ['m', 2] : ['m', twin];
    case 'n':
      if (next === 'g') return softening.includes(word[at + 2] ?? '-') ? ['n', 1] : ngReading(word, at);
      return next === 'k' || next === 'x' || next === 'q' ? ['N', 1] : ['n', twin];
    case 'p':
      if (next === 'h') return ['f', 2];
      return isFirst && 'snt'.includes(next || '-') ? ['', 1] : ['p', twin];
    case 'q':
      return ['k', next === 'u' && rest.length <= 3 ? 2 : 1];
    case 'r':
      return ['r', next === 'h' ? 2 : twin];
    case 's':
      // "School", but German "Schopenhauer".
      if (begins('sch')) return [/^sch(?:o[ol]|e[dm]|i[sz])/u.test(rest) ? 'sk' : 'S', 3];
      if (isFirst && next === 'z') return ['S', 2];
      if (next === 'h') return ['S', 2];
      if (begins('sian')) return ['Z@', 3];
      if (begins('sion')) return [isVowelAt(word, at - 1) ? 'Z@' : 'S@', 3];
      if (begins('sure') && isVowelAt(word, at - 1)) return ['Z@', 2];
      if (next === 'c' && softening.includes(word[at + 2] ?? '-')) return ['s', 2];
      if (twin === 2) return begins('ssion') ? ['S@', 4] : ['s', 2];
      if (rest === 's' && at > 1 && !/[pktfsu]/u.test(word[at - 1]!)) return ['z', 1];
      return [isVowelAt(word, at - 1) && isVowelAt(word, at + 1) ? 'z' : 's', 1];
    case 't':
      if (begins('tch')) return ['C', 3];
      if (next === 'h') return ['T', 2];
      if (begins('tion') || begins('tious')) return ['S@', 3];
      if (begins('tia')) return ['S', 2];
      if (begins('tur') && !isFirst) return ['C@', 2];
      return ['t', twin];
    case 'w':
      if (isFirst && next === 'r') return ['r', 2];
      if (next === 'h') return begins('who') ? ['h', 2] : ['w', 2];
      return ['w', 1];
    case 'x':
      return [isFirst ? 'z' : 'ks', 1];
    default:
      return [letter === 'j' ? 'J' : letter, twin];
  }
}

/** The ng of "sing" is one sound. In "angle" and "mango" the g is pronounced too. */
function ngReading(word: string, at: number): Reading {
  const after = word.slice(at + 2);
  return [after === '' || /^(?:s|er|ers|ed)$/u.test(after) ? 'N' : 'Ng', 2];
}
