import { irregularOf } from './irregular-forms';
import { wordsApart } from './words-apart';

/** A consonant is doubled after one vowel ("planned"), not after two ("cookking" is a slip). */
const doubled = /(?<=(?:^|[^aeio])[aeiouy])([bdgklmnprtz])\1$/u;
const oneSyllable = /^(?:qu|[^aeiouy])*[aeiouy][^aeiouy]*$/u;
const short = /^(?:qu|[^aeiouy])+[aeiouy][bdgklmnprtz]$/u;

/** The word without the ending of a verb; null if it has none. */
function withoutVerbEnding(word: string): string | null {
  const ending = /(?:ing|ed)$/u.exec(word);
  if (!ending) return null;
  const rest = word.slice(0, ending.index);
  return rest.length >= 3 && /[aeiouy]/u.test(rest) ? rest : null;
}

function withoutPlural(word: string): string {
  if (/(?:s|x|z|ch|sh)es$/u.test(word)) return word.slice(0, -2);
  return /[^siu]s$/u.test(word) ? word.slice(0, -1) : word;
}

/**
 * Gives the end of a stem the same spelling in all forms. A short stem doubles its consonant, as "hop" does in
 * "hopping", so that it differs from that of "hope" and "hoping". A longer one loses a doubled consonant, so that
 * "install" and "instal" are the same.
 */
function withOneEnd(stem: string): string {
  if (!oneSyllable.test(stem)) return stem.replace(doubled, '$1');
  return short.test(stem) ? stem + stem.at(-1)! : stem;
}

/** A word without its ending has at least this many letters. */
const shortestRest = 3;

const listed = (endings: string): readonly string[] => endings.split(' ').sort((a, b) => b.length - a.length);

/**
 * The most common endings of nouns, adjectives and regular verbs, as returned by `foldWord`. Such short lists are
 * nearly as good as full stemmers: Savoy, "Light stemming approaches for the French, Portuguese, German and Hungarian
 * languages" (2006).
 */
const endingsOf: Readonly<Record<string, readonly string[]>> = {
  de: listed('e en er es em n s ern'),
  nl: listed('e en s er t'),
  sv: listed('a ar er or en et n t na arna erna orna s'),
  da: listed('e er en et ene erne r s ne'),
  nb: listed('e er en et ene r a s'),
  fr: listed('e s es x ee ees er ez ent ait al aux'),
  es: listed('a o e s as os es an en ar er ir ado ada ando'),
  pt: listed('a o e s as os es ao oes aes ar er ir ado ada ando m'),
  it: listed('a o e i are ere ire ato ata ati ate'),
  ro: listed('a e i ul ului le lor ii iei uri ele ile elor ilor'),
  pl: listed('a e i y o u ow om ami ach owi em ie iem ego emu ym ej ych ymi'),
  cs: listed('a e i y o u um ami ach ovi em ech ich ou eho emu ym ymi'),
  sk: listed('a e i o u y ou om ami ach och ovi em iam ech ich eho emu ej im ym ymi'),
  ru: listed(
    'а е и о у ы ю я ь й ой ей ом ем ам ям ами ями ах ях ов ев ий ый ая яя ое ее ые ие ого его ому ему ым им ых их ую юю',
  ),
  uk: listed('а е и о у і ю я ь й ою ею ом ем ам ям ами ями ах ях ів їв ий ій ого ому им их ої'),
  bg: listed('а е и о у я ът ят та то те ия ове овете ите ата ята ото ето'),
  mk: listed('а е и о у от та то те ови овите ите ата ето'),
  el: listed('α ασ ε εσ η ησ ο οι οσ ου ουσ ων ον ι ια'),
  fi: listed(
    'a n t i ta ia en in on an ssa sta lla lta lle ksi na issa ista illa ilta ille iksi ina oissa oista oille oja jen ien ' +
      'oiden aan een iin oon uun ista ihin oihin',
  ),
  hu: listed(
    'a k t at et ot ok ek ak nak nek ban ben bol rol tol hoz hez ba be ra re val vel on en ok okat eket akat ai ei i ja je ' +
      'kat ban okban ekben akban unk unkban ig ert',
  ),
  bn: listed('টি টা এর ের যের র কে তে রা গুলো গুলি দের ে'),
  tr: listed('i u a e da de ta te dan den tan ten lar ler in un nin nun i yi yu ya ye si su im um'),
  is: listed('a i u s ur ir ar um inn inum ins inu in ina anna na nar nir unum unni'),
  lt: listed('a e i o u as is us ys ai es os ui iu ams ais uose ose ese yje oje eje ame'),
  ka: listed('ი ს მა ის ით ად ში ზე ები ებს ების ებმა ებში ებზე ებით'),
  hy: listed('ը ն ի ում ից ով եր ներ երը ները երի ների երում ներում երից ներից'),
  ur: listed('ا ے ي وں يں ياں يوں'),
  mr: listed('ा ी े ां ात ाला ाने ाचा ाची ाचे ांना ांनी ांचा ांची ांचे ावर ातून ीत ीला ेत ेला'),
  ne: listed('मा को का की ले लाई बाट हरू हरूको हरूले हरूलाई हरूमा'),
  gu: listed('ા ી ે ો ું ાં માં ને નો ની નું ના થી ઓ ોમાં ોને ોની'),
  pa: listed('ਾ ੀ ੇ ੋ ਾਂ ੀਆਂ ਿਆਂ'),
  te: listed('ం ాలు ంలో ాన్ని ానికి ాల ాల్లో లు లో కి ని ను తో'),
  hi: listed('ा े ी ि ों ें ो ियों ियां ाओं'),
};

/**
 * From this number of letters on, a word with one more ending is taken for its form, whatever the word itself ends
 * with.
 */
const shortestBare = 4;

/**
 * The word with each ending of its language added, and without each ending that it has. Needed because "Haus", for
 * example, seems to have an ending itself, so its stem differs from that of "Häuser". Many results are not words.
 */
export function withAndWithoutEndings(language: string, word: string): string[] {
  const endings = endingsOf[language] ?? [];
  const longer = word.length < shortestBare ? [] : endings.map((ending) => word + ending);
  const shorter = endings
    .filter((ending) => word.endsWith(ending) && word.length - ending.length >= shortestBare)
    .map((ending) => word.slice(0, -ending.length));
  return [...longer, ...shorter];
}

/** The language whose endings are tried for words of a script, if the language is unknown or has no list. */
const likelyLanguages: readonly (readonly [script: RegExp, language: string])[] = [
  [/\p{sc=Cyrillic}/u, 'ru'],
  [/\p{sc=Greek}/u, 'el'],
  [/\p{sc=Devanagari}/u, 'hi'],
  [/\p{sc=Bengali}/u, 'bn'],
  [/\p{sc=Georgian}/u, 'ka'],
  [/\p{sc=Armenian}/u, 'hy'],
  [/\p{sc=Gujarati}/u, 'gu'],
  [/\p{sc=Gurmukhi}/u, 'pa'],
  [/\p{sc=Telugu}/u, 'te'],
];

/** Changes of a stem's last sounds before some endings. What the pattern matches is replaced by the text. */
const changesOf: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  fi: [[/ng$/u, 'nk']],
  nl: [
    [/(?<=.{3})[sz]$/u, ''],
    [/v$/u, 'f'],
  ],
  pl: [[/(?<=[^aeiouy])(?:ek|c)$/u, 'k']],
  // A vowel that some forms lack: "отец", "отца"; "рынок", "рынке"; "otec", "otce".
  ru: [[/(?<=.{2})[ое](?=[вклнц]$)/u, '']],
  uk: [[/(?<=.{2})[оеіїє](?=[вклнц]$)/u, '']],
  cs: [[/(?<=.{2})e(?=[cklnr]$)/u, '']],
  sk: [[/(?<=.{2})[eo](?=[cklnr]$)/u, '']],
  tr: [
    [/b$/u, 'p'],
    [/d$/u, 't'],
    [/g$/u, 'k'],
  ],
};

/** Languages whose stems may have fewer letters than others. */
const shortestRestOf: Readonly<Record<string, number>> = { bn: 2, mr: 2, ne: 2, gu: 2, pa: 2 };

/** A German word in which umlauts written with an e (ae, oe, ue) lose the e; words of other languages unchanged. */
export function withoutUmlauts(language: string, word: string): string {
  return language === 'de' ? word.replace(/(?<=[aou])e/gu, '') : word;
}

function createStripper(language: string): (word: string) => string {
  const endings = endingsOf[language]!;
  const changes = changesOf[language] ?? [];
  const shortest = shortestRestOf[language] ?? shortestRest;

  function strip(word: string): string {
    const ending = endings.find((end) => word.length - end.length >= shortest && word.endsWith(end));
    const rest = withoutUmlauts(language, ending === undefined ? word : word.slice(0, -ending.length));
    return changes.reduce((stem, [sound, same]) => stem.replace(sound, same), rest);
  }

  return (word) => {
    const irregular = irregularOf(language, withoutUmlauts(language, word));
    return language === 'de' && irregular !== undefined ? irregular : strip(irregular ?? word);
  };
}

/**
 * Returns a function that removes the inflection from a word of a language (a BCP 47 subtag). Words with the same
 * result are forms of one word. In a language without a list, a word is its own stem.
 */
export function stemmerOf(language: string): (word: string) => string {
  const stemOf = plainStemmerOf(language);
  const apart = wordsApart(language);
  if (apart.size === 0) return stemOf;
  return (word) => {
    const first = apart.get(word);
    return first === undefined ? stemOf(word) : `=${first}`;
  };
}

function plainStemmerOf(language: string): (word: string) => string {
  if (endingsOf[language]) return createStripper(language);
  const likely = likelyLanguages.map(([script, other]) => [script, createStripper(other)] as const);
  return (word) => {
    const strip = likely.find(([script]) => script.test(word))?.[1];
    if (strip !== undefined) return strip(word);
    return language === 'en' ? stem(irregularOf(language, word) ?? word) : word;
  };
}

/**
 * The common part of `model`, `models`, `modelled` and `modeling`, for comparison only. It removes English inflections:
 * the plural, the third person, the past and -ing. It does not remove derivations, because "trainer" is not "train".
 * From words of fewer than four letters, nothing is removed.
 */
export function stem(word: string): string {
  const last = word.at(-1)!;
  // Most words have another ending, and there are thousands to check.
  const mayBeVerb = word.length >= 4 && (last === 'd' || last === 'g');
  if (word.length >= 5 && /ie[sd]$/u.test(word)) return `${word.slice(0, -3)}y`;
  const verb = mayBeVerb ? withoutVerbEnding(word) : null;
  // "hoping" is not a form of "hop", because its consonant is not doubled.
  if (verb !== null) return oneSyllable.test(verb) ? verb : verb.replace(doubled, '$1');
  const rest = last === 's' && word.length >= 4 ? withoutPlural(word) : word;
  return rest.length >= 4 && rest.endsWith('e') ? rest.slice(0, -1) : withOneEnd(rest);
}
