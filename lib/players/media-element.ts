import type { Seconds } from '../transcript/cue';

/** Events of a media element after which its clock has to be planned anew (HTML standard, media events). */
export const clockEvents = [
  'play',
  'playing',
  'pause',
  'waiting',
  'stalled',
  'seeking',
  'seeked',
  'ratechange',
  'durationchange',
  'emptied',
  'loadedmetadata',
  'ended',
] as const;

/** Whether the element's clock is moving. `readyState` below HAVE_FUTURE_DATA means it has stalled. */
export function isRunning(media: HTMLMediaElement): boolean {
  return (
    !media.paused && !media.ended && !media.seeking && media.readyState >= HTMLMediaElement.HAVE_FUTURE_DATA
  );
}

/** Sets `currentTime`, kept inside the medium where its length is known. Before metadata a seek is lost. */
export function seekMedia(media: HTMLMediaElement, time: Seconds): void {
  const last = Number.isFinite(media.duration) ? media.duration : Number.POSITIVE_INFINITY;
  media.currentTime = Math.min(Math.max(0, time), last);
}

/** Starts playing. A browser may refuse without a gesture on the page; then the page stays paused. */
export function playMedia(media: HTMLMediaElement): void {
  media.play().catch(() => undefined);
}
