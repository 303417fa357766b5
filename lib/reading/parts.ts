import { stem } from '../search/stem';
import type { Cue, Seconds } from '../transcript/cue';
import { transcriptLength } from '../transcript/length';
import type { ReadText } from './paragraphs';
import { stopWords } from './stop-words';

/**
 * A stretch of a talk that was found by the words used. Its start is approximate: it is not a chapter by the author.
 */
export interface Part {
  /** The index of its first paragraph. */
  readonly paragraph: number;
  readonly start: Seconds;
}

/*
 * After Utiyama and Isahara, "A Statistical Model for Domain-Independent Text Segmentation" (2001), with terms for the
 * length and the first words. The weights were tuned on published chapters of talks.
 */
const secondsPerPart: Seconds = 300;
const fewestParts = 4;
const fewestParagraphs = 8;
/** If a moderator announces each question, there are slightly more parts than questions. */
const partsBesideFormulas = 6;
/** The number for twelve hours; nobody reads a longer overview. */
const mostParts = 150;
/**
 * How many segments are tried for all parts together: more than twelve hours of speech need. If times say little, each
 * of tens of thousands of paragraphs may end hundreds of segments; then there are fewer parts.
 */
const mostTried = 50_000_000;
/**
 * More paragraphs than anybody speaks in a part, even if each is a turn of a few words: five minutes of turns of two
 * seconds. Up to this number, the work grows with the square of the paragraphs.
 */
const mostParagraphs = 150;
const longestByMean = 3.5;
const smoothing = 0.3;
const lengthWeight = 8;
const cueWeight = 4;
const leastCue = -4;

/** How many words are processed before other work may run. */
const wordsPerStep = 1000;

/** How many paragraphs are processed before other work may run; each may be combined with hundreds of others. */
const paragraphsPerStep = 500;

/** For each paragraph that ends a segment: the segment's value, by the number of paragraphs before the last one. */
type Worths = readonly Float64Array[];

/**
 * The parts of a talk, one per five minutes and at least four, each at the beginning of a paragraph. None for a talk
 * with less than eight paragraphs or without times.
 */
export function* findParts(read: ReadText, cues: readonly Cue[]): Generator<void, readonly Part[], void> {
  const { paragraphs, formulas } = read;
  const from = cues[0]?.start ?? 0;
  const length = transcriptLength(cues) - from;
  if (paragraphs.length < fewestParagraphs || length <= 0) return [];
  const wanted = Math.max(
    fewestParts,
    Math.round(length / secondsPerPart),
    formulas.size > 0 ? formulas.size + partsBesideFormulas : 0,
  );
  const most = Math.min(wanted, paragraphs.length, mostParts);
  const worths = yield* worthsOfSegments(read, cues, length / most);
  const segments = worths.reduce((sum, row) => sum + row.length, 0);
  const count = Math.min(most, Math.max(fewestParts, Math.floor(mostTried / segments)));
  const firsts = yield* chooseParts(paragraphs.length, count, worths);
  return firsts.map((paragraph) => ({
    paragraph,
    start: paragraphs[paragraph]!.start,
  }));
}

/** For each word of the talk: a number if it reveals the subject, otherwise -1. */
function* subjectWords({
  text,
}: ReadText): Generator<void, { numbers: Int32Array; different: number }, void> {
  const byStem = new Map<string, number>();
  const byKey = new Map<string, number>([['', -1]]);
  const numbers = new Int32Array(text.words.length);
  for (const [index, { key }] of text.words.entries()) {
    if (index % wordsPerStep === wordsPerStep - 1) yield;
    const known = byKey.get(key);
    if (known !== undefined) {
      numbers[index] = known;
      continue;
    }
    const word = text.isEnglish ? stem(key) : key;
    const isStop = text.isEnglish && stopWords.has(key);
    const number = isStop ? -1 : (byStem.get(word) ?? byStem.size);
    if (!isStop) byStem.set(word, number);
    byKey.set(key, number);
    numbers[index] = number;
  }
  return { numbers, different: byStem.size };
}

function* worthsOfSegments(
  read: ReadText,
  cues: readonly Cue[],
  mean: Seconds,
): Generator<void, Worths, void> {
  const { paragraphs, firstWords, text, formulas } = read;
  const { numbers, different } = yield* subjectWords(read);
  yield;
  const starts = [...paragraphs.map(({ start }) => start), transcriptLength(cues)];
  const openings = openingScores(read);
  const rows: Float64Array[] = [];
  const counts = new Int32Array(different);
  for (let end = 1; end <= paragraphs.length; end += 1) {
    yield;
    const row: number[] = [];
    let sum = 0;
    let said = 0;
    let begin = firstWords[end] ?? text.words.length;
    const endWord = begin;
    for (let first = end - 1; first >= Math.max(0, end - mostParagraphs); first -= 1) {
      const seconds = Math.max(1, starts[end]! - starts[first]!);
      if (seconds > longestByMean * mean && first < end - 1) break;
      const to = begin;
      begin = firstWords[first]!;
      for (let word = begin; word < to; word += 1) {
        const number = numbers[word]!;
        if (number < 0) continue;
        const before = counts[number]!;
        sum += gainOf(before);
        counts[number] = before + 1;
        said += 1;
      }
      const likelihood = sum - said * Math.log(said + smoothing * different);
      const opening = first === 0 ? 0 : cueWeight * openings[first]!;
      row.push((said === 0 ? 0 : likelihood) - lengthWeight * Math.log(seconds / mean) ** 2 + opening);
      if (formulas.has(first)) break;
    }
    rows.push(Float64Array.from(row));
    for (const number of numbers.subarray(begin, endWord)) if (number >= 0) counts[number] = 0;
  }
  return rows;
}

/** f ln f for a count plus one, minus f ln f for the count. */
const gains: number[] = [0];

function gainOf(count: number): number {
  let gain = gains[count];
  if (gain === undefined) {
    gain = (count + 1) * Math.log(count + 1) - count * Math.log(count);
    gains[count] = gain;
  }
  return gain;
}

/** The best score of a beginning in the line in which each paragraph begins. */
function openingScores({ paragraphs, firstWords, text, scores }: ReadText): number[] {
  // A line that never ends may hold thousands of paragraphs.
  let known = -1;
  let best = leastCue;
  return paragraphs.map(({ cue }, index) => {
    if (cue === known) return best;
    known = cue;
    let word = firstWords[index] ?? 0;
    while (text.words[word - 1]?.cue === cue) word -= 1;
    best = leastCue;
    for (; text.words[word]?.cue === cue; word += 1) best = Math.max(best, scores[word]!);
    return best;
  });
}

/** The first paragraphs of the `count` segments with the highest total value; none if the talk cannot be divided so. */
function* chooseParts(paragraphs: number, count: number, worths: Worths): Generator<void, number[], void> {
  let best = new Float64Array(paragraphs + 1).fill(Number.NEGATIVE_INFINITY);
  best[0] = 0;
  const cameFrom: Int32Array[] = [];
  for (let part = 0; part < count; part += 1) {
    const next = new Float64Array(paragraphs + 1).fill(Number.NEGATIVE_INFINITY);
    const from = new Int32Array(paragraphs + 1).fill(-1);
    for (let end = part + 1; end <= paragraphs; end += 1) {
      if (end === paragraphs || end % paragraphsPerStep === 0) yield;
      const worth = worths[end - 1]!;
      const most = Math.min(worth.length, end - part);
      for (let before = 0; before < most; before += 1) {
        const first = end - 1 - before;
        const sum = best[first]! + worth[before]!;
        if (sum <= next[end]!) continue;
        next[end] = sum;
        from[end] = first;
      }
    }
    best = next;
    cameFrom.push(from);
  }
  const firsts: number[] = [];
  let end = paragraphs;
  for (const from of cameFrom.toReversed()) {
    end = from[end]!;
    if (end < 0) return [];
    firsts.push(end);
  }
  return firsts.reverse();
}
