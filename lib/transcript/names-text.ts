import { directionOf } from './direction';
import type { TalkInfo } from './talk';

/**
 * A list of people's names, as the language writes it: “A, B”, “A und B”, “A、B”. `language` is a BCP 47 tag. Where the
 * word between them is written from right to left, each name is between marks (U+2068, U+2069) that isolate its
 * direction: otherwise Latin names would change places.
 */
export function writeNames(people: TalkInfo['people'], language: string): string {
  const list = new Intl.ListFormat(language, { style: 'narrow' });
  const isRightToLeft = directionOf(list.format(['', ''])) === 'rtl';
  return list.format(people.map(({ name }) => (isRightToLeft ? `\u2068${name}\u2069` : name)));
}
