import type { Seconds } from '../transcript/cue';

/** How far the voice is from the line that the reader is looking at. */
export interface Distance {
  readonly direction: 'ahead' | 'behind' | 'here';
  /** In whole seconds, because finer values would flicker while both move. */
  readonly seconds: Seconds;
}

/** Less than half a second in either direction is `here`. */
export function distanceToVoice(voice: Seconds, reader: Seconds): Distance {
  const seconds = Math.round(Math.abs(voice - reader));
  if (seconds === 0) return { direction: 'here', seconds: 0 };
  return { direction: voice > reader ? 'ahead' : 'behind', seconds };
}
