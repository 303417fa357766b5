import { isObject, objectsIn } from './json-text';
import type { Parsed } from './parsed';
import { hasTimedList, parseTimedList } from './timed-list';

/** True for `{segments: [{startTime, body}]}`, the transcript of Podcasting 2.0. */
export function isPodcastJson(value: unknown): boolean {
  if (!isObject(value) || !hasTimedList(value)) return false;
  return objectsIn(value.segments).some((segment) => 'startTime' in segment && 'body' in segment);
}

/**
 * Reads the JSON transcript of Podcasting 2.0, whose times are seconds. A speaker is given only when it changes, so it
 * is carried on. Many writers give one word a segment: those are joined to sentences, and keep their times.
 */
export function parsePodcastJson(value: unknown): Parsed {
  return parseTimedList(value, { carriesSpeakers: true });
}
