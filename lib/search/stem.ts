/** A consonant is doubled after one vowel ("planned"), not after two ("cookking" is a slip). */
const doubled = /(?<=(?:^|[^aeio])[aeiouy])([bdgklmnprtz])\1$/u;

function withoutEnding(word: string): string {
  // Most words have another ending, and there are thousands to check.
  if (!'sdg'.includes(word.at(-1)!)) return word;
  if (word.length >= 5 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:s|x|z|ch|sh)es$/u.test(word)) return word.slice(0, -2);
  if (/[^siu]s$/u.test(word)) return word.slice(0, -1);
  const ending = /(?:ing|ed)$/u.exec(word);
  if (!ending) return word;
  const rest = word.slice(0, ending.index);
  return rest.length >= 3 && /[aeiouy]/u.test(rest) ? rest.replace(doubled, '$1') : word;
}

/** The shortest word that is left without its ending. */
const shortestRest = 3;

const listed = (endings: string): readonly string[] => endings.split(' ').sort((a, b) => b.length - a.length);

/**
 * The commonest endings of nouns, adjectives and regular verbs, as `foldWord` gives them. Such short lists do nearly as
 * well as full stemmers: Savoy, "Light stemming approaches for the French, Portuguese, German and Hungarian languages"
 * (2006).
 */
const endingsOf: Readonly<Record<string, readonly string[]>> = {
  de: listed('e en er es em n s ern'),
  nl: listed('e en s er t'),
  sv: listed('a ar er or en et n t na arna erna orna s'),
  da: listed('e er en et ene erne r s ne'),
  nb: listed('e er en et ene r a s'),
  fr: listed('e s es x ee ees er ez ent ait aux'),
  es: listed('a o e s as os es an en ar er ir ado ada ando'),
  pt: listed('a o e s as os es ao oes aes ar er ir ado ada ando m'),
  it: listed('a o e i are ere ire ato ata ati ate'),
  ro: listed('a e i ul ului le lor ii iei uri'),
  pl: listed('a e i y o u ow om ami ach owi em ie iem ego emu ym ej ych ymi'),
  cs: listed('a e i y o u um ami ach ovi em ech ich ou eho emu ym ymi'),
  ru: listed(
    'а е и о у ы ю я ь й ой ей ом ем ам ям ами ями ах ях ов ев ий ый ая яя ое ее ые ие ого его ому ему ым им ых их ую юю',
  ),
  uk: listed('а е и о у і ю я ь й ою ею ом ем ам ям ами ями ах ях ів їв ий ій ого ому им их ої'),
  el: listed('α ας ε ες η ης ο οι ος ου ους ων ον ι ια'),
  tr: listed('i u a e da de ta te dan den tan ten lar ler in un nin nun i yi yu ya ye si su im um'),
  hi: listed('ा े ी ि ों ें ो ियों ियां ाओं'),
};

/** The language whose endings are tried for words of a script where the language itself is not known. */
const likelyLanguages: readonly (readonly [script: RegExp, language: string])[] = [
  [/\p{sc=Cyrillic}/u, 'ru'],
  [/\p{sc=Greek}/u, 'el'],
  [/\p{sc=Devanagari}/u, 'hi'],
];

function withoutListed(word: string, endings: readonly string[]): string {
  const ending = endings.find((end) => word.length - end.length >= shortestRest && word.endsWith(end));
  return ending === undefined ? word : word.slice(0, -ending.length);
}

/**
 * Returns a function that takes the inflection off a word of a language, given by its BCP 47 subtag: words with the same
 * result are forms of one word. A word of a language without a list is its own stem.
 */
export function stemmerOf(language: string): (word: string) => string {
  const own = endingsOf[language];
  if (own) return (word) => withoutListed(word, own);
  return (word) => {
    const likely = likelyLanguages.find(([script]) => script.test(word))?.[1];
    if (likely !== undefined) return withoutListed(word, endingsOf[likely]!);
    return language === 'en' ? stem(word) : word;
  };
}

/**
 * The common part of `model`, `models`, `modelled` and `modeling`, for comparing only. Removes English inflections:
 * plural, third person, past, -ing; not derivations, since "trainer" is not "train". A word of less than four letters
 * is its own stem.
 */
export function stem(word: string): string {
  if (word.length < 4) return word;
  const rest = withoutEnding(word);
  // "Agreed" has lost one e with its ending already.
  const mayLoseE = rest.length >= 4 && rest.endsWith('e') && !word.endsWith('ed');
  return mayLoseE ? rest.slice(0, -1) : rest;
}
