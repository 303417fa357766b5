import { type LineHits, tierIn, tiers } from '../../lib/panel/line-hits';
import type { Hit } from '../../lib/search/hit';
import { addMarks, paintMarks, rangeInLine, rangesOf } from './highlights';
import type { Rows } from './rows';
import type { SecondRows } from './second-rows';

/** Lines that are this close to the reader are marked first. The list shows fewer. */
const nearLines = 60;

/** The marks of hits in the list: an attribute of each line, and the words in the colour of their tier. */
export interface HitMarks {
  /**
   * Marks these lines instead of those that were marked before, first the lines around `places`. Pauses at each
   * `yield`, because a key may find words in thousands of lines; no other marking may be continued after that.
   */
  mark(lines: ReadonlyMap<number, LineHits>, places: readonly number[]): Generator<void, void, void>;
}

export function createHitMarks(rows: Rows, second: SecondRows): HitMarks {
  const marked = new Set<number>();
  const markLine = (cue: number, hits: readonly Hit[]) => {
    const tier = tierIn(hits.filter((hit) => !hit.second));
    if (tier) rows.at(cue)?.setAttribute('data-hit', tier);
    else rows.at(cue)?.removeAttribute('data-hit');
    if (tier) marked.add(cue);
    else marked.delete(cue);
    for (const hit of hits) {
      // A hit that runs over a line end belongs to both lines.
      if (hit.spans[0]?.cue === cue) addMarks(`sidecue-${hit.tier}`, rangesOfHit(rows, second, hit));
    }
  };
  return {
    *mark(lines, places) {
      for (const tier of tiers) paintMarks(`sidecue-${tier}`, []);
      const cues = [...new Set([...marked, ...lines.keys()])];
      const isNear = (cue: number) => places.some((place) => Math.abs(cue - place) <= nearLines);
      const near = cues.filter(isNear);
      for (const cue of near) markLine(cue, lines.get(cue)?.hits ?? []);
      const done = new Set(near);
      for (const cue of cues) {
        if (done.has(cue)) continue;
        yield;
        markLine(cue, lines.get(cue)?.hits ?? []);
      }
    },
  };
}

/** The ranges of a hit's words, in the transcript in which it is. */
export function rangesOfHit(rows: Rows, second: SecondRows, hit: Hit): StaticRange[] {
  if (!hit.second) return hit.spans.flatMap(({ cue, from, to }) => rangesOf(rows, cue, from, to));
  return hit.second.flatMap(({ cue, from, to }) => {
    const line = second.at(cue);
    const range = line && rangeInLine(line, from, to);
    return range ? [range] : [];
  });
}
