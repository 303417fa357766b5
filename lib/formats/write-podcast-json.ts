import type { Cue } from '../transcript/cue';

/** The JSON transcript of Podcasting 2.0: a segment a cue, times in seconds, the speaker on each segment. */
export function writePodcastJson(cues: readonly Cue[]): string {
  const segments = cues
    .filter((cue) => cue.text !== '')
    .map(({ speaker, start, end, text }) => ({
      ...(speaker === undefined ? {} : { speaker }),
      startTime: start,
      endTime: end,
      body: text,
    }));
  return `${JSON.stringify({ version: '1.0.0', segments }, null, 2)}\n`;
}
