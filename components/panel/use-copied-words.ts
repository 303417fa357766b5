import type { RefObject } from 'preact';
import type { OpenPanel } from '../../lib/panel/open-panel';
import { useEffectUntil } from '../controls/use-effect-until';
import type { Rows } from './rows';
import { selectionIn } from './selection';
import { takenWords } from './taken-words';
import { type ListedLines, selectionOf } from './use-selected-words';

/**
 * Handles copying from the list with the browser's own keys or menu. The plain text is the selected words. The rich
 * text is the quote that the panel's buttons give, because the browser would add the panel's fonts and colours.
 */
export function useCopiedWords(
  panel: OpenPanel,
  listRef: RefObject<HTMLElement | null>,
  rows: Rows,
  lines: { readonly current: ListedLines },
): void {
  useEffectUntil((signal) => {
    const list = listRef.current;
    const copy = (event: ClipboardEvent) => {
      const selection = list && selectionIn(list);
      if (!selection) return;
      const taken = takenWords(selectionOf(list, rows, lines.current), panel);
      if (taken.length === 0) return;
      const html = taken.map(({ excerpts, words }) => excerpts.copiedHtml(words)).join('\n');
      event.clipboardData?.setData('text/plain', selection.toString());
      event.clipboardData?.setData('text/html', html);
      event.preventDefault();
    };
    list?.addEventListener('copy', copy, { signal });
  }, []);
}
