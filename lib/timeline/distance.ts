import type { Seconds } from '../transcript/cue';

/** Where the voice is, seen from the line that the reader looks at. */
export interface Distance {
  readonly direction: 'ahead' | 'behind' | 'here';
  /** Whole seconds: it is shown while both sides move. */
  readonly seconds: Seconds;
}

/** Less than half a second either way is `here`. */
export function distanceToVoice(voice: Seconds, reader: Seconds): Distance {
  const seconds = Math.round(Math.abs(voice - reader));
  if (seconds === 0) return { direction: 'here', seconds: 0 };
  return { direction: voice > reader ? 'ahead' : 'behind', seconds };
}
