/** Languages that Whisper gives by their English names instead of tags: the most common of its hundred. */
const tags: Readonly<Record<string, string>> = {
  arabic: 'ar',
  bulgarian: 'bg',
  catalan: 'ca',
  chinese: 'zh',
  croatian: 'hr',
  czech: 'cs',
  danish: 'da',
  dutch: 'nl',
  english: 'en',
  finnish: 'fi',
  french: 'fr',
  german: 'de',
  greek: 'el',
  hebrew: 'he',
  hindi: 'hi',
  hungarian: 'hu',
  indonesian: 'id',
  italian: 'it',
  japanese: 'ja',
  korean: 'ko',
  norwegian: 'no',
  persian: 'fa',
  polish: 'pl',
  portuguese: 'pt',
  romanian: 'ro',
  russian: 'ru',
  slovak: 'sk',
  spanish: 'es',
  swedish: 'sv',
  tamil: 'ta',
  thai: 'th',
  turkish: 'tr',
  ukrainian: 'uk',
  urdu: 'ur',
  vietnamese: 'vi',
};

/**
 * The BCP 47 tag of a language that a file gives as a tag (`en`, `pt-BR`) or by its English name; otherwise undefined.
 */
export function languageTag(name: unknown): string | undefined {
  if (typeof name !== 'string') return undefined;
  const text = name.trim();
  // For most languages with a two-letter tag, there is also a three-letter code (ISO 639-2), which becomes that tag.
  if (/^[a-z]{3}$/u.test(text)) return Intl.getCanonicalLocales(text)[0];
  if (/^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$/u.test(text)) return text.replaceAll('_', '-');
  const lower = text.toLowerCase();
  return Object.hasOwn(tags, lower) ? tags[lower] : undefined;
}
