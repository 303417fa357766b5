import { browser } from 'wxt/browser';
import { type CatalogueKey, type PluralKey, pluralKeys } from './catalogue-keys';
import { type Direction, directionOfLanguage } from './direction';

/** A message that has one form only. */
export type PlainKey = Exclude<CatalogueKey, `${PluralKey}_${Intl.LDMLPluralRule}`>;

/** What names a message of the catalogue in `public/_locales`. */
export type MessageKey = PlainKey | PluralKey;

/** Put in as it is (string), or as the catalogue's language writes it (number, list). */
export type Substitution = string | number | readonly string[];

/** What a message takes: one that has plural forms takes its count first. */
export type Substitutions<Key extends MessageKey> = Key extends PluralKey
  ? readonly [count: number, ...Substitution[]]
  : readonly Substitution[];

/** The words of a message in the reader's language; `$1`, `$2` … are replaced by the substitutions. */
export type Text = <Key extends MessageKey>(key: Key, ...substitutions: Substitutions<Key>) => string;

/** A message of one catalogue with its `$1`, `$2` … replaced; '' where the catalogue has none of that key. */
export type LookUp = (key: string, substitutions: string[]) => string;

/** A catalogue as the package holds it. */
type Catalogue = Readonly<Record<string, { readonly message: string }>>;

/** Looks up the messages of a catalogue as the browser does it. */
export const lookUpIn =
  (catalogue: Catalogue): LookUp =>
  (key, substitutions) =>
    catalogue[key]?.message.replace(
      /\$(\d)/g,
      (_, place: string) => substitutions[Number(place) - 1] ?? '',
    ) ?? '';

/** How a language counts, how it writes numbers and lists, and in which direction. */
interface Language {
  readonly plural: Intl.PluralRules;
  readonly number: Intl.NumberFormat;
  readonly list: Intl.ListFormat;
  readonly direction: Direction;
}

const languages = new Map<string, Language>();

function languageOf(tag: string): Language {
  const known = languages.get(tag);
  if (known) return known;
  const language = {
    plural: new Intl.PluralRules(tag),
    number: new Intl.NumberFormat(tag),
    list: new Intl.ListFormat(tag),
    direction: directionOfLanguage(tag),
  };
  languages.set(tag, language);
  return language;
}

/**
 * A text in marks (U+2068, U+2069) that keep it in its own direction: a title in Latin letters would else carry away
 * the signs around it in an Arabic sentence.
 */
const isolated = (words: string) => `\u2068${words}\u2069`;

/** Without marks of direction that do not end with the text: in a title they would turn round the words of ours behind it. */
const withoutTurns = (words: string) => words.replace(/[\u202A-\u202E\u2066-\u2069]/gu, '');

/** The words that `lookUp` gives in the language of its catalogue; '' where it has no such message. */
function wordsIn(lookUp: LookUp, key: string, substitutions: readonly Substitution[]): string {
  if (substitutions.length === 0) return lookUp(key, []);
  // The language of the catalogue, not the browser's: for a browser in Japanese, English words need English plurals.
  const { plural, number, list, direction } = languageOf(lookUp('catalogueLanguage', []) || 'en');
  const written = substitutions.map((value) => {
    if (typeof value === 'number') return number.format(value);
    const words = withoutTurns(typeof value === 'string' ? value : list.format(value));
    return direction === 'rtl' ? isolated(words) : words;
  });
  // Firefox reports each key that it is asked for and does not know, so only plurals are asked for by their forms.
  if (!Object.hasOwn(pluralKeys, key)) return lookUp(key, written);
  const form = plural.select(Number(substitutions[0]));
  return lookUp(`${key}_${form}`, written) || lookUp(`${key}_other`, written);
}

/** Words from a catalogue, and from another one where it has none. */
export function createText(lookUp: LookUp, lookUpSpare: LookUp): Text {
  return (key, ...substitutions) =>
    wordsIn(lookUp, key, substitutions) || wordsIn(lookUpSpare, key, substitutions);
}

const lookUpInBrowser: LookUp = (key, substitutions) => {
  try {
    return browser.i18n.getMessage(key as never, substitutions);
  } catch {
    // The extension has been updated or removed under the page that this runs in.
    return '';
  }
};

/** English, once it has been needed. */
let lookUpSpare: LookUp = () => '';

/** The browser's own catalogue; `loadWords` sees to it that there are words. */
export const browserText: Text = createText(lookUpInBrowser, (...asked) => lookUpSpare(...asked));

/**
 * Resolves when there are words. Chromium 156 now and then has no catalogue for a whole session after an extension has
 * been loaded, and answers every key with '': then the English one is read from the package.
 */
export async function loadWords(): Promise<void> {
  if (browserText('catalogueLanguage') !== '') return;
  const answer = await fetch(browser.runtime.getURL('/_locales/en/messages.json' as never));
  lookUpSpare = lookUpIn((await answer.json()) as Catalogue);
}
