import type { TalkInfo } from './talk';

/** Names of people as a language lists them: “A, B”, “A und B”, “A、B”. `language` is a BCP 47 tag. */
export function writeNames(people: TalkInfo['people'], language: string): string {
  const names = people.map(({ name }) => name);
  return new Intl.ListFormat(language, { style: 'narrow' }).format(names);
}
