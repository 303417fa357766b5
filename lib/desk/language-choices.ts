import { languageName } from '../transcript/language-name';

/** Language codes with their names in the reader's language (a BCP 47 tag), sorted by name. */
export function languageChoices(
  codes: readonly string[],
  reader: string,
): readonly (readonly [code: string, name: string])[] {
  const { compare } = new Intl.Collator(reader);
  return codes
    .map((code) => [code, languageName(code, reader)] as const)
    .sort(([, one], [, other]) => compare(one, other));
}
