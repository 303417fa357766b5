import { createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import type { Text } from '../../lib/browser/text';

/** The messages for components, provided where they are mounted. */
export const TextContext = createContext<Text>((key, ..._) => key);

export const useText = (): Text => useContext(TextContext);

/** Formats a number that stands alone, in the language of the messages. */
export function useNumber(): (value: number) => string {
  const language = useText()('catalogueLanguage');
  return useMemo(() => new Intl.NumberFormat(language).format, [language]);
}
