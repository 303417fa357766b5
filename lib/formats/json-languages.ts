import { membersOf, timesIn } from './json-names';
import { isObject, stringIn } from './json-text';

/** The objects of a list by their languages, where each holds the whole talk in another one; else undefined. */
export function byLanguage(list: readonly unknown[]): ReadonlyMap<string, readonly unknown[]> | undefined {
  const languages = new Map<string, unknown[]>();
  for (const value of list) {
    if (!isObject(value) || timesIn(membersOf(value)).start) return undefined;
    const language = stringIn(value.language) ?? stringIn(value.lang) ?? stringIn(value.languageCode);
    if (language === undefined || !Object.values(value).some(Array.isArray)) return undefined;
    languages.set(language, [...(languages.get(language) ?? []), value]);
  }
  return languages.size > 1 ? languages : undefined;
}
