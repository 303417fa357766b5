import { useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { surerTier } from '../../lib/panel/line-hits';
import type { Panel } from '../../lib/panel/panel';
import type { Hit, Tier } from '../../lib/search/hit';
import { useInstantEffect } from '../controls/use-instant-effect';
import type { SecondRows } from './second-rows';

/**
 * Sets on the second transcript's lines what changes while the talk plays and the reader searches: `data-second-now` on
 * the line being spoken, `data-second-hit` on lines with hits, and `data-second-hit-current`.
 */
export function useSecondMarks(
  { second, search }: Pick<Panel, 'second' | 'search'>,
  rows: SecondRows,
  drawn: number,
): void {
  const marked = useRef({ now: -1, hits: new Map<number, Tier>(), selected: null as Hit | null });

  const markNow = (line: number) => {
    rows.at(marked.current.now)?.removeAttribute('data-second-now');
    rows.at(line)?.setAttribute('data-second-now', '');
    marked.current.now = line;
  };
  const markHits = (hits: readonly Hit[]) => {
    const lines = tiersByLine(hits);
    for (const line of marked.current.hits.keys())
      if (!lines.has(line)) rows.at(line)?.removeAttribute('data-second-hit');
    for (const [line, tier] of lines) rows.at(line)?.setAttribute('data-second-hit', tier);
    marked.current.hits = lines;
  };
  const markSelected = (hit: Hit | null) => {
    for (const { cue } of marked.current.selected?.second ?? [])
      rows.at(cue)?.removeAttribute('data-second-hit-current');
    for (const { cue } of hit?.second ?? []) rows.at(cue)?.setAttribute('data-second-hit-current', '');
    marked.current.selected = hit;
  };

  useInstantEffect(() => markNow(second.cue.value));
  useSignalEffect(() => markHits(search.shown.value));
  useSignalEffect(() => markSelected(search.selected.value));
  useEffect(() => {
    // Lines that were drawn since then have no marks yet.
    markNow(second.cue.peek());
    markHits(search.shown.peek());
    markSelected(search.selected.peek());
  }, [drawn]);
}

/** The best tier of each line of the second transcript that has hits. */
function tiersByLine(hits: readonly Hit[]): Map<number, Tier> {
  const lines = new Map<number, Tier>();
  for (const { tier, second = [] } of hits) {
    for (const { cue } of second) lines.set(cue, surerTier(lines.get(cue) ?? tier, tier));
  }
  return lines;
}
