import type { Cue } from '../transcript/cue';

/** Text that may look like HTML. Readers of this format, including ours, decode or remove it. */
const markupPattern = /&(?=[#\w]{1,10};)|<(?=\/?[a-z])/giu;

function escapeMarkup(text: string): string {
  return text.replace(markupPattern, (mark) => (mark === '&' ? '&amp;' : '&lt;'));
}

/**
 * The JSON transcript of Podcasting 2.0: one segment per cue, times in seconds, the speaker on each segment. Only text
 * that looks like HTML is escaped.
 */
export function writePodcastJson(cues: readonly Cue[]): string {
  const segments = cues
    .filter((cue) => cue.text !== '')
    .map(({ speaker, start, end, text }) => ({
      ...(speaker === undefined ? {} : { speaker }),
      startTime: start,
      endTime: end,
      body: escapeMarkup(text),
    }));
  return `${JSON.stringify({ version: '1.0.0', segments }, null, 2)}\n`;
}
