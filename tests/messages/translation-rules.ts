/** A message of a catalogue in `public/_locales`. */
interface Message {
  readonly message: string;
  readonly description?: string;
}
export type Catalogue = Readonly<Record<string, Message>>;

/** What a rule looks at. `language` is a BCP 47 tag. */
export interface Translation {
  readonly language: string;
  readonly translated: Catalogue;
  readonly english: Catalogue;
}

const pluralEnding = /_(zero|one|two|few|many|other)$/;
/** The key of a message without the form of a plural. */
export const stemOf = (key: string) => key.replace(pluralEnding, '');
/** The places `$1`, `$2` … of a message. */
export const placesIn = (words: string) => new Set(words.match(/\$\d/g) ?? []);
const elementsIn = (words: string) => new Set(words.match(/<[^<>]+>/g) ?? []);
const areSame = (some: ReadonlySet<string>, others: ReadonlySet<string>) =>
  some.size === others.size && [...some].every((item) => others.has(item));

/** The keys that a catalogue has in a language: one for each form that its plurals take. */
function keysIn(language: string, english: Catalogue): Set<string> {
  const forms = new Set([...new Intl.PluralRules(language).resolvedOptions().pluralCategories, 'other']);
  return new Set(
    Object.keys(english).flatMap((key) => {
      const stem = stemOf(key);
      return stem === key ? [key] : [...forms].map((form) => `${stem}_${form}`);
    }),
  );
}

/** Whether a form of a plural stands for one number only, so that words can say it: not where 21 takes it too. */
function isOneNumber(language: string, form: string): boolean {
  const plural = new Intl.PluralRules(language);
  let count = 0;
  for (let number = 0; number <= 200; number += 1) if (plural.select(number) === form) count += 1;
  return count === 1;
}

/** The message of a key, and the English that it translates: the general form for a plural. */
function pairsOf({ translated, english }: Translation) {
  return Object.entries(translated).flatMap(([key, { message }]) => {
    const source = english[key in english ? key : `${stemOf(key)}_other`];
    return source ? [{ key, message, source: source.message }] : [];
  });
}

/** The quotation marks that a language may have; a catalogue keeps to one pair of them. */
const quotesOf: Readonly<Record<string, readonly string[]>> = {
  de: ['„“'],
  fr: ['«»'],
  es: ['«»', '“”'],
  'pt-BR': ['“”'],
  it: ['«»', '“”'],
  nl: ['“”'],
  pl: ['„”'],
  ru: ['«»'],
  ja: ['「」'],
  'zh-CN': ['“”'],
  ko: ['“”', '‘’'],
  ar: ['«»', '“”'],
};
const quoteSigns = /[„“”«»‹›「」『』"]|(?<!\p{L})[‘‚]/gu;
/** For a catalogue whose marks are single: elsewhere ’ is an apostrophe. */
const singleQuoteSigns = /[„“”«»‹›「」『』"‘’‚]/gu;

const eastAsianSigns = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー”」] ?[:;,!?()]/u;
/** Signs of Latin text behind a letter of a script that has its own. */
const foreignSigns: Readonly<Record<string, RegExp>> = {
  ja: eastAsianSigns,
  'zh-CN': eastAsianSigns,
  ar: /\p{sc=Arabic}\p{M}*[,;?]/u,
};

/** Messages that are names, signs, or words that other languages have too. */
const sameAsEnglish = new Set(
  [
    ['Sidecue', 'YouTube', 'SRT', 'WebVTT', 'Markdown', 'Podcast', 'Enter', 'Esc', 'Shift'],
    ['$1 s', '1 s later', '$1×', '$1:', '“$1”'],
    [
      'Backup',
      'File',
      'Licences',
      'No',
      'Notes',
      'Options',
      'Pause',
      'Player',
      'Position',
      'Talks',
      'Transcript',
    ],
    ['$1 exact', '$1 note', '$1 notes', '$1 similar', '$1 talk', '$1 talks'],
  ].flat(),
);

/** Messages that name a button of another message. */
const buttonsNamed = [['welcomeVideoHow', 'offerShow']] as const;

/** Each rule gives what is wrong with a translation, as keys of messages. */
export const translationRules: Record<string, (translation: Translation) => string[]> = {
  'has all keys of the English catalogue, and each form that its plurals take': (translation) =>
    [...keysIn(translation.language, translation.english)].filter((key) => !(key in translation.translated)),

  'has no other key': ({ language, translated, english }) => {
    const keys = keysIn(language, english);
    return Object.keys(translated).filter((key) => !keys.has(key));
  },

  'has the places of the English messages': (translation) =>
    pairsOf(translation)
      .filter(({ key, message, source }) => {
        const [places, wanted] = [placesIn(message), placesIn(source)];
        const form = pluralEnding.exec(key)?.[1];
        if (form && isOneNumber(translation.language, form)) {
          places.delete('$1');
          wanted.delete('$1');
        }
        return !areSame(places, wanted) || /\$(?!\d)/.test(message);
      })
      .map(({ key }) => key),

  'has the elements of the English messages': (translation) =>
    pairsOf(translation)
      .filter(({ message, source }) => !areSame(elementsIn(message), elementsIn(source)))
      .map(({ key }) => key),

  'has words in each message, without spaces around them': ({ translated }) =>
    Object.keys(translated).filter((key) => !/^\S(.*\S)?$/su.test(translated[key]!.message)),

  'leaves the descriptions to the English catalogue': ({ translated }) =>
    Object.keys(translated).filter((key) => Object.keys(translated[key]!).join() !== 'message'),

  'is not left in English': (translation) =>
    pairsOf(translation)
      .filter(({ key, message, source }) => {
        if (message === source) return key !== 'catalogueLanguage' && !sameAsEnglish.has(message);
        const runs = source.match(/[a-z]+ [a-z]+ [a-z]+/g) ?? [];
        return runs.some((run) => message.includes(run));
      })
      .map(({ key }) => key),

  'has the quotation marks of its language, in pairs': ({ language, translated }) => {
    const wrongWith = (pair: string) =>
      Object.keys(translated).filter((key) => {
        const signs = translated[key]!.message.match(pair === '‘’' ? singleQuoteSigns : quoteSigns) ?? [];
        return signs.join('') !== pair.repeat(signs.length / 2);
      });
    const found = (quotesOf[language] ?? []).map(wrongWith);
    return found.sort((some, others) => some.length - others.length)[0] ?? Object.keys(translated);
  },

  'has the colons, commas and brackets of its script': ({ language, translated }) =>
    Object.keys(translated).filter((key) => foreignSigns[language]?.test(translated[key]!.message) === true),

  'has no straight apostrophe': ({ translated }) =>
    Object.keys(translated).filter((key) => translated[key]!.message.includes("'")),

  'ends in “…” where English does, and writes no dots instead': (translation) =>
    pairsOf(translation)
      .filter(
        ({ message, source }) => message.includes('..') || message.endsWith('…') !== source.endsWith('…'),
      )
      .map(({ key }) => key),

  'has the spaces that do not break before French signs': ({ language, translated }) =>
    Object.keys(translated).filter(
      (key) =>
        language === 'fr' &&
        // A colon inside an address is no French sign.
        /[^\u202f\u00a0\d](?:[;?!»]|:(?![\w/]))|«[^\u202f\u00a0]/u.test(translated[key]!.message),
    ),

  'calls buttons what they are called': ({ translated }) =>
    buttonsNamed.flatMap(([key, button]) =>
      (translated[key]?.message ?? '').includes(translated[button]?.message ?? '') ? [] : [key],
    ),

  'names itself and keeps the name of the extension': ({ language, translated }) => [
    ...(translated.catalogueLanguage?.message === language ? [] : ['catalogueLanguage']),
    ...(translated.extensionName?.message === 'Sidecue' ? [] : ['extensionName']),
  ],
};
