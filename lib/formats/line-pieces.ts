import type { Seconds } from '../transcript/cue';
import type { TimeScale } from './file-time';
import { looseWords, plainWords } from './loose-words';
import type { ReadCue } from './parsed';
import type { Piece } from './spoken-pieces';
import { timesOf } from './time-unit';
import { cuesOfWords, type LooseWord } from './word-cues';

/** A line that has more words than this and lasts longer is divided into sentences, if its words have times. */
const longLine = { seconds: 30, words: 60 } as const;

const notLetters = /[^\p{L}\p{N}]+/gu;

function lettersIn(text: string): string {
  return text.replace(notLetters, '');
}

/** The offset of each word in the text; undefined if the words are not all found there in order. */
function placesOf(words: readonly LooseWord[], text: string): number[] | undefined {
  const places: number[] = [];
  let position = 0;
  for (const word of words) {
    const at = text.indexOf(word.text, position);
    if (at < 0) return undefined;
    places.push(at);
    position = at + word.text.length;
  }
  return places;
}

/** Divides a line in which several people speak into one cue per speaker. */
function splitAtSpeakers(cue: ReadCue, words: readonly LooseWord[]): ReadCue[] {
  const places = placesOf(words, cue.text);
  if (!places) return [cue];
  const starts = words.flatMap((word, index) =>
    index === 0 || (word.speaker !== undefined && word.speaker !== speakerBefore(words, index))
      ? [index]
      : [],
  );
  if (starts.length < 2) return [cue];
  return starts.map((from, index) => {
    const to = starts[index + 1];
    const spoken = words.slice(from, to);
    const [first] = spoken;
    const next = to === undefined ? undefined : words[to];
    const end = next ? (spoken.at(-1)?.end ?? next.start) : cue.end;
    const speaker = spoken.find((word) => word.speaker !== undefined)?.speaker ?? cue.speaker;
    return {
      line: 0,
      start: index === 0 ? cue.start : (first?.start ?? cue.start),
      ...(end === undefined ? {} : { end }),
      text: cue.text.slice(index === 0 ? 0 : places[from], to === undefined ? undefined : places[to]).trim(),
      ...(speaker === undefined ? {} : { speaker }),
      words: plainWords(spoken),
    };
  });
}

function speakerBefore(words: readonly LooseWord[], index: number): string | undefined {
  for (let at = index - 1; at >= 0; at -= 1) {
    const speaker = words[at]?.speaker;
    if (speaker !== undefined) return speaker;
  }
  return undefined;
}

function isLong(start: Seconds, end: Seconds | undefined, words: readonly LooseWord[]): boolean {
  const last = words.at(-1);
  return words.length > longLine.words && (end ?? last?.end ?? start) - start > longLine.seconds;
}

function cuesOfLine(
  piece: Piece,
  start: Seconds,
  end: Seconds | undefined,
  words: readonly LooseWord[],
): ReadCue[] {
  const speaker = piece.speaker ?? words.find((word) => word.speaker !== undefined)?.speaker;
  const saysSame = lettersIn(words.map((word) => word.text).join('')) === lettersIn(piece.text);
  if (saysSame && isLong(start, end, words)) {
    return cuesOfWords(
      words.map((word) => ({
        ...word,
        ...(speaker === undefined ? {} : { speaker: word.speaker ?? speaker }),
      })),
    );
  }
  const kept = plainWords(words);
  const ends = end ?? words.at(-1)?.end;
  const cue: ReadCue = {
    line: 0,
    start,
    ...(ends === undefined ? {} : { end: ends }),
    text: piece.text,
    ...(speaker === undefined ? {} : { speaker }),
    ...(kept.length > 0 ? { words: kept } : {}),
  };
  return splitAtSpeakers(cue, words);
}

/** The most by which rounded times of words and lines differ. */
const rounding: Seconds = 0.3;

/** Converts the times of words to those of the file: some services count them from the beginning of their line. */
function wordsOfLine(
  words: readonly LooseWord[],
  start: Seconds,
  end: Seconds | undefined,
): readonly LooseWord[] {
  const [first] = words;
  const last = words.at(-1);
  const isOwnClock =
    first &&
    last &&
    end !== undefined &&
    first.start + rounding < start &&
    (last.end ?? last.start) <= end - start + rounding;
  if (!isOwnClock) return words;
  return words.map((word) => ({
    ...word,
    start: start + word.start,
    ...(word.end === undefined ? {} : { end: start + word.end }),
  }));
}

/**
 * The cues of lines. A line without a time begins when the line before it ends.
 *
 * @param words the words of the whole file, if they are beside the lines; each belongs to the line in which it begins
 */
export function cuesOfLines(
  pieces: readonly Piece[],
  words: readonly LooseWord[],
  scale: TimeScale,
): ReadCue[] {
  const cues: ReadCue[] = [];
  // The times of lines increase, so each line searches only the words around it.
  let from = 0;
  const placeAt = (time: Seconds) => {
    let place = from;
    for (let word = words[place]; word && word.start < time; word = words[place]) place += 1;
    return place;
  };
  for (const piece of pieces) {
    if (piece.text === '') continue;
    const before = cues.at(-1);
    const told = piece.start && timesOf({ ...piece, start: piece.start }, scale);
    const start = Math.max(0, told?.start ?? before?.end ?? before?.start ?? 0);
    from = placeAt(start);
    const to = placeAt(told?.end ?? start);
    const said =
      piece.words.length > 0
        ? wordsOfLine(looseWords(piece.words, scale), start, told?.end)
        : words.slice(from, to);
    for (const cue of cuesOfLine(piece, start, told?.end, said)) cues.push(cue);
  }
  return cues;
}
