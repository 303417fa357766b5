import { languageName } from '../transcript/language-name';

/**
 * The name of a language, if the recogniser does not support it; null for English and for invalid tags. `language` and
 * `reader` are BCP 47 tags; the name is in the language `reader`.
 */
export function foreignLanguage(language: string, reader: string): string | null {
  try {
    const tag = new Intl.Locale(language).language;
    return !tag || tag === 'en' || tag === 'und' ? null : languageName(tag, reader);
  } catch {
    return null;
  }
}
