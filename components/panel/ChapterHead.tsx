import { formatTime } from '../../lib/transcript/clock-text';
import type { Chapter } from '../../lib/transcript/talk';

export interface ChapterHeadProps {
  chapter: Chapter;
  /** False if the times are only estimates. */
  showsTimes: boolean;
}

/** The heading of a chapter. A click plays the chapter: the list handles it, using the start in `data-chapter`. */
export function ChapterHead({ chapter: { start, title }, showsTimes }: ChapterHeadProps) {
  return (
    <div class="chapter" role="listitem">
      <div role="heading" aria-level={3}>
        <button type="button" data-chapter={start}>
          {/* The space keeps the words apart in the button's name. */}
          <time class="time">{showsTimes && formatTime(start)}</time> {title}
        </button>
      </div>
    </div>
  );
}
