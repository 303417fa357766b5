import { effectUntil } from '../browser/effect-until';
import { chapterTicks, loopRange, tipAt } from '../panel/bar-tip';
import { barBins, type HeatMark, heatMarks } from '../panel/heat';
import type { OpenPanel } from '../panel/open-panel';
import type { HostLink } from './host-link';

/** The hits of the panel's search, as marks on a bar that stands for the whole medium. */
function marksOf({ search, sync, medium }: OpenPanel): HeatMark[] {
  const duration = medium.duration.value;
  const map = sync.map.value;
  if (duration === null) return [];
  return heatMarks(search.shown.value, ({ start }) => map.toMedia(start) / duration, barBins);
}

/** The text of the tip at a place on that bar; '' for none. */
function wordsAt(panel: OpenPanel, at: number): string {
  const duration = panel.medium.duration.value;
  return duration === null ? '' : tipAt(panel, at, duration);
}

/** Keeps the marks and the tip on the page's own bar up to date, until the signal aborts. */
export function shareBar(panel: OpenPanel, link: HostLink, signal: AbortSignal): void {
  effectUntil(signal, () => {
    const duration = panel.medium.duration.value;
    link.say({ type: 'ticks', ticks: duration === null ? [] : chapterTicks(panel, duration) });
  });
  effectUntil(signal, () => {
    const duration = panel.medium.duration.value;
    link.say({ type: 'loop', range: duration === null ? null : loopRange(panel, duration) });
  });
  effectUntil(signal, () => {
    const marks = marksOf(panel).map(({ at, tier }) => ({ at, tier }));
    link.say({ type: 'marks', marks });
  });
  effectUntil(signal, () => {
    const at = link.barPointer.value;
    link.say({ type: 'tip', words: at === null ? '' : wordsAt(panel, at) });
  });
  signal.addEventListener('abort', () => {
    link.say({ type: 'ticks', ticks: [] });
    link.say({ type: 'marks', marks: [] });
    link.say({ type: 'loop', range: null });
    link.say({ type: 'tip', words: '' });
  });
}

/** A mark on the bar was pressed: selects its first hit and plays from there. */
export function pressMark(panel: OpenPanel, at: number): void {
  const mark = marksOf(panel).find((known) => known.at === at);
  if (!mark) return;
  panel.search.select(mark.hits[0]);
  panel.trail.jumpTo(mark.hits[0].start);
}
