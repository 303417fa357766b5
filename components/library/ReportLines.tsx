import { formatTime } from '../../lib/transcript/clock-text';
import type { Cue } from '../../lib/transcript/cue';
import { useText } from '../controls/text';

export interface ReportLinesProps {
  /** A heading; '' for none. */
  label: string;
  cues: readonly Cue[];
  isTimed: boolean;
}

/** Some lines of a file, as an example of what it contains. */
export function ReportLines({ label, cues, isTimed }: ReportLinesProps) {
  const text = useText();
  return (
    <div class="lines">
      {label !== '' && <p class="eyebrow">{label}</p>}
      {cues.length === 0 && <p class="soft">{text('reportNoLine')}</p>}
      {cues.map((cue, index) => (
        <p key={index}>
          {isTimed && <time>{formatTime(cue.start)}</time>} {cue.text}
        </p>
      ))}
    </div>
  );
}
