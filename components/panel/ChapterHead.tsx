import { formatTime } from '../../lib/transcript/clock-text';
import type { directionOf } from '../../lib/transcript/direction';
import type { Chapter } from '../../lib/transcript/talk';

export interface ChapterHeadProps {
  chapter: Chapter;
  /** False if the times are only estimates. */
  showsTimes: boolean;
  /** The direction of the text below it. Default: that of the interface. */
  dir?: ReturnType<typeof directionOf>;
}

/** The heading of a chapter. A click plays the chapter: the list handles it, using the start in `data-chapter`. */
export function ChapterHead({ chapter: { start, title }, showsTimes, dir }: ChapterHeadProps) {
  return (
    <div class="chapter" role="listitem" dir={dir}>
      <div role="heading" aria-level={3}>
        <button type="button" data-chapter={start}>
          {/* The space keeps the words apart in the button's name. */}
          <time class="time">{showsTimes && formatTime(start)}</time> {title}
        </button>
      </div>
    </div>
  );
}
