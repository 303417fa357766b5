import { languageName } from '../transcript/language-name';

/**
 * The name of a language in another one, where the recogniser does not know it; null for English and for what is no tag
 * of a language. `language` and `reader`: BCP 47 tags.
 */
export function foreignLanguage(language: string, reader: string): string | null {
  try {
    const tag = new Intl.Locale(language).language;
    return !tag || tag === 'en' || tag === 'und' ? null : languageName(tag, reader);
  } catch {
    return null;
  }
}
