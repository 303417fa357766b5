import type { Cue, Seconds } from './cue';
import { hasUnspacedWords, unspacedSigns } from './script';

/** A word of a cue: its position in `cue.text` (UTF-16 code units, `to` excluded) and its time. */
export interface WordSpan {
  readonly from: number;
  readonly to: number;
  readonly start: Seconds;
}

/** Sounds, which captions write in brackets or between notes: `[Music]`, `(laughter)`, `♪ la la ♪`. */
const soundPattern = /\[[^[\]]*\]|\((?:music|laughter|laughs|applause|silence|inaudible|noise)\)|♪[^♪]*♪?/giu;

/** What every sound has: most lines have none, and need no search for sounds. */
const soundSign = /[[(♪]/u;

const wordPattern = /\S+/gu;

/** Whether `text` has sounds such as `[Music]` and no speech. */
export function isSound(text: string): boolean {
  return text.trim() !== '' && spokenText(text).trim() === '';
}

/** A text in which each sound is overwritten with spaces, so that positions stay the same. */
export function spokenText(text: string): string {
  return soundSign.test(text) ? text.replace(soundPattern, (sound) => ' '.repeat(sound.length)) : text;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The parts of a text between white space, in order, without sounds. */
export function* spokenParts(text: string): Generator<Span> {
  for (const match of spokenText(text).matchAll(wordPattern)) {
    yield { from: match.index, to: match.index + match[0].length };
  }
}

// Making one takes longer than dividing a line, and a dictionary serves all of its scripts.
let segmenter: Intl.Segmenter | undefined;

/** Where Latin letters or digits begin or end: the dictionaries of Thai and its neighbours join them with a word. */
const foreignBorder = new RegExp(
  String.raw`(?<=${unspacedSigns})(?=[\p{sc=Latin}\d])|(?<=[\p{sc=Latin}\d])(?=${unspacedSigns})`,
  'u',
);

/** So much is divided at once, in UTF-16 units: the time of a dictionary grows with the square of the length. */
const longestDivided = 1000;

/** Where words begin in a text, by the browser's dictionaries. */
function wordStarts(text: string): number[] {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  const starts: number[] = [];
  for (let begin = 0; begin < text.length; ) {
    const end = Math.min(text.length, begin + longestDivided);
    let next = end;
    for (const { index, isWordLike } of segmenter.segment(text.slice(begin, end))) {
      // The last word may go on behind the end, so the next piece begins with it.
      if (end < text.length && index > 0) next = begin + index;
      if (isWordLike && starts.at(-1) !== begin + index) starts.push(begin + index);
    }
    begin = next;
  }
  return starts;
}

/** The words of a part that has no spaces between them, each with its punctuation. */
function divide(text: string, { from, to }: Span): Span[] {
  const starts: number[] = [];
  let at = from;
  for (const piece of text.slice(from, to).split(foreignBorder)) {
    for (const start of wordStarts(piece)) starts.push(at + start);
    at += piece.length;
  }
  // What stands before the first word belongs to it, any other punctuation to the word before.
  return cut({ from, to }, starts.slice(1));
}

/** A span, cut where words start. */
function cut({ from, to }: Span, starts: readonly number[]): Span[] {
  const inside = starts.filter((start) => start > from && start < to);
  const begins = [from, ...inside];
  return begins.map((begin, index) => ({ from: begin, to: inside[index] ?? to }));
}

/** The spoken words, divided in scripts without spaces at the source's own words, where it has some there. */
function* spokenWords(text: string, timed: readonly Span[]): Generator<Span> {
  const isSpaced = !hasUnspacedWords(text);
  let next = 0;
  for (const part of spokenParts(text)) {
    if (isSpaced || !hasUnspacedWords(text.slice(part.from, part.to))) yield part;
    else {
      // Both are in the order of the text.
      while ((timed[next]?.from ?? Number.POSITIVE_INFINITY) < part.from) next += 1;
      const begin = next;
      while ((timed[next]?.from ?? Number.POSITIVE_INFINITY) < part.to) next += 1;
      const own = timed.slice(begin, next);
      yield* own.length > 1
        ? cut(
            part,
            own.map(({ from }) => from),
          )
        : divide(text, part);
    }
  }
}

/**
 * The spoken words of a cue in order, without sounds. A word's time is the source's own if the cue has `words` that
 * occur in its text in order; otherwise it is interpolated by the letters before it.
 */
export function wordsOfCue(cue: Cue): WordSpan[] {
  const length = Math.max(1, cue.text.length);
  const timed = cue.words ? placeTimedWords(cue) : [];
  const spans = [...spokenWords(cue.text, timed)];
  let next = 0;
  return spans.map(({ from, to }) => {
    let own = timed[next];
    while (own && own.to <= from) {
      next += 1;
      own = timed[next];
    }
    const start = own && own.from < to ? own.start : cue.start + ((cue.end - cue.start) * from) / length;
    return { from, to, start };
  });
}

/** The text of a cue may leave out so many letters between two of its timed words. A word that it lacks costs no more. */
const mostLettersBetween = 1000;

function placeTimedWords(cue: Cue): WordSpan[] {
  const placed: WordSpan[] = [];
  let position = 0;
  for (const word of cue.words ?? []) {
    const text = word.text.trim();
    const near = cue.text.slice(position, position + mostLettersBetween + text.length);
    const after = text === '' ? -1 : near.indexOf(text);
    if (after < 0) continue;
    const from = position + after;
    position = from + text.length;
    placed.push({ from, to: position, start: word.start });
  }
  return placed;
}
