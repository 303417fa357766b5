import type { Cue, Seconds } from '../transcript/cue';
import { findCandidates } from './candidates';
import { type KeyTerm, keyTerms } from './key-terms';
import type { ReadText } from './paragraphs';
import { termsOfParts } from './part-terms';
import { findParts } from './parts';

/** A part of a talk, and the terms that name it: none where they cannot be told. */
export interface NamedPart {
  readonly start: Seconds;
  readonly terms: readonly string[];
}

/** What a talk is about, as far as the words used tell it. */
export interface Overview {
  /** Found by the words used, in order, without gaps. Not chapters: their starts are approximate. */
  readonly parts: readonly NamedPart[];
  /** The best first. */
  readonly terms: readonly KeyTerm[];
}

/** The parts and key terms of a talk that has been read, in steps of some milliseconds. */
export function* findOverview(read: ReadText, cues: readonly Cue[]): Generator<void, Overview, void> {
  const parts = yield* findParts(read, cues);
  const candidates = yield* findCandidates(read, cues);
  const words = read.text.words.length;
  const ranges = parts.map(({ paragraph }, index) => ({
    first: read.firstWords[paragraph]!,
    end: read.firstWords[parts[index + 1]?.paragraph ?? read.firstWords.length] ?? words,
  }));
  yield;
  const named = termsOfParts(candidates, ranges, words);
  yield;
  return {
    parts: parts.map(({ start }, index) => ({ start, terms: named[index]! })),
    terms: keyTerms(candidates, words),
  };
}
