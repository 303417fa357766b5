import { useEffect, useMemo } from 'preact/hooks';
import type { PanelPreferences } from '../../lib/kept/preferences';
import type { Panel } from '../../lib/panel/panel';
import { type Blocks, blocksOfLines, blocksOfParagraphs } from './blocks';

/** How the list is divided in a view; null while the paragraphs are being found. */
export function useBlocks(
  { talk, reading }: Pick<Panel, 'talk' | 'reading'>,
  view: PanelPreferences['view'],
): Blocks | null {
  useEffect(() => {
    if (view === 'paragraphs') reading.begin();
  }, [view]);
  const paragraphs = reading.paragraphs.value;
  return useMemo(() => {
    if (view === 'lines') return blocksOfLines(talk.cues);
    return paragraphs && blocksOfParagraphs(talk.cues, paragraphs);
  }, [view, talk, paragraphs]);
}
