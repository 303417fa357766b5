import type { Cue } from './cue';

/** The cues with the names that the listener has given to speakers. A name that was left empty does not change. */
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
