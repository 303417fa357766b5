import type { Seconds } from '../transcript/cue';
import { readClock } from './clock';
import { tidyText } from './cue-text';
import type { ReadCue } from './parsed';

/**
 * A clock time alone in square brackets within a turn, optionally followed by the duration of the text that it ends
 * (`[00:00:33][25.7]`).
 */
const stampInside = /\[(\d{1,3}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?)\](?:\[\d{1,5}(?:\.\d{1,3})?\])?/gu;

/** Fewer of them may be times of day in the text. */
const fewestInside = 2;

/** True for a paragraph with several such clock times. Programs without separate lines write them between the words. */
export function hasStampsInside(text: string): boolean {
  return (text.match(stampInside)?.length ?? 0) >= fewestInside;
}

/**
 * Divides the cue at the timestamps within its text. Timestamps that do not increase, or that are later than `next`,
 * are kept as text.
 */
function partsOf(cue: ReadCue, next: Seconds): ReadCue[] {
  const { text, end, ...rest } = cue;
  const parts: { start: Seconds; text: string }[] = [{ start: cue.start, text: '' }];
  let position = 0;
  for (const match of text.matchAll(stampInside)) {
    const start = readClock(match[1] ?? '');
    const last = parts.at(-1);
    if (start === undefined || !last || start < last.start || start > next) continue;
    last.text = tidyText(text.slice(position, match.index));
    position = match.index + match[0].length;
    parts.push({ start, text: '' });
  }
  const last = parts.at(-1);
  if (parts.length === 1 || !last) return [cue];
  last.text = tidyText(text.slice(position));
  return parts.flatMap((part, index): ReadCue[] => {
    // A timestamp with no text after it is the end of the part before. The others only begin the next part.
    const behind = parts[index + 1];
    const until = behind ? (behind.text === '' ? behind.start : undefined) : end;
    return part.text === '' ? [] : [{ ...rest, ...part, ...(until === undefined ? {} : { end: until }) }];
  });
}

/** Divides each cue at the timestamps within its text. The cues must be in the order of the file. */
export function atStampsInside(cues: readonly ReadCue[]): ReadCue[] {
  let next: Seconds = Number.POSITIVE_INFINITY;
  let later: Seconds = Number.POSITIVE_INFINITY;
  return cues
    .toReversed()
    .map((cue) => {
      if (cue.start < later) next = later;
      later = cue.start;
      return cue.text.includes('[') ? partsOf(cue, next) : [cue];
    })
    .toReversed()
    .flat();
}
