import type { TalkInfo } from './talk';

/** A list of people's names, as the language writes it: “A, B”, “A und B”, “A、B”. `language` is a BCP 47 tag. */
export function writeNames(people: TalkInfo['people'], language: string): string {
  const names = people.map(({ name }) => name);
  return new Intl.ListFormat(language, { style: 'narrow' }).format(names);
}
