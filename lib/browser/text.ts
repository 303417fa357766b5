import { browser } from 'wxt/browser';
import english from '../../public/_locales/en/messages.json';

/** A key of the message catalogue in `public/_locales`. */
export type MessageKey = keyof typeof english;

/** The words of a message in the reader's language; `$1`, `$2` … are replaced by the substitutions. */
export type Text = (key: MessageKey, ...substitutions: readonly (string | number)[]) => string;

/** The English catalogue, which comes with the code. */
export const englishText: Text = (key, ...substitutions) =>
  english[key].message.replace(/\$(\d)/g, (_, place: string) =>
    String(substitutions[Number(place) - 1] ?? ''),
  );

/**
 * The browser's own catalogue. Chromium 156 now and then has none for a whole session after an extension has
 * been loaded, and answers every key with '': then the words are English rather than none.
 */
export const browserText: Text = (key, ...substitutions) =>
  browser.i18n.getMessage(key, substitutions.map(String)) || englishText(key, ...substitutions);
