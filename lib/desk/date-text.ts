const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** A date in the form of a language. `date` is in ISO 8601; anything else is returned unchanged. */
export function writeDate(date: string, language: string): string {
  const time = Date.parse(date);
  if (Number.isNaN(time)) return date;
  // Creating a format takes longer than the rest of a row.
  const format =
    dateFormats.get(language) ?? new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  dateFormats.set(language, format);
  return format.format(time);
}
