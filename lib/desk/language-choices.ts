import { languageName } from '../transcript/language-name';

/** Codes of languages with their names in the reader's language (a BCP 47 tag), in the order of the names. */
export function languageChoices(
  codes: readonly string[],
  reader: string,
): readonly (readonly [code: string, name: string])[] {
  const { compare } = new Intl.Collator(reader);
  return codes
    .map((code) => [code, languageName(code, reader)] as const)
    .sort(([, one], [, other]) => compare(one, other));
}
