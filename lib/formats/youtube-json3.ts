import { stripMarkup } from './cue-markup';
import { joinLines, type TimedPiece, tidyText, wordsOfCaption } from './cue-text';
import { decodeEntities } from './entities';
import { isObject, type JsonObject, numberIn, objectsIn } from './json-text';
import type { Parsed, ReadCue } from './parsed';

/** True for YouTube's timed text as JSON. */
export function isYoutubeJson3(value: unknown): boolean {
  return isObject(value) && objectsIn(value.events).some((event) => 'tStartMs' in event);
}

function piecesOf(event: JsonObject, startMs: number): TimedPiece[] {
  return objectsIn(event.segs).map((segment) => ({
    // Some tracks are escaped twice.
    text: typeof segment.utf8 === 'string' ? decodeEntities(stripMarkup(segment.utf8)) : '',
    start: (startMs + (numberIn(segment.tOffsetMs) ?? 0)) / 1000,
  }));
}

/**
 * Reads YouTube's json3. Window definitions (events without `segs`) and line feeds (`aAppend`) are not cues. If any
 * segment has an offset, the file has times for words, and each segment is a word.
 */
export function parseYoutubeJson3(value: unknown): Parsed {
  const events = objectsIn(isObject(value) ? value.events : undefined);
  const isTimed = events.some((event) => objectsIn(event.segs).some((segment) => 'tOffsetMs' in segment));
  const cues: ReadCue[] = [];
  for (const event of events) {
    const startMs = numberIn(event.tStartMs);
    if (startMs === undefined || !Array.isArray(event.segs)) continue;
    const pieces = piecesOf(event, startMs);
    const text = tidyText(pieces.map((piece) => piece.text).join(''));
    if (text === '') continue;
    const durationMs = numberIn(event.dDurationMs);
    const words = isTimed ? wordsOfCaption(pieces, text) : [];
    cues.push({
      line: 0,
      start: startMs / 1000,
      ...(durationMs === undefined ? {} : { end: (startMs + durationMs) / 1000 }),
      ...joinLines([{ text, words }]),
    });
  }
  return { cues, problems: [] };
}
