import { memo } from 'preact/compat';
import type { Correction, Corrections } from '../../lib/panel/corrections';
import { formatTime } from '../../lib/transcript/clock-text';
import type { Cue } from '../../lib/transcript/cue';
import { directionOf } from '../../lib/transcript/direction';
import type { Note } from '../../lib/transcript/note';
import type { Chapter } from '../../lib/transcript/talk';
import { isSound } from '../../lib/transcript/words';

export interface CueBlockProps {
  cues: readonly Cue[];
  chapters: readonly Chapter[];
  /** False where the times are only estimates. */
  showsTimes: boolean;
  /** The block's lines: from `first` up to, not including, `end`. */
  first: number;
  end: number;
  /** By index of the line; those of lines outside the block are ignored. */
  corrections: Corrections;
  notes: ReadonlyMap<number, Note>;
}

/**
 * Some dozens of lines, drawn once. What changes later (current line, hits, tab stop) is set on the line
 * elements by hooks, which know the two lines that change. Off-screen blocks cost no layout.
 */
export const CueBlock = memo(function CueBlock({
  cues,
  chapters,
  showsTimes,
  first,
  end,
  corrections,
  notes,
}: CueBlockProps) {
  const rows = [];
  for (const [offset, cue] of cues.slice(first, end).entries()) {
    const index = first + offset;
    const before = cues[index - 1];
    for (const chapter of chapters) {
      if (chapter.start <= cue.start && (!before || chapter.start > before.start)) {
        rows.push(
          <div class="chapter" role="listitem">
            {chapter.title}
          </div>,
        );
      }
    }
    const speaker = cue.speaker && cue.speaker !== before?.speaker ? cue.speaker : null;
    rows.push(
      <div class="line" role="listitem" tabIndex={-1} data-start={cue.start} data-cue={index}>
        <time class="time">{showsTimes && formatTime(cue.start)}</time>
        {speaker && (
          <span class="speaker" dir="auto">
            {speaker}
          </span>
        )}
        <span class={isSound(cue.text) ? 'words sound' : 'words'} dir={directionOf(cue.text)}>
          {withCorrections(cue.text, corrections.get(index))}
        </span>
      </div>,
    );
    const note = notes.get(index);
    if (note) {
      rows.push(
        <div class="note" role="listitem" dir="auto">
          {note.text}
        </div>,
      );
    }
  }
  return <>{rows}</>;
});

/** The text with what the listener has taught. What it replaces is shown when the pointer rests on it. */
function withCorrections(text: string, corrections: readonly Correction[] = []) {
  const parts = [];
  let position = 0;
  for (const { from, to, said } of corrections) {
    const heard = text.slice(from, to);
    parts.push(
      text.slice(position, from),
      <span class="correction" title={heard} data-heard={heard}>
        {said}
      </span>,
    );
    position = to;
  }
  return position === 0 ? text : [...parts, text.slice(position)].filter((part) => part !== '');
}
