import { effect } from '@preact/signals';
import { formatTime } from '../transcript/clock-text';
import { type HeatMark, heatMarks } from './heat';
import type { HostLink } from './host-link';
import type { Panel } from './panel';

/** As many marks as can be told apart along a bar of common width. */
export const barBins = 300;

/** The hits of a panel's search as marks on a bar that stands for a medium of this length. */
export function barMarksOf({ search, syncMap }: Panel, duration: number): HeatMark[] {
  if (!(duration > 0)) return [];
  return heatMarks(search.shown.value, ({ start }) => syncMap.value.toMedia(start) / duration, barBins);
}

/** Keeps the marks on the page's own bar as the hits are, and finds the words for the pointer. */
export function shareBar(panel: Panel, link: HostLink, signal: AbortSignal): void {
  const stops = [
    effect(() => {
      const marks = barMarksOf(panel, panel.duration.value);
      link.say({ type: 'marks', marks: marks.map(({ at, tier }) => ({ at, tier })) });
    }),
    effect(() => {
      const at = link.barPointer.value;
      const spoken = at === null ? undefined : panel.talk.cues[panel.cueAt(transcriptTime(panel, at))];
      link.say({ type: 'tip', words: spoken ? `${formatTime(spoken.start)} ${spoken.text}` : '' });
    }),
  ];
  signal.addEventListener('abort', () => {
    for (const stop of stops) stop();
    link.say({ type: 'marks', marks: [] });
    link.say({ type: 'tip', words: '' });
  });
}

function transcriptTime({ syncMap, duration }: Panel, at: number): number {
  return syncMap.value.toTranscript(at * duration.value);
}

/** A mark on the bar was pressed: its first hit is selected and played. */
export function pressMark(panel: Panel, at: number): void {
  const mark = barMarksOf(panel, panel.duration.peek()).find((known) => known.at === at);
  if (!mark) return;
  panel.search.select(mark.hits[0]);
  panel.jumpTo(mark.hits[0].start);
}
