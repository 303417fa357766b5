import { browser } from 'wxt/browser';
import { type CatalogueKey, type PluralKey, pluralKeys } from './catalogue-keys';
import { type Direction, directionOfLanguage } from './direction';

/** A message without plural forms. */
export type PlainKey = Exclude<CatalogueKey, `${PluralKey}_${Intl.LDMLPluralRule}`>;

/** The key of a message of the catalogue in `public/_locales`. */
export type MessageKey = PlainKey | PluralKey;

/**
 * A value for a placeholder. Strings are inserted as they are, numbers and lists as the catalogue's language writes
 * them.
 */
export type Substitution = string | number | readonly string[];

/** The values that a message takes. A message with plural forms takes its count first. */
export type Substitutions<Key extends MessageKey> = Key extends PluralKey
  ? readonly [count: number, ...Substitution[]]
  : readonly Substitution[];

/** The text of a message in the reader's language, with `$1`, `$2` … replaced by the substitutions. */
export type Text = <Key extends MessageKey>(key: Key, ...substitutions: Substitutions<Key>) => string;

/** A message of one catalogue with `$1`, `$2` … replaced; '' if the catalogue does not have the key. */
export type LookUp = (key: string, substitutions: string[]) => string;

/** A catalogue as it is in the package. */
type Catalogue = Readonly<Record<string, { readonly message: string }>>;

/** Looks up the messages of a catalogue as the browser does. */
export const lookUpIn =
  (catalogue: Catalogue): LookUp =>
  (key, substitutions) =>
    catalogue[key]?.message.replace(
      /\$(\d)/g,
      (_, place: string) => substitutions[Number(place) - 1] ?? '',
    ) ?? '';

/** How a language counts, writes numbers and lists, and in which direction. */
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
 * Puts a text between marks (U+2068, U+2069) that isolate its direction. Otherwise a title in Latin letters would move
 * the punctuation around it in an Arabic sentence.
 */
const isolated = (words: string) => `\u2068${words}\u2069`;

/** Removes direction marks. If they do not end within a title, they would reverse our words after it. */
const withoutTurns = (words: string) => words.replace(/[\u202A-\u202E\u2066-\u2069]/gu, '');

/** The text that `lookUp` gives, in the language of its catalogue; '' if there is no such message. */
function wordsIn(lookUp: LookUp, key: string, substitutions: readonly Substitution[]): string {
  if (substitutions.length === 0) return lookUp(key, []);
  // The language of the catalogue, not the browser's: English texts in a Japanese browser need English plurals.
  const { plural, number, list, direction } = languageOf(lookUp('catalogueLanguage', []) || 'en');
  const written = substitutions.map((value) => {
    if (typeof value === 'number') return number.format(value);
    const words = withoutTurns(typeof value === 'string' ? value : list.format(value));
    return direction === 'rtl' ? isolated(words) : words;
  });
  // Firefox reports each unknown key, so only messages with plural forms are looked up by form.
  if (!Object.hasOwn(pluralKeys, key)) return lookUp(key, written);
  const form = plural.select(Number(substitutions[0]));
  return lookUp(`${key}_${form}`, written) || lookUp(`${key}_other`, written);
}

/** Texts from a catalogue, and from a second one if the first has none. */
export function createText(lookUp: LookUp, lookUpSpare: LookUp): Text {
  return (key, ...substitutions) =>
    wordsIn(lookUp, key, substitutions) || wordsIn(lookUpSpare, key, substitutions);
}

const lookUpInBrowser: LookUp = (key, substitutions) => {
  try {
    return browser.i18n.getMessage(key as never, substitutions);
  } catch {
    // The extension has been updated or removed under this page.
    return '';
  }
};

/** English, once it has been needed. */
let lookUpSpare: LookUp = () => '';

/** The browser's own catalogue. `loadWords` makes sure that there are texts. */
export const browserText: Text = createText(lookUpInBrowser, (...asked) => lookUpSpare(...asked));

/**
 * Resolves when there are texts. Chromium 156 occasionally has no catalogue for a whole session after an extension was
 * loaded, and answers every key with ''. Then the English catalogue is read from the package.
 */
export async function loadWords(): Promise<void> {
  if (browserText('catalogueLanguage') !== '') return;
  const answer = await fetch(browser.runtime.getURL('/_locales/en/messages.json' as never));
  lookUpSpare = lookUpIn((await answer.json()) as Catalogue);
}
