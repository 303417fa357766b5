import type { Imported } from '../formats/import';
import type { Cue } from '../transcript/cue';
import { isTimed, type Talk } from '../transcript/talk';
import type { TranscriptReader } from './transcript-reader';

/** Where fewer of a text's words than this share are found, it is of another talk (see `Alignment`). */
const leastMatched = 0.3;

/** What came of putting a text without times on those of a talk that is known where it is to go. */
export interface BorrowedTimes {
  /** The title of the known talk. */
  readonly from: string;
  /** Share of the text's words that were found there, 0 to 1. */
  readonly matched: number;
  /** The text's lines with times; null where it looks like another talk. */
  readonly cues: readonly Cue[] | null;
}

/**
 * Puts a text on the times of a talk that is known there; null when it has times of its own, when the talk has
 * none to lend, or when the worker broke down.
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
