import { membersOf, timesIn } from './json-names';
import { isObject, type JsonObject, stringIn } from './json-text';

const languageNames = [
  'language',
  'lang',
  'languageCode',
  'language_code',
  'languageTag',
  'bcp47LanguageTag',
  'locale',
  'srclang',
];

/** True for an object that has a list in it, directly or one object deeper. */
function holdsList(object: JsonObject): boolean {
  const values = Object.values(object);
  return [...values, ...values.filter(isObject).flatMap((inner) => Object.values(inner))].some(Array.isArray);
}

/** Groups the objects of a list by language, if each holds the whole talk in one language; otherwise undefined. */
function byOwnLanguage(list: readonly unknown[]): ReadonlyMap<string, readonly unknown[]> | undefined {
  const languages = new Map<string, unknown[]>();
  for (const value of list) {
    if (!isObject(value) || timesIn(membersOf(value)).start) return undefined;
    const language = languageNames.map((name) => stringIn(value[name])).find((each) => each !== undefined);
    if (language === undefined || !holdsList(value)) return undefined;
    languages.set(language, [...(languages.get(language) ?? []), value]);
  }
  return languages.size > 1 ? languages : undefined;
}

/** Names that are language tags, except `otherNames`, which are parts of a line, such as `to` and `id`. */
const languageName = /^(?:[a-z]{2}|[a-z]{2,3}[-_][A-Za-z0-9]{2,8})$/u;
const otherNames = /^(?:to|by|in|on|at|is|id|no|ts|te|tc|bg|ed|ms|dr|vo)$/u;

function languagesIn(object: JsonObject): string[] {
  return Object.keys(object).filter(
    (name) => typeof object[name] === 'string' && languageName.test(name) && !otherNames.test(name),
  );
}

/**
 * If an entry has its text in several languages: the object with these texts, and a function that makes the entry with
 * one of them. Otherwise undefined.
 */
function textsOf(
  entry: JsonObject,
): { texts: JsonObject; withText: (text: unknown) => JsonObject } | undefined {
  const around = Object.entries(entry).find(([, value]) => isObject(value) && languagesIn(value).length > 1);
  if (around && isObject(around[1])) {
    const [name, texts] = around;
    if (Object.keys(texts).length === languagesIn(texts).length)
      return { texts, withText: (text) => ({ ...entry, [name]: text }) };
  }
  const names = languagesIn(entry);
  const rest = Object.fromEntries(Object.entries(entry).filter(([name]) => !names.includes(name)));
  return names.length > 1 ? { texts: entry, withText: (text) => ({ ...rest, text }) } : undefined;
}

const sampleLength = 20;

/** The timed lines of a list for each language, if each line has its text in several; otherwise undefined. */
function byTextLanguage(list: readonly unknown[]): ReadonlyMap<string, readonly unknown[]> | undefined {
  const sample = list.slice(0, sampleLength);
  const isSpoken = (value: unknown) =>
    isObject(value) && timesIn(membersOf(value)).start !== undefined && textsOf(value) !== undefined;
  if (sample.length < 2 || !sample.every(isSpoken)) return undefined;
  const languages = new Map<string, unknown[]>();
  for (const value of list) {
    const found = isObject(value) ? textsOf(value) : undefined;
    // A line with one language belongs to the first.
    if (!found) [...languages.values()][0]?.push(value);
    for (const name of found ? languagesIn(found.texts) : []) {
      const lines = languages.get(name) ?? [];
      languages.set(name, lines);
      if (found) lines.push(found.withText(found.texts[name]));
    }
  }
  return languages.size > 1 ? languages : undefined;
}

/** Divides a list into one list per language, if it holds the whole talk in several languages; otherwise undefined. */
export function byLanguage(list: readonly unknown[]): ReadonlyMap<string, readonly unknown[]> | undefined {
  return byOwnLanguage(list) ?? byTextLanguage(list);
}
