/** How the words of a language are read. */
export interface Habits {
  /** What speakers say while thinking, and listeners do not type, as returned by `foldWord`. */
  readonly fillers: ReadonlySet<string>;
  /** Number words, with their digits. */
  readonly numbers: ReadonlyMap<string, string>;
  /** Set if a doubled word means something else than the single word, so that it is not a slip of the speaker. */
  readonly doubles?: true;
}

/** Languages that double words for plurals, adverbs or stress: "orang-orang", "धीरे धीरे", "yavaş yavaş". */
const doubling = new Set(
  'id ms jv su tl fil vi hi bn mr gu pa ur ne si ta te kn ml or as tr az tk uz kk ky fa ps ku ko sw mg haw mi sm'.split(
    ' ',
  ),
);

const english: Habits = {
  fillers: new Set('um umm uh uhh uhm er erm hm hmm mm mmm mhm'.split(' ')),
  numbers: new Map(
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
  ),
};

/** Sounds that are not words in these languages, by BCP 47 subtag. */
const fillersOf: Readonly<Record<string, string>> = {
  de: 'ahm ohm hm hmm mhm',
  fr: 'euh heu hm hmm',
  es: 'ehm hmm mmm',
  pt: 'hum hmm ahn',
  it: 'ehm uhm mmm hmm',
  nl: 'ehm uhm hm hmm',
  sv: 'ehm ohm hm hmm',
  da: 'ohm hm hmm',
  nb: 'ehm hm hmm',
  pl: 'yyy eee hmm',
  cs: 'ehm hmm',
  ru: 'э ээ эээ эм ммм хм',
  tr: 'iii eee hmm',
};

const plain: Habits = { fillers: new Set(), numbers: new Map() };

/** Only the English numbers: for texts in several languages. */
export const numbersOnly: Habits = { fillers: new Set(), numbers: english.numbers };

/** The habits of a language, given as a BCP 47 subtag. In an unknown language, all words are taken as written. */
export function habitsOf(language: string): Habits {
  if (language === 'en') return english;
  const fillers = fillersOf[language];
  return {
    ...plain,
    ...(fillers !== undefined && { fillers: new Set(fillers.split(' ')) }),
    ...(doubling.has(language) && { doubles: true }),
  };
}

/** After a number, these are units and not fillers: "5 mm", "3 hm". */
const unit = /^(?:mm|hm)$/u;

/** Whether a word is a filler. `before` is the word before it. */
export function isFiller({ fillers }: Habits, word: string, before: string | undefined): boolean {
  return fillers.has(word) && !(unit.test(word) && before !== undefined && /^\d+$/u.test(before));
}

/**
 * The digits of a small number ("three" is 3, "twenty" is 20); any other word unchanged. `next` is the word after it:
 * in "twenty one", the first word gives only 2, so that joining the two gives 21.
 */
export function withDigits({ numbers }: Habits, word: string, next: string | undefined): string {
  const digits = numbers.get(word);
  if (digits === undefined) return word;
  const one = next === undefined ? undefined : numbers.get(next);
  const tens = digits.length === 2 && digits.endsWith('0') && digits !== '10';
  return tens && one !== undefined && one.length === 1 && one !== '0' ? digits[0]! : digits;
}
