import { bareWord } from './bare-text';
import { matchWords } from './match-words';
import { type WordSpan, wordsOfCue } from './words';

/** A word that two texts share. Positions are UTF-16 offsets, with `to` excluded; `index` counts the spoken words. */
export interface SharedWord {
  /** In the old text. */
  readonly before: { readonly index: number; readonly from: number; readonly to: number };
  /** In the new text. */
  readonly now: { readonly index: number; readonly from: number; readonly to: number };
}

type Span = Pick<WordSpan, 'from' | 'to'>;

const spansOf = (text: string): Span[] => wordsOfCue({ start: 0, end: 0, text });

/** Words are compared without case, accents and punctuation. A word without letters or digits is compared as it is. */
const compared = (text: string, spans: readonly Span[]) =>
  spans.map(({ from, to }) => bareWord(text.slice(from, to)) || text.slice(from, to));

/**
 * The words that stayed the same when a line's text was changed, in order.
 *
 * @param left the words of the old text, if its source has divided it into words
 */
export function sharedWords(before: string, now: string, left = spansOf(before)): SharedWord[] {
  const right = spansOf(now);
  return matchWords(compared(before, left), compared(now, right)).flatMap(([l, r]): SharedWord[] => {
    const [old, young] = [left[l], right[r]];
    if (!old || !young) return [];
    return [
      {
        before: { index: l, from: old.from, to: old.to },
        now: { index: r, from: young.from, to: young.to },
      },
    ];
  });
}

/**
 * Where a range of the old text is in the new text, in UTF-16 offsets with `to` excluded. If the words were replaced,
 * it is the range of their replacement; if they were deleted, the range is empty.
 */
export function movedRange(
  before: string,
  now: string,
  range: { readonly from: number; readonly to: number },
): { readonly from: number; readonly to: number } {
  const shared = sharedWords(before, now);
  const begun = shared.findLast(({ before: word }) => word.from <= range.from);
  const ended = shared.find(({ before: word }) => word.to >= range.to);
  const from =
    begun && begun.before.to > range.from
      ? Math.min(begun.now.to, begun.now.from + range.from - begun.before.from)
      : (begun?.now.to ?? 0);
  const to =
    ended && ended.before.from < range.to
      ? Math.max(ended.now.from, ended.now.to - (ended.before.to - range.to))
      : (ended?.now.from ?? now.length);
  return trimmed(now, from, Math.max(from, to));
}

/** The range without white space at its ends. */
function trimmed(text: string, from: number, to: number): { readonly from: number; readonly to: number } {
  const part = text.slice(from, to);
  const words = part.trim();
  if (words === '') return { from, to: from };
  const begin = from + part.length - part.trimStart().length;
  return { from: begin, to: begin + words.length };
}
