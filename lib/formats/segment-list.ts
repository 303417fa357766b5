import type { Parsed } from './parsed';
import { hasTextList, parseTimedList } from './timed-list';

/** True for JSON of any structure that contains a list of texts. */
export function isSegmentList(value: unknown): boolean {
  return hasTextList(value);
}

/** Reads a list of texts at any depth, as players, download programs and editors write it. */
export function parseSegmentList(value: unknown): Parsed {
  return parseTimedList(value);
}
