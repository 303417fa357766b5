import { wordsOfCue } from '../transcript/words';

/** A piece of text that is compared as one word. Offsets are in UTF-16 units, `to` is excluded. */
export interface Token {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

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
  }),
);

/** Signs that are spoken, with the words that a speaker, and so a recogniser, uses for them. */
const spokenSigns: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '&': 'and',
    '%': 'percent',
    // Doubled words count once, so this is also "plus plus".
    '++': 'plus',
    '#': 'sharp',
    '.': 'dot',
  }),
);

const numberWords: ReadonlyMap<string, string> = new Map(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen ' +
    'fifteen sixteen seventeen eighteen nineteen'
  )
    .split(' ')
    .map((word, value) => [word, String(value)] as const)
    .concat(
      'twenty thirty forty fifty sixty seventy eighty ninety'
        .split(' ')
        .map((word, index) => [word, String((index + 2) * 10)] as const),
    ),
);

/** Fillers, which a listener does not type. */
export const fillers: ReadonlySet<string> = new Set('um umm uh uhh uhm er erm hm hmm mm mmm mhm'.split(' '));

/**
 * One alternative for each kind of word: a character of a script without spaces, letters with apostrophes inside,
 * digits, `&` and `%`, the signs of `c++` and `c#`, the dot of `.net`. Everything else separates words.
 */
const tokenPattern = new RegExp(
  [
    String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]`,
    String.raw`(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])\p{L}\p{M}*)+` +
      String.raw`(?:['’ʼ‘](?:\p{L}\p{M}*)+)*`,
    String.raw`\p{N}+`,
    '[&%]',
    String.raw`(?<=(?<![\p{L}\p{N}])\p{L})\+\+`,
    String.raw`(?<=(?<![\p{L}\p{N}])\p{L})#`,
    String.raw`(?<![^\s([{"'])\.(?=\p{L})`,
  ].join('|'),
  'gu',
);

/** A word in lower case, without accents and apostrophes: only letters and digits, or '' if it has none. */
export function foldWord(text: string): string {
  if (/^[a-z]+$/u.test(text)) return text;
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/gu, (letter) => plainLetters.get(letter)!)
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * The comparable words of `text` in order: `GPT-3` and `gpt3` are `gpt`, `3`; `c++` is `c`, `plus`;
 * `don't` is `dont`. Accepts any text; signs and emoji give no words.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(tokenPattern)) {
    const folded = spokenSigns.get(match[0]) ?? foldWord(match[0]);
    if (folded !== '') tokens.push({ text: folded, from: match.index, to: match.index + match[0].length });
  }
  return tokens;
}

/** Whether a word is a filler such as "um" or "uh", which a listener does not type. */
export function isFiller(word: string): boolean {
  return fillers.has(word);
}

/**
 * The digits of a small number ("three" is 3, "twenty" is 20); any other word as it is. `next` is the word after it: in
 * "twenty one" the first word gives only 2, so that the two make 21 when they are joined.
 */
export function withDigits(word: string, next: string | undefined): string {
  const digits = numberWords.get(word);
  if (digits === undefined) return word;
  const unit = next === undefined ? undefined : numberWords.get(next);
  const tens = digits.length === 2 && digits.endsWith('0') && digits !== '10';
  return tens && unit !== undefined && unit.length === 1 && unit !== '0' ? digits[0]! : digits;
}

/** Longer queries are cut here, in UTF-16 units, so that a pasted text does not take forever. */
const longestQuery = 1000;

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

/** The words of a query as they are compared: numbers as digits, without fillers and doubled words. */
export function queryWords(query: string): string[] {
  const words = queryTokens(query)
    .map((token) => token.text)
    .filter((word) => !isFiller(word));
  return words
    .map((word, index) => withDigits(word, words[index + 1]))
    .filter((word, index, all) => word !== all[index - 1]);
}
