import type { Seconds } from '../transcript/cue';

/** Events of a media element that require the clock to be planned again (HTML standard, media events). */
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

/**
 * Sets `currentTime`, limited to the length of the medium if that is known. A seek before the metadata has loaded is
 * lost.
 */
export function seekMedia(media: HTMLMediaElement, time: Seconds): void {
  const last = Number.isFinite(media.duration) ? media.duration : Number.POSITIVE_INFINITY;
  media.currentTime = Math.min(Math.max(0, time), last);
}

/** Starts playing. Without a gesture on the page, a browser may refuse; then the player stays paused. */
export function playMedia(media: HTMLMediaElement): void {
  media.play().catch(() => undefined);
}
