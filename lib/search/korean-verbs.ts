/** Hangul syllables are encoded by their first consonant, in blocks. */
const firstSyllable = 0xac00;
const syllablesPerConsonant = 588;

const consonantOf = (word: string): number =>
  Math.floor((word.charCodeAt(0) - firstSyllable) / syllablesPerConsonant);

/** What a vowel at the end of a stem becomes before "어" or "아", in single letters (jamo). */
const contractions: Readonly<Record<string, string>> = {
  ᅩ: 'ᅪ',
  ᅮ: 'ᅯ',
  ᅵ: 'ᅧ',
  ᅬ: 'ᅫ',
  ᅳ: '[ᅥᅡ]',
};

const letters = (text: string): string => text.normalize('NFD');

/** Any of these syllables, with no final consonant added except that of the past tense: "자도" is not in "자동차". */
const anyOf = (syllables: string): string =>
  `(?:${letters(syllables).split(' ').join('|')})(?![\\u11a8-\\u11ba\\u11bc-\\u11c2])`;

/** What follows a stem that ends in a vowel: last consonants first. */
const afterVowel = `ᆻ|ᆫ(?:$|${anyOf('다 데 지')})|ᆯ(?:$|${anyOf('게 까 래 지 수 거')})|ᆸ(?:${anyOf('니 시')})|${anyOf(
  '는 고 서 려 러 야 세 시 신 실 십 면 며 니 자 도 던 겠',
)}`;
const afterContraction = `$|ᆻ|${anyOf('서 도 요 야 라')}`;
const afterConsonant = anyOf('고 는 은 을 어 아 지 으 습 기 게 던 자 네 음 거 겠');
/** What begins with a vowel. */
const afterChange = anyOf('어 아 은 을 으');

/** Patterns for the letters of other forms. `l`, `v` and `t` are those of the stem's last syllable. */
function patternsOf(before: string, l: string, v: string, t: string): string[] {
  const open = before + l + v;
  switch (t) {
    case '': {
      const change = l + v === letters('하') ? 'ᅢ' : contractions[v];
      const patterns = [`${open}(?:${afterVowel})`];
      if (change) patterns.push(`${before}${l}${change}(?:${afterContraction})`);
      else patterns.push(`${open}(?:$|${letters('요')})`);
      // "빠르다", "빨라요".
      if (l + v === letters('르')) patterns.push(`${before}ᆯ(?:${anyOf('라 러')})`);
      return patterns;
    }
    case 'ᆮ':
      return [`${open}${t}(?:${afterConsonant})`, `${open}ᆯ(?:${afterChange})`];
    case 'ᆸ':
      return [`${open}${t}(?:${afterConsonant})`, `${open}(?:${anyOf('우 워 와 운 울')})`];
    case 'ᆯ':
      return [
        `${open}${t}(?:${afterConsonant}|${anyOf('면 려 며')})`,
        `${open}(?:ᆫ$|ᆸ${letters('니')}|${anyOf('는 니 세')})`,
      ];
    case 'ᆺ':
      return [`${open}${t}(?:${afterConsonant})`, `${open}(?:${afterChange})`];
    default:
      return [`${open}${t}(?:${afterConsonant})`];
  }
}

/**
 * The indexes of the words that are forms of a Korean verb or adjective, which is given in its dictionary form: "가다"
 * finds "갔습니다". None for any other word.
 */
export function koreanFormsOf(word: string, vocabulary: readonly string[]): number[] {
  const stem = /^(\p{sc=Hangul}+)다$/u.exec(word)?.[1];
  if (stem === undefined || stem === '이') return [];
  const [l, v, t = ''] = letters(stem.slice(-1));
  if (l === undefined || v === undefined) return [];
  const pattern = new RegExp(`^(?:${patternsOf(letters(stem.slice(0, -1)), l, v, t).join('|')})`, 'u');
  const consonant = consonantOf(word);
  return vocabulary.flatMap((other, id) =>
    consonantOf(other) === consonant && other !== word && pattern.test(letters(other)) ? [id] : [],
  );
}
