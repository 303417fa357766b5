import type { Cue } from '../transcript/cue';

/** What may look like HTML, which readers of this form, ours too, decode or drop. */
const markupPattern = /&(?=[#\w]{1,10};)|<(?=\/?[a-z])/giu;

function escapeMarkup(text: string): string {
  return text.replace(markupPattern, (mark) => (mark === '&' ? '&amp;' : '&lt;'));
}

/**
 * The JSON transcript of Podcasting 2.0: a segment a cue, times in seconds, the speaker on each segment. Of the text
 * only what looks like HTML is escaped.
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
