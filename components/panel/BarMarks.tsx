import { useMemo } from 'preact/hooks';
import { tipAt } from '../../lib/panel/bar-tip';
import { barBins, heatMarks } from '../../lib/panel/heat';
import type { Reading } from '../../lib/panel/reading';
import type { SearchSession } from '../../lib/panel/search-session';
import type { Sync } from '../../lib/panel/sync';
import type { Trail } from '../../lib/panel/trail';
import type { Timeline } from '../../lib/timeline/timeline';
import type { Seconds } from '../../lib/transcript/cue';
import type { Talk } from '../../lib/transcript/talk';
import { memo } from '../controls/memo';
import { useLate } from '../controls/use-late';
import { HeatStrip } from './HeatStrip';

export interface BarMarksProps {
  talk: Talk;
  timeline: Timeline;
  sync: Sync;
  search: SearchSession;
  trail: Trail;
  reading: Reading;
  /** The length of the medium that the bar stands for; NaN while it is unknown, or while an advert plays. */
  duration: Seconds;
  /** The position of the pointer on the bar, as a share of it; null if the pointer is elsewhere. */
  pointer: number | null;
}

/**
 * The hits along a player's progress bar, and a tip with the words or the chapter at the pointer. Not drawn again with
 * its parent, which follows the time.
 */
export const BarMarks = memo(function BarMarks(props: BarMarksProps) {
  const { talk, timeline, sync, search, trail, reading, duration, pointer } = props;
  const hits = useLate(search.shown);
  const map = sync.map.value;
  const marks = useMemo(
    () => (duration > 0 ? heatMarks(hits, ({ start }) => map.toMedia(start) / duration, barBins) : []),
    [hits, map, duration],
  );
  if (!(duration > 0)) return null;
  const tip = pointer === null ? '' : tipAt({ talk, timeline, sync, reading }, pointer, duration);
  return (
    <>
      <HeatStrip
        direction="along"
        marks={marks}
        onSelect={({ hits: [hit] }) => {
          search.select(hit);
          trail.jumpTo(hit.start);
        }}
        voice={null}
      />
      {pointer !== null && tip !== '' && (
        <div class="tip" style={`left: ${(pointer * 100).toFixed(2)}%`} aria-hidden="true">
          {tip}
        </div>
      )}
    </>
  );
});
