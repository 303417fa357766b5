import { directionOf } from './direction';
import type { TalkInfo } from './talk';

/**
 * A list of people's names, as the language writes it: “A, B”, “A und B”, “A、B”. `language` is a BCP 47 tag. If the
 * language is written from right to left, a mark (U+200F) says so at the beginning, and each name is between marks
 * (U+2068, U+2069) that isolate its direction: otherwise Latin names would change places.
 */
export function writeNames(people: TalkInfo['people'], language: string): string {
  const list = new Intl.ListFormat(language, { style: 'narrow' });
  const names = people.map(({ name }) => name);
  const isRightToLeft = directionOf(list.format(['', ''])) === 'rtl';
  if (!isRightToLeft || names.length < 2) return list.format(names);
  return `\u200f${list.format(names.map((name) => `\u2068${name}\u2069`))}`;
}
