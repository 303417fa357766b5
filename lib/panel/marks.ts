import { computed, type ReadonlySignal } from '@preact/signals';
import type { Kept } from '../kept/kept';
import { movedRange } from '../transcript/changed-words';
import type { Cue } from '../transcript/cue';
import { originalOf } from '../transcript/line-correction';
import { type Note, type WordRange, withoutMark } from '../transcript/note';
import type { Talk } from '../transcript/talk';
import { covers, overlaps, unionOf, wholeLine, wordsIn } from '../transcript/word-range';
import type { OfferUndo } from './undo';

/** What the listener has marked in a talk, with or without a text. */
export interface Marks {
  /** The lines with a bookmark, by index. */
  readonly bookmarks: ReadonlySignal<ReadonlySet<number>>;
  /** The highlighted words. */
  readonly highlights: ReadonlySignal<readonly WordRange[]>;
  /** Sets a bookmark at a line, or removes it. */
  toggleBookmark(line: number): void;
  /** Whether all words of a range are highlighted. */
  isHighlighted(range: WordRange): boolean;
  /** Whether any word of a range is highlighted. */
  hasHighlight(range: WordRange): boolean;
  /** Highlights words. Highlights that share words with them are merged into one. */
  highlight(range: WordRange): void;
  /** Removes each highlight that shares words with a range. */
  removeHighlights(range: WordRange): void;
}

interface Placed {
  readonly note: Note;
  readonly range: WordRange;
}

/**
 * @param lineAt the index of the line at a time; -1 before the first line
 * @param offerUndo gets what was removed, and a function that restores it
 */
// long: the marks are shared by the functions that change them
export function createMarks(
  talk: Talk,
  { notes, edit }: Kept['notes'],
  lineAt: (time: number) => number,
  offerUndo: OfferUndo,
): Marks {
  const { id: talkId } = talk;
  const placed = computed(() =>
    notes.value.flatMap((note): Placed[] => {
      const line = lineAt(note.at);
      if (note.mark?.kind !== 'highlight' || line < 0) return [];
      return [{ note, range: rangeOf(talk.cues, note.mark, note.quote) ?? wholeLine(talk.cues, line) }];
    }),
  );
  const bookmarked = computed(
    () =>
      new Map(
        notes.value.filter(({ mark }) => mark?.kind === 'bookmark').map((note) => [lineAt(note.at), note]),
      ),
  );
  const put = (note: Note) => edit(note, note.text);
  const remove = (kind: 'bookmark' | 'highlight', lost: readonly Note[]) => {
    for (const note of lost) put(withoutMark(note));
    if (lost.length > 0) offerUndo(kind, () => lost.forEach(put));
  };
  const touched = (range: WordRange) => placed.value.filter((other) => overlaps(other.range, range));
  const isHighlighted = (range: WordRange) => placed.value.some((other) => covers(other.range, range));
  return {
    bookmarks: computed(() => new Set(bookmarked.value.keys())),
    highlights: computed(() => placed.value.map(({ range }) => range)),
    toggleBookmark(line) {
      const cue = talk.cues[line];
      const set = bookmarked.peek().get(line);
      if (set) remove('bookmark', [set]);
      else if (cue) {
        const id = `${talkId} bookmark ${cue.start}`;
        put({ id, talkId, at: cue.start, text: '', quote: cue.text, mark: { kind: 'bookmark' } });
      }
    },
    isHighlighted,
    hasHighlight: (range) => touched(range).length > 0,
    highlight(range) {
      const others = touched(range);
      const whole = others.reduce((sum, other) => unionOf(sum, other.range), range);
      const cue = talk.cues[whole.first];
      const quote = wordsIn(talk.cues, whole);
      if (!cue || quote === '' || isHighlighted(range)) return;
      const { first, from, last, to } = whole;
      const id = `${talkId} highlight ${first}:${from}-${last}:${to}`;
      const mark = { kind: 'highlight', first, from, last, to } as const;
      put({ id, talkId, at: cue.start, text: '', quote, mark });
      for (const { note } of others) put(withoutMark(note));
    },
    removeHighlights: (range) =>
      remove(
        'highlight',
        touched(range).map(({ note }) => note),
      ),
  };
}

/**
 * Where the words of a highlight are now: they may have moved within lines that were corrected since. Null if they are
 * gone because another transcript has replaced the marked lines.
 */
function rangeOf(cues: readonly Cue[], mark: WordRange, quote: string | undefined): WordRange | null {
  const { first, from, last, to } = mark;
  if (quote === undefined || wordsIn(cues, mark) === quote) return { first, from, last, to };
  if (wordsIn(cues.map(originalOf), mark) !== quote) return null;
  const moved = (line: number, offsets: { readonly from: number; readonly to: number }) => {
    const { text = '', original } = cues[line] ?? {};
    return original ? movedRange(original.text, text, offsets) : offsets;
  };
  const [start, end] = [
    moved(first, { from, to: first === last ? to : from + 1 }),
    moved(last, { from: 0, to }),
  ];
  return { first, from: start.from, last, to: end.to };
}
