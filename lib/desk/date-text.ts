const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** A date as a language writes it. `date` is one of ISO 8601; anything else stays as it is. */
export function writeDate(date: string, language: string): string {
  const time = Date.parse(date);
  if (Number.isNaN(time)) return date;
  // Making one takes longer than the rest of a row.
  const format =
    dateFormats.get(language) ?? new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  dateFormats.set(language, format);
  return format.format(time);
}
