import type { Seconds } from '../transcript/cue';
import type { TalkInfo } from '../transcript/talk';

interface Demonstration {
  readonly title: string;
  readonly videoId: string;
  readonly start: Seconds;
}

/** A story with names and a laugh. */
const preferred = { videoId: 'p1gVaS4Zx5M', start: 1340 };

/**
 * The bundled talk that the welcome page demonstrates, and the time at which it starts; null if no talk is a video. A
 * bundle of other talks shows its first video from the beginning.
 */
export function demonstrationOf(catalogue: readonly TalkInfo[]): Demonstration | null {
  const videos = catalogue.flatMap(({ title, homes }) =>
    homes.flatMap((home) => (home.kind === 'youtube' ? [{ title, videoId: home.id, start: 0 }] : [])),
  );
  const best = videos.find(({ videoId }) => videoId === preferred.videoId);
  return best ? { ...best, start: preferred.start } : (videos[0] ?? null);
}
