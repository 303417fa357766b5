import type { Cue } from '../transcript/cue';

/** Plain text without times: a line a cue; a blank line and `Name: ` where the speaker changes. */
export function writeText(cues: readonly Cue[]): string {
  const lines = cues
    .filter((cue) => cue.text !== '')
    .flatMap((cue, index, filled) => {
      const before = filled[index - 1];
      if (before !== undefined && before.speaker === cue.speaker) return [cue.text];
      const label = cue.speaker === undefined ? '' : `${cue.speaker}: `;
      return before === undefined ? [`${label}${cue.text}`] : ['', `${label}${cue.text}`];
    });
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}
