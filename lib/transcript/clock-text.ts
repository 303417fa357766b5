import type { Seconds } from './cue';

/** `M:SS`, or `H:MM:SS` from one hour on, rounded down to seconds. '' if the time is negative, infinite or NaN. */
export function formatTime(seconds: Seconds): string {
  if (!Number.isFinite(seconds) || seconds < 0) return '';
  const whole = Math.floor(seconds);
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}
