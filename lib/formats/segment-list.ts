import type { Seconds } from '../transcript/cue';
import { readClock } from './clock';
import { tidyText } from './cue-text';
import { decodeEntities } from './entities';
import { isObject, type JsonObject, numberIn, objectsIn, stringIn } from './json-text';
import type { Parsed, ReadCue } from './parsed';
import { type LineProblem, problemAt } from './problem';

function listIn(value: unknown): JsonObject[] {
  if (Array.isArray(value)) return objectsIn(value);
  return isObject(value) ? objectsIn(value.transcripts ?? value.transcript) : [];
}

function startOf(entry: JsonObject): Seconds | undefined {
  const milliseconds = numberIn(entry.start_ms);
  if (milliseconds !== undefined) return milliseconds / 1000;
  return timeIn(entry.start);
}

/** A clock text or seconds. */
function timeIn(value: unknown): Seconds | undefined {
  return numberIn(value) ?? (typeof value === 'string' ? readClock(value.trim()) : undefined);
}

/** True for a list of `{start, text}`, as the Podlove player and YouTube download programs write it. */
export function isSegmentList(value: unknown): boolean {
  return listIn(value).some((entry) => startOf(entry) !== undefined && typeof entry.text === 'string');
}

/**
 * Reads a list of `{start, end | duration, speaker | voice, text}`; times are seconds, clock texts, or
 * milliseconds in `start_ms` and `end_ms`.
 */
export function parseSegmentList(value: unknown): Parsed {
  const problems: LineProblem[] = [];
  const cues: ReadCue[] = [];
  listIn(value).forEach((entry, index) => {
    const start = startOf(entry);
    const text = typeof entry.text === 'string' ? tidyText(decodeEntities(entry.text)) : '';
    if (start === undefined) problems.push(problemAt(0, 'entry-without-start', index + 1));
    if (start === undefined || text === '') return;
    const endMs = numberIn(entry.end_ms);
    const duration = numberIn(entry.duration);
    const end =
      endMs === undefined
        ? (timeIn(entry.end) ?? (duration === undefined ? undefined : start + duration))
        : endMs / 1000;
    const speaker = stringIn(entry.voice) ?? stringIn(entry.speaker);
    cues.push({
      line: 0,
      start,
      ...(end === undefined ? {} : { end }),
      text,
      ...(speaker === undefined ? {} : { speaker: tidyText(speaker) }),
    });
  });
  return { cues, problems };
}
