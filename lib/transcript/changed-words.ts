import { foldWord, matchWords } from './match-words';
import { type WordSpan, wordsOfCue } from './words';

/** A word that two texts have in common: where it stands in each, in UTF-16 code units, the ends excluded. */
export interface SharedWord {
  /** In the text before. */
  readonly before: { readonly index: number; readonly from: number; readonly to: number };
  /** In the text now. */
  readonly now: { readonly index: number; readonly from: number; readonly to: number };
}

type Span = Pick<WordSpan, 'from' | 'to'>;

const spansOf = (text: string): Span[] => wordsOfCue({ start: 0, end: 0, text });

/** Words are equal without their capitals, accents and punctuation; what has neither letters nor figures stays as it is. */
const compared = (text: string, spans: readonly Span[]) =>
  spans.map(({ from, to }) => foldWord(text.slice(from, to)) || text.slice(from, to));

/**
 * The words that have stayed while a line's text was changed, in their order. `index` counts the spoken words; `left`
 * are those of the text before, where its source divides it.
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
 * Where a range of the text before is in the text now. Words that were replaced lead to what stands in their place,
 * which is empty where nothing does. In UTF-16 code units, `to` excluded.
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

/** A range without the white space at its ends. */
function trimmed(text: string, from: number, to: number): { readonly from: number; readonly to: number } {
  const part = text.slice(from, to);
  const words = part.trim();
  if (words === '') return { from, to: from };
  const begin = from + part.length - part.trimStart().length;
  return { from: begin, to: begin + words.length };
}
