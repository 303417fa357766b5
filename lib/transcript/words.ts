import type { Cue, Seconds } from './cue';
import { hasUnspacedWords, unspacedSigns } from './script';

/** A word of a cue: its UTF-16 offsets in `cue.text` (`to` excluded) and its time. */
export interface WordSpan {
  readonly from: number;
  readonly to: number;
  readonly start: Seconds;
}

/** Sounds, which captions write in brackets or between notes: `[Music]`, `(laughter)`, `♪ la la ♪`. */
const soundPattern = /\[[^[\]]*\]|\((?:music|laughter|laughs|applause|silence|inaudible|noise)\)|♪[^♪]*♪?/giu;

/** Every sound has one of these characters. Most lines have none, so that the longer pattern need not be tried. */
const soundSign = /[[(♪]/u;

const wordPattern = /\S+/gu;

/** Whether `text` has sounds such as `[Music]` and no speech. */
export function isSound(text: string): boolean {
  return text.trim() !== '' && spokenText(text).trim() === '';
}

/** The text with each sound replaced by spaces, so that offsets stay valid. */
export function spokenText(text: string): string {
  return soundSign.test(text) ? text.replace(soundPattern, (sound) => ' '.repeat(sound.length)) : text;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The parts of a text between white space, in order. Sounds are left out. */
export function* spokenParts(text: string): Generator<Span> {
  for (const match of spokenText(text).matchAll(wordPattern)) {
    yield { from: match.index, to: match.index + match[0].length };
  }
}

// Creating a segmenter takes longer than segmenting a line. One serves all scripts that need a dictionary.
let segmenter: Intl.Segmenter | undefined;

/**
 * Where Latin letters or digits meet another script: the dictionaries of Thai and similar scripts join them with a
 * word.
 */
const foreignBorder = new RegExp(
  String.raw`(?<=${unspacedSigns})(?=[\p{sc=Latin}\d])|(?<=[\p{sc=Latin}\d])(?=${unspacedSigns})`,
  'u',
);

/**
 * Texts are segmented in pieces of this length, in UTF-16 code units, because the time grows with the square of the
 * length.
 */
const longestDivided = 1000;

/** Where the words of a text begin, by the browser's dictionaries. */
function wordStarts(text: string): number[] {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  const starts: number[] = [];
  for (let begin = 0; begin < text.length; ) {
    const end = Math.min(text.length, begin + longestDivided);
    let next = end;
    for (const { index, isWordLike } of segmenter.segment(text.slice(begin, end))) {
      // The last word may continue after the end, so the next piece begins with it.
      if (end < text.length && index > 0) next = begin + index;
      if (isWordLike && starts.at(-1) !== begin + index) starts.push(begin + index);
    }
    begin = next;
  }
  return starts;
}

/** Divides a part without spaces into words, each with its punctuation. */
function divide(text: string, { from, to }: Span): Span[] {
  const starts: number[] = [];
  let at = from;
  for (const piece of text.slice(from, to).split(foreignBorder)) {
    for (const start of wordStarts(piece)) starts.push(at + start);
    at += piece.length;
  }
  // Punctuation before the first word belongs to it; all other punctuation belongs to the word before.
  return cut({ from, to }, starts.slice(1));
}

/** The span, cut at the starts of words. */
function cut({ from, to }: Span, starts: readonly number[]): Span[] {
  const inside = starts.filter((start) => start > from && start < to);
  const begins = [from, ...inside];
  return begins.map((begin, index) => ({ from: begin, to: inside[index] ?? to }));
}

/** The spoken words. Where a script has no spaces, the words of the source are used, if it has any there. */
function* spokenWords(text: string, timed: readonly Span[]): Generator<Span> {
  const isSpaced = !hasUnspacedWords(text);
  let next = 0;
  for (const part of spokenParts(text)) {
    if (isSpaced || !hasUnspacedWords(text.slice(part.from, part.to))) yield part;
    else {
      // Both lists are in the order of the text.
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
 * The spoken words of a cue in order, without sounds. If the cue has `words` that occur in its text in order, these
 * give the times; otherwise times are interpolated by the number of letters before the word.
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

/**
 * The text of a cue may have this many letters between two of its timed words. The limit keeps the search for a missing
 * word cheap.
 */
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
