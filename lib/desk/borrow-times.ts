import type { Imported } from '../formats/finish-import';
import type { Cue } from '../transcript/cue';
import { isTimed, type Talk } from '../transcript/talk';
import type { TranscriptReader } from './transcript-reader';

/** If a smaller share of a text's words is found in the talk, the text belongs to another talk (see `Alignment`). */
const leastMatched = 0.3;

/** The result of giving a text without times those of a known talk at the same address. */
export interface BorrowedTimes {
  /** The title of the known talk. */
  readonly from: string;
  /** The share of the text's words that were found in it, 0 to 1. */
  readonly matched: number;
  /** The text's lines with times; null if it seems to be the text of another talk. */
  readonly cues: readonly Cue[] | null;
}

/**
 * Gives a text the times of a known talk. Null if the text has its own times, if the talk has none, or if the worker
 * failed.
 */
export async function borrowTimes(
  reader: Pick<TranscriptReader, 'align'>,
  found: Imported,
  talk: Pick<Talk, 'title' | 'cues' | 'isTimed'>,
): Promise<BorrowedTimes | null> {
  if (found.timed || !isTimed(talk)) return null;
  const alignment = await reader.align(found.cues, talk.cues);
  if (!alignment) return null;
  const { matched, cues } = alignment;
  return { from: talk.title, matched, cues: matched < leastMatched ? null : cues };
}
