import type { Cue } from '../transcript/cue';
import type { FormatRow } from './formats';
import type { ReadCue } from './parsed';
import { carrySpeakers, readNameLines, readSpeakerLabels } from './speaker-labels';
import { shortNames } from './speaker-name';

/** A speaker in a transcript, as named in the file. */
export interface FoundSpeaker {
  readonly name: string;
  /** The number of their lines. */
  readonly lines: number;
}

/** True for a name, or the short form of a name, that is not a speaker according to the listener. */
function isNone(name: string, notSpeakers: readonly string[]): boolean {
  return notSpeakers.some((one) => name === one || name.startsWith(`${one} (`));
}

/**
 * Removes speakers that are none. If the file has the name as text, it is put back at the front of the first line of
 * each turn.
 */
function withoutSpeakers(
  cues: readonly ReadCue[],
  notSpeakers: readonly string[],
  isWritten: boolean,
): readonly ReadCue[] {
  let before: string | undefined;
  return cues.map((cue) => {
    const { speaker, ...rest } = cue;
    const begins = speaker !== before;
    before = speaker;
    if (speaker === undefined || !isNone(speaker, notSpeakers)) return cue;
    return begins && isWritten ? { ...rest, text: `${speaker}: ${rest.text}` } : rest;
  });
}

function findSpeakers(
  cues: readonly ReadCue[],
  format: FormatRow,
  notSpeakers: readonly string[],
): readonly ReadCue[] {
  if (!cues.some((cue) => cue.speaker !== undefined)) {
    const isOut = (name: string) => isNone(name, notSpeakers);
    const named = format.isSong ? cues : readNameLines(cues, isOut);
    return named === cues ? readSpeakerLabels(cues, format.isSong === true, isOut) : named;
  }
  const isWritten = format.family === 'lines' || format.family === 'html';
  const wanted = notSpeakers.length > 0 ? withoutSpeakers(cues, notSpeakers, isWritten) : cues;
  return format.carriesSpeakers ? carrySpeakers(wanted) : wanted;
}

/**
 * Adds the speakers to the cues, as given by the format or by labels in the texts.
 *
 * @param notSpeakers names that are not speakers according to the listener
 */
export function nameSpeakers(
  cues: readonly ReadCue[],
  format: FormatRow,
  notSpeakers: readonly string[],
): readonly ReadCue[] {
  const named = findSpeakers(cues, format, notSpeakers);
  const short =
    format.family === 'lines' ? shortNames(named.flatMap(({ speaker }) => speaker ?? [])) : undefined;
  if (!short || short.size === 0) return named;
  return named.map((cue) => {
    const speaker = short.get(cue.speaker ?? '');
    return speaker === undefined ? cue : { ...cue, speaker };
  });
}

/** The speakers of these cues, those with the most lines first. */
export function speakersOf(cues: readonly Cue[]): FoundSpeaker[] {
  const counts = new Map<string, number>();
  for (const { speaker } of cues)
    if (speaker !== undefined) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  return [...counts].map(([name, lines]) => ({ name, lines })).sort((a, b) => b.lines - a.lines);
}
