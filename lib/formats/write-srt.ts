import type { Cue } from '../transcript/cue';
import { writeClock } from './clock';

/**
 * Programs, ours too, take a name before a colon for a speaker only where enough lines have one, and for so many lines.
 * Where speakers change more rarely, each line has its name.
 */
const leastShareOfNames = 0.25;
const mostLinesWithoutName = 50;

/** By cue: whether its speaker is written. */
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
 * A SubRip file of these cues, numbered from 1; a speaker stands as `Name: ` where it changes, or on each line where
 * that is rare. SubRip has no escapes: an arrow in the text loses a dash, and text that looks like mark-up will be taken
 * for it.
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
