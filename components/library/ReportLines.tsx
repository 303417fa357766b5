import { formatTime } from '../../lib/transcript/clock-text';
import type { OpenCue, Seconds } from '../../lib/transcript/cue';
import { useText } from '../controls/text';

export interface ReportLinesProps {
  /** The heading; '' for none. */
  label: string;
  cues: readonly Pick<OpenCue, 'start' | 'end' | 'text' | 'speaker'>[];
  isTimed: boolean;
  /** Whether times are shown to a tenth of a second, with the ends if there are any. */
  isExact?: boolean;
}

function exactTime(seconds: Seconds): string {
  const tenths = Math.round(seconds * 10);
  return `${formatTime(Math.floor(tenths / 10))}.${tenths % 10}`;
}

function spanOf({ start, end }: Pick<OpenCue, 'start' | 'end'>): string {
  return end === undefined ? exactTime(start) : `${exactTime(start)}–${exactTime(end)}`;
}

/** Some lines of a file, as an example of what it contains. */
export function ReportLines({ label, cues, isTimed, isExact }: ReportLinesProps) {
  const text = useText();
  return (
    <div class="lines">
      {label !== '' && <p class="eyebrow">{label}</p>}
      {cues.length === 0 && <p class="soft">{text('reportNoLine')}</p>}
      {cues.map((cue, index) => (
        <p key={index}>
          {isTimed && <time>{isExact ? spanOf(cue) : formatTime(cue.start)}</time>}{' '}
          {cue.speaker !== undefined && <b>{text('reportSays', cue.speaker)}</b>} <bdi>{cue.text}</bdi>
        </p>
      ))}
    </div>
  );
}
