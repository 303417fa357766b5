import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { PanelPreferences } from '../../lib/kept/preferences';
import type { Panel } from '../../lib/panel/panel';
import { type Blocks, blocksOfLines, blocksOfParagraphs } from './blocks';
import { layOutSecond, type SecondLayout } from './second-layout';

/**
 * How the list is divided, and a key that is unique to this division: for another division, another list is created.
 */
export interface KeyedBlocks {
  readonly key: number;
  readonly blocks: Blocks;
  /** Where the second transcript's lines are; null if there is none. */
  readonly second: SecondLayout | null;
}

/** How the list is divided in a view; null while the paragraphs are being found. */
export function useBlocks(
  { talk, reading, second }: Pick<Panel, 'talk' | 'reading' | 'second'>,
  view: PanelPreferences['view'],
): KeyedBlocks | null {
  // Not after the first frame, because that has no lines yet.
  useLayoutEffect(() => {
    if (view === 'paragraphs') reading.begin();
  }, [view]);
  const paragraphs = reading.paragraphs.value;
  // The view of lines contains chapter headings, which a list only gets when it is drawn.
  const chapters = reading.chapters.value;
  const other = second.talk.value;
  const made = useRef(0);
  return useMemo(() => {
    const blocks =
      view === 'lines' ? blocksOfLines(talk.cues) : paragraphs && blocksOfParagraphs(talk.cues, paragraphs);
    if (!blocks) return null;
    made.current += 1;
    const layout = other && layOutSecond(blocks, talk.cues, other);
    return { key: made.current, blocks, second: layout };
  }, [view, talk, other, view === 'lines' ? chapters : paragraphs]);
}
