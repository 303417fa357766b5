import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Text } from '../../lib/browser/text';

/** The messages for components, provided where they are mounted. */
export const TextContext = createContext<Text>((key, ..._) => key);

export const useText = (): Text => useContext(TextContext);
