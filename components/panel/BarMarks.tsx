import { heatMarks } from '../../lib/panel/heat';
import type { Panel } from '../../lib/panel/panel';
import { formatTime } from '../../lib/transcript/clock-text';
import type { Seconds } from '../../lib/transcript/cue';
import { useLate } from '../controls/use-late';
import { HeatStrip } from './HeatStrip';

export interface BarMarksProps {
  panel: Panel;
  /** The length of the medium that the bar stands for; NaN while it is unknown or an advert's. */
  duration: Seconds;
  /** Where the pointer is on the bar, as a share of it; null: elsewhere. */
  pointer: number | null;
}

/** As many marks as can be told apart along a bar of common width. */
const barBins = 300;

/** Hits along a player's progress bar, and the words spoken where the pointer is. */
export function BarMarks({ panel, duration, pointer }: BarMarksProps) {
  const { search, syncMap, talk } = panel;
  const hits = useLate(search.shown);
  if (!(duration > 0)) return null;
  const marks = heatMarks(hits, ({ start }) => syncMap.value.toMedia(start) / duration, barBins);
  const at = pointer === null ? Number.NaN : syncMap.value.toTranscript(pointer * duration);
  const spoken = talk.cues[panel.cueAt(at)];
  return (
    <>
      <HeatStrip
        direction="along"
        marks={marks}
        onSelect={({ hits: [hit] }) => {
          search.select(hit);
          panel.jumpTo(hit.start);
        }}
        voice={null}
      />
      {pointer !== null && spoken && (
        <div class="tip" style={`left: ${(pointer * 100).toFixed(2)}%`} aria-hidden="true">
          {formatTime(spoken.start)} {spoken.text}
        </div>
      )}
    </>
  );
}
