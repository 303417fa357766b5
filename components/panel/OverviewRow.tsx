import { formatTime } from '../../lib/transcript/clock-text';
import type { Seconds } from '../../lib/transcript/cue';
import { memo } from '../controls/memo';

/** A chapter, or a part that was found. */
export interface Section {
  readonly start: Seconds;
  readonly end: Seconds;
  /** '' for a part, which is named by its terms or else its first words. */
  readonly title: string;
  readonly terms: readonly string[];
  /** Its first words, which name a part without terms; '' if unknown. */
  readonly opening: string;
}

export interface OverviewRowProps {
  section: Section;
  /** False if the times are only estimates. */
  showsTimes: boolean;
  /** Where the voice is, if it is in this section; otherwise null. */
  at: Seconds | null;
  onOpen: (start: Seconds) => void;
}

/** A chapter or part. A press plays it, or shows its text. */
export const OverviewRow = memo(function OverviewRow({ section, showsTimes, at, onOpen }: OverviewRowProps) {
  const { start, end, title, terms, opening } = section;
  const names = terms.join(' · ');
  const share = at === null || end <= start ? 0 : Math.min(1, (at - start) / (end - start));
  return (
    <li>
      <button
        type="button"
        class="section-row"
        aria-current={at === null ? undefined : 'true'}
        onClick={() => onOpen(start)}
      >
        {/* The spaces keep the words apart in the button's name. */}
        <time class="time">{showsTimes && formatTime(start)}</time>{' '}
        <span class="section-name" dir="auto">
          {title || names || `${opening}…`}
        </span>{' '}
        {title !== '' && names !== '' && (
          <span class="section-terms" dir="auto">
            {names}
          </span>
        )}{' '}
        <span class="section-length">{showsTimes && formatTime(end - start)}</span>
        {at !== null && (
          <span class="section-voice">
            <span style={`inline-size: ${(share * 100).toFixed(1)}%`} />
          </span>
        )}
      </button>
    </li>
  );
});
