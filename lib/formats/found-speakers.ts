import type { Cue } from '../transcript/cue';
import type { FormatRow } from './formats';
import type { ReadCue } from './parsed';
import { carrySpeakers, readNameLines, readSpeakerLabels } from './speaker-labels';
import { shortNames } from './speaker-name';

/** Somebody who speaks in a transcript, as its file calls them. */
export interface FoundSpeaker {
  readonly name: string;
  /** How many lines are theirs. */
  readonly lines: number;
}

/** True for a name that the listener says is none, be it in its short form. */
function isNone(name: string, notSpeakers: readonly string[]): boolean {
  return notSpeakers.some((one) => name === one || name.startsWith(`${one} (`));
}

/** The name goes back to the front of the first line of each turn, if the file has it as text; else it is left out. */
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
 * The cues with their speakers, as the format or labels in the texts tell them. `notSpeakers`: names that the listener
 * says are none.
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

/** Who speaks in these cues, those with most lines first. */
export function speakersOf(cues: readonly Cue[]): FoundSpeaker[] {
  const counts = new Map<string, number>();
  for (const { speaker } of cues)
    if (speaker !== undefined) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  return [...counts].map(([name, lines]) => ({ name, lines })).sort((a, b) => b.lines - a.lines);
}
