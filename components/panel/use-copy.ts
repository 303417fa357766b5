import type { OpenPanel } from '../../lib/panel/open-panel';
import { useText } from '../controls/text';
import type { BriefNote } from './use-brief-note';

/** Puts text on the clipboard, and also as HTML if there is any. */
export type OnCopy = (text: string, html?: string) => void;

/** Copies, and says whether the browser has allowed it. */
export function useCopy({ copy }: Pick<OpenPanel, 'copy'>, brief: BriefNote): OnCopy {
  const text = useText();
  return async (words, html) => {
    if (await copy(words, html)) brief.say(text('copied'));
    else brief.warn(text('copyFailed'));
  };
}
