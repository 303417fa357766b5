/** The name of a language in the reader's language. Both are BCP 47 tags. An unknown tag is returned as it is. */
export function languageName(tag: string, reader: string): string {
  try {
    return new Intl.DisplayNames([reader], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
