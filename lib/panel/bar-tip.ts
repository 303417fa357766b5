import { formatTime } from '../transcript/clock-text';
import type { Seconds } from '../transcript/cue';
import type { Panel } from './panel';

/** The pointer is on a chapter's tick if it is this close to the beginning of the chapter, as a share of the bar. */
const onTick = 1 / 150;

/** What a player's bar for the whole medium needs of a panel. */
export type BarPanel = Pick<Panel, 'talk' | 'timeline' | 'sync' | 'reading'>;

/** Where chapters begin on a bar, as shares of it. None at its very beginning, which needs no tick. */
export function chapterTicks(
  { sync, reading }: Pick<Panel, 'sync' | 'reading'>,
  duration: Seconds,
): number[] {
  const map = sync.map.value;
  return reading.chapters.value
    .map(({ start }) => map.toMedia(start) / duration)
    .filter((at) => at > 0 && at < 1);
}

/** A part of a bar, as shares of it: 0 to 1. */
export interface BarRange {
  readonly from: number;
  readonly to: number;
}

/** Where the passage that repeats is on a bar; null for none. */
export function loopRange(
  { sync, listening }: Pick<Panel, 'sync' | 'listening'>,
  duration: Seconds,
): BarRange | null {
  const passage = listening.loop.value?.passage.value;
  if (!passage) return null;
  const map = sync.map.value;
  const share = (time: Seconds) => Math.min(1, Math.max(0, map.toMedia(time) / duration));
  return { from: share(passage.start), to: share(passage.end) };
}

/** The words spoken at a place on a bar, or the chapter that begins there, with the time; '' if there is nothing. */
export function tipAt({ talk, timeline, sync, reading }: BarPanel, at: number, duration: Seconds): string {
  const map = sync.map.value;
  const distance = (start: Seconds) => Math.abs(map.toMedia(start) / duration - at);
  const [near] = reading.chapters.value
    .filter(({ start }) => distance(start) <= onTick)
    .toSorted((a, b) => distance(a.start) - distance(b.start));
  if (near) return `${formatTime(near.start)} ${near.title}`;
  const spoken = talk.cues[timeline.cueAt(map.toTranscript(at * duration))];
  return spoken ? `${formatTime(spoken.start)} ${spoken.text}` : '';
}
