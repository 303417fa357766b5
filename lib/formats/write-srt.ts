import type { Cue } from '../transcript/cue';
import { writeClock } from './clock';

/**
 * A SubRip file of these cues, numbered from 1; a speaker stands as `Name: ` where it changes. SubRip has no
 * escapes: an arrow in the text loses a dash, and text that looks like mark-up will be taken for it.
 */
export function writeSrt(cues: readonly Cue[]): string {
  return cues
    .map((cue, index) => {
      const isNew = cue.speaker !== undefined && cue.speaker !== cues[index - 1]?.speaker;
      const text = `${isNew ? `${cue.speaker}: ` : ''}${cue.text}`.replaceAll('-->', '->');
      return `${index + 1}\n${writeClock(cue.start, ',')} --> ${writeClock(cue.end, ',')}\n${text}\n`;
    })
    .join('\n');
}
