import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Text } from '../../lib/browser/text';

/** Where components get their words from; whoever mounts them provides it. */
export const TextContext = createContext<Text>((key, ..._) => key);

export const useText = (): Text => useContext(TextContext);
