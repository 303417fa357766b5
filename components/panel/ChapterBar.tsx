import type { ReadonlySignal, Signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Panel } from '../../lib/panel/panel';
import { formatTime } from '../../lib/transcript/clock-text';
import { directionOf } from '../../lib/transcript/direction';
import { Icon } from '../controls/Icon';
import { useText } from '../controls/text';
import { type Blocks, showsParagraphs } from './blocks';
import { chapterLines } from './chapter-lines';

export interface ChapterBarProps {
  panel: Pick<Panel, 'talk' | 'sync' | 'reading'>;
  blocks: Blocks;
  /** The line at the top of the list. */
  top: ReadonlySignal<number>;
  isOverviewShown: Signal<boolean>;
}

/** The chapter that the reader is in, even when its heading has been scrolled away. It opens the overview. */
export function ChapterBar({ panel, blocks, top, isOverviewShown }: ChapterBarProps) {
  const text = useText();
  const { talk, sync, reading } = panel;
  const chapters = reading.chapters.value;
  const lines = useMemo(() => chapterLines(blocks, talk.cues, chapters), [blocks, talk, chapters]);
  const at = top.value;
  const { chapter } = lines.findLast(({ line }) => line <= at) ?? lines[0] ?? {};
  if (!chapter) return null;
  const isOpen = isOverviewShown.value;
  // In paragraphs, the times are at that side of the text at which it begins.
  const dir = showsParagraphs(blocks) ? directionOf(chapter.title) : undefined;
  return (
    <button
      type="button"
      class="chapter-bar"
      dir={dir}
      title={text('viewOverview')}
      aria-expanded={isOpen}
      onClick={() => {
        isOverviewShown.value = !isOpen;
      }}
    >
      {/* The space keeps the words apart in the button's name. */}
      <time class="time">{sync.isTimed && formatTime(chapter.start)}</time>{' '}
      <span dir="auto" lang={talk.language || undefined}>
        {chapter.title}
      </span>
      <Icon name={isOpen ? 'up' : 'down'} />
    </button>
  );
}
