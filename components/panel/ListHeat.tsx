import { useMemo } from 'preact/hooks';
import { heatMarks } from '../../lib/panel/heat';
import type { SearchSession } from '../../lib/panel/search-session';
import type { Trail } from '../../lib/panel/trail';
import type { Voice } from '../../lib/panel/voice';
import { transcriptLength } from '../../lib/transcript/length';
import type { Talk } from '../../lib/transcript/talk';
import { useLate } from '../controls/use-late';
import { HeatStrip } from './HeatStrip';

/** How many marks can be told apart beside a list of common height. */
const listBins = 160;

export interface ListHeatProps {
  talk: Talk;
  search: SearchSession;
  voice: Voice;
  trail: Trail;
}

/** All hits beside the list, and where the voice is. */
export function ListHeat({ talk, search, voice, trail }: ListHeatProps) {
  const hits = useLate(search.shown);
  const length = useMemo(() => transcriptLength(talk.cues), [talk]);
  if (hits.length === 0 || length === 0) return null;
  return (
    <HeatStrip
      direction="down"
      marks={heatMarks(hits, ({ start }) => start / length, listBins)}
      onSelect={({ hits: [hit] }) => {
        search.select(hit);
        trail.jumpTo(hit.start);
      }}
      voice={Math.min(1, voice.lineAt.value / length)}
    />
  );
}
