import type { Cue, Seconds } from '../transcript/cue';
import type { Chapter } from '../transcript/talk';
import { findCandidates } from './candidates';
import { lineOfStamp } from './chapter-lines';
import { keyTerms } from './key-terms';
import type { ReadText } from './paragraphs';
import { termsOfParts } from './part-terms';
import { findParts } from './parts';

/** A part of a talk, and the terms that name it; no terms if they cannot be determined. */
export interface NamedPart {
  readonly start: Seconds;
  readonly terms: readonly string[];
  /** Its first words, up to the end of a line at most. */
  readonly opening: string;
}

/** A term of a talk, and where it was said. */
export interface SpokenTerm {
  readonly term: string;
  readonly count: number;
  /** The starts of the lines in which it was said, in order. */
  readonly starts: readonly Seconds[];
}

/** What a talk is about, as far as its words show it. */
export interface Overview {
  /**
   * The chapters if there are any, otherwise parts that were found by the words used; in order, without gaps. The
   * starts of found parts are approximate, so they are not called chapters.
   */
  readonly parts: readonly NamedPart[];
  /** The key terms, the best first. */
  readonly terms: readonly SpokenTerm[];
}

/** A stretch of the talk, given by the index of its first word. */
interface Stretch {
  readonly start: Seconds;
  readonly first: number;
}

function* foundStretches(read: ReadText, cues: readonly Cue[]): Generator<void, Stretch[], void> {
  const parts = yield* findParts(read, cues);
  return parts.map(({ start, paragraph }) => ({ start, first: read.firstWords[paragraph]! }));
}

function stretchesOf({ text: { words } }: ReadText, cues: readonly Cue[], chapters: readonly Chapter[]) {
  let first = 0;
  return chapters.map(({ start }): Stretch => {
    const line = lineOfStamp(cues, start);
    while (first < words.length && words[first]!.cue < line) first += 1;
    return { start, first };
  });
}

/** How much of a line is given as a part's first words, in characters. */
const longestOpening = 60;

/** The words from one word up to the end of its line, cut after a whole word where the line is long. */
function openingAt({ text: { words } }: ReadText, cues: readonly Cue[], first: number): string {
  const word = words[first];
  const text = word ? (cues[word.cue]?.text ?? '').slice(word.from).trim() : '';
  const whole = new RegExp(`^.{1,${longestOpening}}(?!\\S)`, 'su').exec(text)?.[0];
  // Text without spaces is cut anywhere.
  return whole ?? [...text].slice(0, longestOpening).join('');
}

/**
 * The parts and key terms of a talk that has been read. Works in steps of some milliseconds.
 *
 * @param chapters the talk's chapters, in order; if there are none, parts are found
 */
export function* findOverview(
  read: ReadText,
  cues: readonly Cue[],
  chapters: readonly Chapter[] = [],
): Generator<void, Overview, void> {
  const stretches =
    chapters.length > 0 ? stretchesOf(read, cues, chapters) : yield* foundStretches(read, cues);
  const candidates = yield* findCandidates(read, cues);
  const { words } = read.text;
  const ranges = stretches.map(({ first }, index) => ({
    first,
    end: stretches[index + 1]?.first ?? words.length,
  }));
  yield;
  const named = yield* termsOfParts(candidates, ranges, words.length);
  yield;
  const terms = yield* keyTerms(candidates, words.length);
  const startOf = (place: number) => cues[words[place]?.cue ?? 0]?.start ?? 0;
  return {
    parts: stretches.map(({ start, first }, index) => ({
      start,
      terms: named[index]!,
      opening: openingAt(read, cues, first),
    })),
    terms: terms.map(({ text, places }) => ({
      term: text,
      count: places.length,
      starts: places.map(startOf),
    })),
  };
}
