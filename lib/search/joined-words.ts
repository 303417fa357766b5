import { addTo } from '../transcript/add-to';
import { mayBeCompound } from './compounds';
import { stemmerOf, withoutUmlauts } from './stem';
import type { WordRun } from './word-run';
import { wordsApart } from './words-apart';

/** A vocabulary word that contains a typed word, and the cost of taking it for that word. */
export interface Joined {
  readonly id: number;
  readonly cost: number;
}

/** It is less than the cost of a typing error and more than that of an inflection. */
const joinedCost = 0.5;
/** The cost if the typed word itself has an ending or a prefix. */
const withoutAffixCost = 0.6;

/** How a script joins words. */
interface Joining {
  readonly script: RegExp;
  /** A typed word with fewer letters is not looked for inside others. */
  readonly shortest: number;
  /** With at least this many letters, it may also be in the middle of a word, not only at its beginning or end. */
  readonly shortestInside: number;
  /** What may be joined before and after a word: articles, prepositions, particles. */
  readonly prefixes: readonly string[];
  readonly endings: readonly string[];
  /** Articles with which even a shorter word is found: "الدم" is "دم". */
  readonly articles?: readonly string[];
}

const listed = (affixes: string): readonly string[] => affixes.split(' ').sort((a, b) => b.length - a.length);

const hangul: Joining = {
  script: /\p{sc=Hangul}/u,
  shortest: 2,
  shortestInside: 2,
  prefixes: [],
  endings: listed(
    '은 는 이 가 을 를 의 에 도 만 와 과 로 으로 에서 에게 한테 께서 부터 까지 보다 처럼 마다 조차 이나 이라 라고 이라고 들 들은 들이 들을 들의 ' +
      '에는 에도 에서는 에서도 으로는 이다 입니다 이에요 예요 였다 이었다',
  ),
};

const joinings: readonly Joining[] = [
  hangul,
  {
    script: /\p{sc=Arabic}/u,
    shortest: 3,
    shortestInside: 3,
    prefixes: listed('ال وال بال فال كال لل ولل و ب ل ف ك س مي نمي'),
    endings: listed('ها هم هن كم نا ه ك ي ة ات ون ين ان تين هاي'),
    articles: ['ال', 'وال', 'بال'],
  },
  {
    script: /\p{sc=Hebrew}/u,
    shortest: 3,
    shortestInside: 3,
    prefixes: listed('ה ו ב ל מ ש כ וה שה בה לה מה כש וש וב ול ומ'),
    endings: listed('ימ ות י כ ו ה מ נ נו'),
    articles: ['ה', 'וה', 'שה'],
  },
];

/** The first part of a compound has at least this many letters: "Preise" does not contain "Reise". */
const shortestFirstPart = 2;

/** Languages that join nouns and then inflect the whole: "folkeskolen" contains "skole". */
const compounding = new Set('de nl af sv da nb is fi et hu'.split(' '));
/** The stem of the typed word, and what comes before it in an inflected compound, have at least this many letters. */
const shortestStem = 4;
const shortestBeforeStem = 4;

/**
 * Languages that are not searched for joined words. English has too few of them compared to the wrong ones that are
 * found. A word in Vietnamese is a syllable.
 */
const withoutJoined = new Set(['en', 'vi']);

const anyAlphabet: Joining = { script: /\p{L}/u, shortest: 3, shortestInside: 6, prefixes: [], endings: [] };

/**
 * Languages that do not join words. Apart from inflections, a word of three or four letters is inside others only by
 * chance, like Spanish "mar" in "marcador".
 */
const separating = new Set('fr es pt it ro ca gl ru uk be bg pl cs sk sl hr sr bs mk el lt lv sq'.split(' '));
const separate: Joining = { ...anyAlphabet, shortest: 5 };
/**
 * Those of them whose endings are known. Any other ending forms a different word, as in "generalmente" and
 * "organización".
 */
const inflecting = new Set('fr es pt it pl ru'.split(' '));
const shortestDerived = 8;

/** The word without the affixes that may be joined to it: before it, after it, or both. */
function withoutAffixes(word: string, { prefixes, endings, shortest }: Joining): ReadonlySet<string> {
  const roots = new Set<string>();
  const offer = (root: string) => {
    if (root.length < shortest || root === word) return;
    roots.add(root);
    if (root.endsWith('ت')) roots.add(root.replace(/.$/u, 'ة'));
  };
  const prefix = prefixes.find(
    (before) => word.startsWith(before) && word.length - before.length >= shortest,
  );
  const ending = endings.find((after) => word.endsWith(after) && word.length - after.length >= shortest);
  if (prefix) offer(word.slice(prefix.length));
  if (ending) offer(word.slice(0, -ending.length));
  if (prefix && ending) offer(word.slice(prefix.length, -ending.length));
  return roots;
}

function joiningOf(word: string, language: string): Joining | undefined {
  const alphabet = separating.has(language) ? separate : anyAlphabet;
  return [...joinings, alphabet].find(({ script }) => script.test(word));
}

/** The ids of the vocabulary's words, by the word itself and by the word without affixes. */
function idsByRoot(vocabulary: readonly string[], language: string): Map<string, number[]> {
  const ids = new Map<string, number[]>();
  vocabulary.forEach((word, id) => {
    const joining = joiningOf(word, language);
    for (const root of joining ? [word, ...withoutAffixes(word, joining)] : [word]) addTo(ids, root, id);
  });
  return ids;
}

/** Returns a function that checks whether another word contains the typed one, and not only by chance. */
function createHolder(word: string, joining: Joining, language: string): (other: string) => boolean {
  // Arabic ة at the end becomes another letter before a suffix. "Qualitaet" must be found in "Qualitätssicherung".
  const inner = withoutUmlauts(language, word.replace(/ة$/u, 'ت'));
  const endsOnly = word.length < shortestDerived && inflecting.has(language) && joining === separate;
  const before = endsOnly || compounding.has(language) ? shortestFirstPart : 1;
  const holds = (other: string) => {
    if (other.length <= word.length) return false;
    const isLast = other.endsWith(word) && other.length - word.length >= before;
    if (endsOnly) return isLast;
    if (word.length >= joining.shortestInside) return other.includes(word) || other.includes(inner);
    return isLast || other.startsWith(word);
  };
  const apart = wordsApart(language);
  const own = apart.get(word);
  return (other) => {
    if (!holds(other) || apart.get(other) !== own) return false;
    const isAtEdge = other.startsWith(word) || other.endsWith(word);
    return !isAtEdge || mayBeCompound(language, other, word);
  };
}

/**
 * Returns a function that finds the vocabulary words which contain a typed word: compounds, and words that are joined
 * with articles, prepositions or particles.
 */
export function createJoiner({
  language,
  vocabulary,
  ids,
}: Pick<WordRun, 'language' | 'vocabulary' | 'ids'>): (word: string) => Joined[] {
  let byRoot: Map<string, number[]> | undefined;
  let stems: string[] | undefined;
  const stem = stemmerOf(language);

  /** Compounds that end with any form of a short word. Longer words are found without this, inside other words. */
  function inflectedCompounds(word: string): number[] {
    if (!compounding.has(language) || word.length < shortestStem) return [];
    const root = stem(word);
    const end = root.length < shortestStem ? word : root;
    stems ??= vocabulary.map(stem);
    return stems.flatMap((other, id) =>
      other.endsWith(end) && other.length - end.length >= shortestBeforeStem ? [id] : [],
    );
  }

  /** A short word is found only with an article, or, if it is one Korean syllable ("물"), with a particle. */
  function withAffix(word: string, joining: Joining): Joined[] {
    const articles = word.length === joining.shortest - 1 ? (joining.articles ?? []) : [];
    const endings = joining === hangul ? hangul.endings : [];
    const whole = [...articles.map((article) => article + word), ...endings.map((ending) => word + ending)];
    return whole.flatMap((other) => {
      const id = ids.get(other);
      return id === undefined ? [] : { id, cost: joinedCost };
    });
  }

  return (word) => {
    const joining = joiningOf(word, language);
    if (!joining) return [];
    if (word.length < joining.shortest) return withAffix(word, joining);
    if (joining === anyAlphabet && withoutJoined.has(language)) return [];
    const isIn = createHolder(word, joining, language);
    const joined: Joined[] = [];
    vocabulary.forEach((other, id) => {
      if (isIn(other)) joined.push({ id, cost: joinedCost });
    });
    if (word.length < joining.shortestInside)
      for (const id of inflectedCompounds(word)) joined.push({ id, cost: withoutAffixCost });
    byRoot ??= idsByRoot(vocabulary, language);
    for (const root of withoutAffixes(word, joining)) {
      for (const id of byRoot.get(root) ?? []) joined.push({ id, cost: withoutAffixCost });
    }
    return joined;
  };
}
