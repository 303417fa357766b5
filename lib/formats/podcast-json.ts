import { isObject, objectsIn } from './json-text';
import type { Parsed } from './parsed';
import { hasTimedList, parseTimedList } from './timed-list';

/** True for the transcript format of Podcasting 2.0: `{segments: [{startTime, body}]}`. */
export function isPodcastJson(value: unknown): boolean {
  if (!isObject(value) || !hasTimedList(value)) return false;
  return objectsIn(value.segments).some((segment) => 'startTime' in segment && 'body' in segment);
}

/**
 * Reads the JSON transcript of Podcasting 2.0. Times are in seconds. A speaker is only given when it changes, so the
 * following cues get the same speaker. Many programs write one segment per word: these are joined to sentences, and the
 * words keep their times.
 */
export function parsePodcastJson(value: unknown): Parsed {
  return parseTimedList(value, { carriesSpeakers: true });
}
