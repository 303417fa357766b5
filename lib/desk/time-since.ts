const dayMs = 86_400_000;

/** The longest unit first, with its length in days. */
const units = [
  ['year', 365],
  ['month', 30],
  ['week', 7],
] as const;

/**
 * How long ago a time was, in the words of a language: today, yesterday, 3 days ago. '' for an invalid time. A day is
 * 24 hours.
 *
 * @param iso ISO 8601
 * @param nowMs in milliseconds since 1970
 */
export function timeSince(iso: string, nowMs: number, language: string): string {
  const days = Math.max(0, Math.floor((nowMs - Date.parse(iso)) / dayMs));
  if (Number.isNaN(days)) return '';
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  for (const [unit, length] of units) {
    if (days >= length) return words.format(-Math.floor(days / length), unit);
  }
  return words.format(-days, 'day');
}
