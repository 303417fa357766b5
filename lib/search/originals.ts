import { movedRange } from '../transcript/changed-words';
import type { Cue } from '../transcript/cue';
import { originalOf } from '../transcript/line-correction';
import { joinTexts } from '../transcript/script';
import { findExact } from './exact';
import type { Hit, HitSpan } from './hit';
import { queryParts } from './normalise';
import { buildWordRun, hitAt } from './word-run';

/** Finds the source's words that corrections have replaced, and returns `similar` hits on what has replaced them. */
export type FindOriginals = (query: string, found: readonly Hit[]) => Hit[];

/** A line as it is searched: its original words, or a line next to a corrected one, for phrases over a line end. */
interface SearchedLine {
  readonly index: number;
  readonly cue: Cue;
}

function linesToSearch(cues: readonly Cue[]): SearchedLine[] {
  const indexes = new Set<number>();
  cues.forEach(({ original }, index) => {
    if (original) for (const near of [index - 1, index, index + 1]) indexes.add(near);
  });
  return [...indexes].flatMap((index) => {
    const cue = cues[index];
    return cue ? [{ index, cue: originalOf(cue) }] : [];
  });
}

/** Where a place in the original of a line is in the corrected line. Never empty, unless the line is. */
function spanNow({ text, original }: Cue, { cue, from, to }: HitSpan): HitSpan {
  if (!original) return { cue, from, to };
  const moved = movedRange(original.text, text, { from, to });
  // The words were deleted, so the whole line shows where they were.
  return moved.from < moved.to ? { cue, ...moved } : { cue, from: 0, to: text.length };
}

/** Whether two hits overlap. */
export function sharesLetters(one: Hit, other: Hit): boolean {
  return one.spans.some((a) => other.spans.some((b) => a.cue === b.cue && a.from < b.to && b.from < a.to));
}

/** Prepares the search of original words; null if no line has been corrected. `language` is that of the lines. */
export function createOriginals(cues: readonly Cue[], language: string): FindOriginals | null {
  const lines = linesToSearch(cues);
  if (lines.length === 0) return null;
  const run = buildWordRun(
    lines.map(({ cue }) => cue),
    language,
  );
  return (query, found) => {
    const words = queryParts(query, run.habits).map(({ text }) => text);
    return findExact(run, words, !/\s$/u.test(query)).flatMap((place): Hit[] => {
      const hit = hitAt(run, place, 'similar');
      const spans = hit.spans.flatMap((span) => {
        const line = lines[span.cue];
        const cue = line && cues[line.index];
        return line && cue
          ? [{ now: spanNow(cue, { ...span, cue: line.index }), isOriginal: Boolean(cue.original) }]
          : [];
      });
      const now = { ...hit, spans: spans.map((span) => span.now) };
      const isNew =
        spans.some(({ isOriginal }) => isOriginal) && !found.some((other) => sharesLetters(now, other));
      const areNeighbours = now.spans.every(({ cue }, at) => at === 0 || cue === now.spans[at - 1]!.cue + 1);
      if (!isNew || !areNeighbours) return [];
      return [
        { ...now, text: joinTexts(now.spans.map(({ cue, from, to }) => cues[cue]!.text.slice(from, to))) },
      ];
    });
  };
}
