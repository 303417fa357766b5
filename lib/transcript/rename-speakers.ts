import type { Cue } from './cue';

/** The cues with their speakers as the listener calls them; a name that was emptied stays. */
export function renameSpeakers(
  cues: readonly Cue[],
  names: Readonly<Record<string, string>>,
): readonly Cue[] {
  if (Object.keys(names).length === 0) return cues;
  return cues.map((cue) => {
    const name = cue.speaker === undefined ? undefined : names[cue.speaker]?.trim();
    return name ? { ...cue, speaker: name } : cue;
  });
}
