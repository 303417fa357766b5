import type { Cue } from '../transcript/cue';
import { writeClock } from './clock';

/**
 * Programs, including ours, only take a name before a colon as a speaker if enough lines have one, and only for a
 * certain number of lines. If speakers change more rarely, each line gets its name.
 */
const leastShareOfNames = 0.25;
const mostLinesWithoutName = 50;

/** Whether the speaker is written, for each cue. */
function namedLines(cues: readonly Cue[]): boolean[] {
  let before: string | undefined;
  let since = 0;
  const isNamed = cues.map(({ speaker }) => {
    since += 1;
    const isWritten = speaker !== undefined && (speaker !== before || since > mostLinesWithoutName);
    if (isWritten) since = 0;
    before = speaker;
    return isWritten;
  });
  const isRare = isNamed.filter(Boolean).length < leastShareOfNames * cues.length;
  return isRare ? cues.map(({ speaker }) => speaker !== undefined) : isNamed;
}

/**
 * Writes a SubRip file of these cues, numbered from 1. A speaker is written as `Name: ` where it changes, or on each
 * line if changes are rare. SubRip has no escapes: an arrow in the text loses a dash, and text that looks like markup
 * will be read as markup.
 */
export function writeSrt(cues: readonly Cue[]): string {
  const isNamed = namedLines(cues);
  return cues
    .map((cue, index) => {
      const text = `${isNamed[index] ? `${cue.speaker}: ` : ''}${cue.text}`.replaceAll('-->', '->');
      return `${index + 1}\n${writeClock(cue.start, ',')} --> ${writeClock(cue.end, ',')}\n${text}\n`;
    })
    .join('\n');
}
