import type { ReadonlySignal } from '@preact/signals';
import type { Corrections } from '../../lib/panel/corrections';
import type { Gap } from '../../lib/panel/gaps';
import type { LineCorrections } from '../../lib/panel/line-corrections';
import { formatTime } from '../../lib/transcript/clock-text';
import type { Cue } from '../../lib/transcript/cue';
import type { Note } from '../../lib/transcript/note';
import type { Chapter } from '../../lib/transcript/talk';
import { memo } from '../controls/memo';
import type { Block } from './blocks';
import { ChapterHead } from './ChapterHead';
import { LineText } from './LineText';
import { GapRow, LineEditor } from './late';
import { SecondLines } from './SecondLines';
import type { SecondLayout } from './second-layout';

export interface CueBlockProps {
  cues: readonly Cue[];
  chapters: readonly Chapter[];
  /** False if the times are only estimates. */
  showsTimes: boolean;
  block: Block;
  /** Null while there is no second transcript. */
  second: SecondLayout | null;
  /** The index of the block's first line or paragraph in the whole list, as `second` counts them. */
  firstHost: number;
  /** By index of the line. Those of lines outside the block are ignored. */
  corrections: Corrections;
  /** The index of the line that is being corrected; -1 if none in the block is. */
  openLine: number;
  lineCorrections: LineCorrections;
  notes: ReadonlyMap<number, Note>;
  /** What is hidden while only hits are shown, by the index of its first line. */
  gaps: ReadonlyMap<number, Gap>;
  /** The index of the line that is being spoken; -1 for none. */
  voice: ReadonlySignal<number>;
  onOpenGap: (gap: Gap) => void;
}

/**
 * A few dozen lines, drawn once. What changes later (current line, hits, tab stop) is set on the line elements by
 * hooks, which know the two lines that change. Blocks that are out of view cost no layout.
 */
export const CueBlock = memo(function CueBlock(props: CueBlockProps) {
  const { cues, chapters, showsTimes, block, second, corrections, openLine, lineCorrections } = props;
  const { notes, gaps, voice, onOpenGap } = props;
  const rows = [];
  for (const [offset, cue] of cues.slice(block.first, block.end).entries()) {
    const index = block.first + offset;
    const before = cues[index - 1];
    const gap = gaps.get(index);
    if (gap) rows.push(<GapRow key={`gap ${index}`} {...{ gap, showsTimes, voice }} onOpen={onOpenGap} />);
    for (const chapter of chapters) {
      if (chapter.start <= cue.start && (!before || chapter.start > before.start)) {
        rows.push(<ChapterHead key={`chapter ${chapter.start}`} {...{ chapter, showsTimes }} />);
      }
    }
    const speaker = cue.speaker && cue.speaker !== before?.speaker ? cue.speaker : null;
    rows.push(
      <div key={index} class="line" role="listitem" tabIndex={-1} data-start={cue.start} data-cue={index}>
        <time class="time">{showsTimes && formatTime(cue.start)}</time>
        {speaker && (
          <span class="speaker" dir="auto">
            {speaker}
          </span>
        )}
        {index === openLine ? (
          <LineEditor cue={cue} corrections={lineCorrections} />
        ) : (
          <LineText text={cue.text} corrections={corrections.get(index) ?? []} />
        )}
        {second && <SecondLines layout={second} host={index} />}
      </div>,
    );
    const note = notes.get(index);
    if (note) {
      rows.push(
        <div key={`note ${index}`} class="note" role="listitem" data-note={index} dir="auto">
          {note.text}
        </div>,
      );
    }
  }
  return <>{rows}</>;
});
