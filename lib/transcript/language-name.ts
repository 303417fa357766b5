/** A language's name in the reader's, both as BCP 47 tags; the tag itself where it names no language that is known. */
export function languageName(tag: string, reader: string): string {
  try {
    return new Intl.DisplayNames([reader], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
