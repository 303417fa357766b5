import type { Cue, Seconds } from '../transcript/cue';
import type { Chapter } from '../transcript/talk';
import { breakCost, plainBreakCost, scoreBreaks } from './break-scores';
import { lineOfStamp } from './chapter-lines';
import { formulaLines } from './formulas';
import { type ReadTalk, readText, type SpokenText, type SpokenWord } from './spoken-text';

/** A paragraph, up to the beginning of the next one. */
export interface Paragraph {
  /** The index of the line in which it begins. */
  readonly cue: number;
  /** The position in that line's text at which it begins, in UTF-16 code units. */
  readonly from: number;
  /** The start of that line. */
  readonly start: Seconds;
  /** How many words it has; an estimate for text without spaces. */
  readonly words: number;
  /** The speaker, if the transcript names one. */
  readonly speaker?: string;
  /** The chapters that begin with it. */
  readonly chapters: readonly Chapter[];
}

/** A talk in paragraphs, with the data by which they were found. */
export interface ReadText {
  readonly text: SpokenText;
  /** How well each word begins a paragraph. */
  readonly scores: Float64Array<ArrayBuffer>;
  readonly paragraphs: readonly Paragraph[];
  /** The index of each paragraph's first word. */
  readonly firstWords: readonly number[];
  /** The indices of the paragraphs that begin with a moderator's formula. */
  readonly formulas: ReadonlySet<number>;
}

const idealWords = 75;
const mostWords = 150;
const fewestWords = 12;
const leastInsideScore = -0.5;
/** If paragraphs are longer than this on average, few words of the talk open one: it is a lecture, or is read out. */
const longMeanWords = 95;

/** A paragraph that begins this near to the line of a chapter begins the chapter. In lines. */
const nearLines = 2;

/** What a paragraph costs because of its length, by its number of words up to the maximum. */
const lengthCosts = Float64Array.from({ length: mostWords + 1 }, (_, words) => lengthCost(words));

function lengthCost(words: number): number {
  return Math.log(words / idealWords) ** 2 + (words < fewestWords ? 1 : 0);
}

/** How many candidates are processed before other work may run. */
const candidatesPerStep = 100;

/** The paragraphs of a talk, with their data. A talk without spoken words is one paragraph. */
export function* readTalk(talk: ReadTalk): Generator<void, ReadText, void> {
  const { cues, chapters } = talk;
  const text = yield* readText(talk);
  yield;
  const scores = yield* scoreBreaks(text, cues);
  yield;
  const isForced = Uint8Array.from(text.words, (word, index) => (word.isTurn || index === 0 ? 1 : 0));
  const found = yield* chooseWithCost(text, scores, isForced);
  let { firstWords } = found;
  const lines = chapters.map(({ start }) => lineOfStamp(cues, start));
  yield;
  const formulas = formulaLines(text.words, cues);
  yield;
  const nearAtFirst = createParagraphFinder(text.words, firstWords);
  const wordOfLine = firstWordsOfLines(text.words);
  yield;
  const heads = [...lines, ...formulas].map((line) => {
    const near = nearAtFirst(line);
    return near < 0 ? (wordOfLine[line] ?? -1) : firstWords[near]!;
  });
  const begin = new Set(firstWords);
  if (heads.some((word) => word >= 0 && !begin.has(word))) {
    // The other breaks are forced too, because they might move away from their chapters.
    for (const word of heads) if (word >= 0) isForced[word] = 1;
    firstWords = yield* chooseBreaks(text, scores, isForced, found.cost);
  }
  yield;
  const paragraphNear = createParagraphFinder(text.words, firstWords);
  const headings = firstWords.map((): Chapter[] => []);
  for (const [index, chapter] of chapters.entries())
    headings[Math.max(0, paragraphNear(lines[index]!))]?.push(chapter);
  const paragraphs = firstWords.map((first, index): Paragraph => {
    const word = text.words[first];
    const cue = index === 0 ? 0 : (word?.cue ?? 0);
    const speaker = cues[word?.cue ?? 0]?.speaker;
    let words = 0;
    for (let next = first; next < (firstWords[index + 1] ?? text.words.length); next += 1) {
      words += text.words[next]!.weight;
    }
    return {
      cue,
      from: index === 0 || word?.isFirst ? 0 : (word?.from ?? 0),
      start: cues[cue]?.start ?? 0,
      words,
      ...(speaker !== undefined && { speaker }),
      chapters: headings[index] ?? [],
    };
  });
  const begun = formulas.map(paragraphNear);
  return { text, scores, paragraphs, firstWords, formulas: new Set(begun.filter((index) => index > 0)) };
}

/** A talk that is being read or has been read. */
interface Begun {
  readonly about: Omit<ReadTalk, 'cues'>;
  readonly work: Generator<void, ReadText, void>;
  result: ReadText | null;
}

const readings = new WeakMap<readonly Cue[], Begun>();

/**
 * As `readTalk`, but continues with what has already been read of the same talk. So it can be started while a
 * panel's other data is still on its way, and a panel that is shown again need not wait.
 */
export function* readTalkOnce(talk: ReadTalk): Generator<void, ReadText, void> {
  const { cues, chapters, language, isTimed } = talk;
  let reading = readings.get(cues);
  const { about } = reading ?? {};
  if (!reading || about?.chapters !== chapters || about.language !== language || about.isTimed !== isTimed) {
    reading = { about: talk, work: readTalk(talk), result: null };
    readings.set(cues, reading);
  }
  while (!reading.result) {
    const step = reading.work.next();
    if (step.done) reading.result = step.value;
    else yield;
  }
  return reading.result;
}

/** The paragraphs of a talk, synchronously: some ten milliseconds for an hour, or no time if a panel has found them. */
export function paragraphsOf(talk: ReadTalk): readonly Paragraph[] {
  const work = readTalkOnce(talk);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value.paragraphs;
  }
}

/** For each line: the index of the first word in it or after it. Lines after the last word have no entry. */
function firstWordsOfLines(words: readonly SpokenWord[]): number[] {
  const first: number[] = [];
  for (const [index, { cue }] of words.entries()) while (first.length <= cue) first.push(index);
  return first;
}

/** Returns the index of the paragraph that begins nearest to a line, at most two lines away; -1 if none does. */
function createParagraphFinder(
  words: readonly SpokenWord[],
  firstWords: readonly number[],
): (line: number) => number {
  /** For each line: the first paragraph that begins in it. */
  const begun = new Map<number, number>();
  for (const [index, first] of firstWords.entries()) {
    const line = index === 0 ? 0 : words[first]!.cue;
    if (!begun.has(line)) begun.set(line, index);
  }
  return (line) => {
    for (let away = 0; away <= nearLines; away += 1) {
      const near = begun.get(line - away) ?? begun.get(line + away);
      if (near !== undefined) return near;
    }
    return -1;
  };
}

/** The words at which a paragraph may begin; in text with punctuation, those after the end of a sentence. */
function candidatesOf(text: SpokenText, scores: Float64Array, isForced: Uint8Array): number[] {
  const { words, isPunctuated, isEnglish } = text;
  const candidates: number[] = [];
  let sinceEnd = 0;
  for (const [index, word] of words.entries()) {
    const isAfterEnd = index > 0 && words[index - 1]!.end !== '';
    if (isAfterEnd) sinceEnd = 0;
    // A long stretch without punctuation may be broken at its lines.
    const mayBreakLine = !isPunctuated || sinceEnd > mostWords;
    const isGood = isPunctuated ? isAfterEnd : isEnglish && scores[index]! - breakCost >= leastInsideScore;
    if (isForced[index] || isGood || (mayBreakLine && word.isFirst)) candidates.push(index);
    sinceEnd += word.weight;
  }
  return candidates;
}

/**
 * The words at which paragraphs begin, and the cost of each break in this text: the highest cost at which they
 * have a common length. At the last one, a break costs what the median of all possible beginnings scores.
 */
function* chooseWithCost(
  text: SpokenText,
  scores: Float64Array,
  isForced: Uint8Array,
): Generator<void, { firstWords: number[]; cost: number }, void> {
  const words = text.words.reduce((sum, { weight }) => sum + weight, 0);
  for (const cost of text.isEnglish ? [breakCost, plainBreakCost] : [plainBreakCost]) {
    const firstWords = yield* chooseBreaks(text, scores, isForced, cost);
    if (words <= longMeanWords * firstWords.length) return { firstWords, cost };
  }
  const earned = candidatesOf(text, scores, isForced).map((word) => scores[word]!);
  const cost = Math.min(plainBreakCost, earned.sort((a, b) => a - b)[Math.floor(earned.length / 2)] ?? 0);
  return { firstWords: yield* chooseBreaks(text, scores, isForced, cost), cost };
}

/**
 * The words at which paragraphs begin: those with the smallest sum of ln(words/75)², plus 1 for less than 12 words,
 * minus half the score of the beginning. By dynamic programming. A paragraph that can be broken has at most 150 words.
 */
function* chooseBreaks(
  text: SpokenText,
  scores: Float64Array,
  isForced: Uint8Array,
  costOfBreak: number,
): Generator<void, number[], void> {
  const { words } = text;
  if (words.length === 0) return [0];
  yield;
  const starts = candidatesOf(text, scores, isForced);
  yield;
  const wordsBefore = new Float64Array(words.length + 1);
  for (const [index, { weight }] of words.entries()) wordsBefore[index + 1] = wordsBefore[index]! + weight;
  const ends = [...starts.slice(1), words.length];
  const least = new Float64Array(ends.length + 1).fill(Number.POSITIVE_INFINITY);
  const cameFrom = new Int32Array(ends.length + 1);
  yield;
  least[0] = 0;
  for (const [end, endWord] of ends.entries()) {
    if (end % candidatesPerStep === candidatesPerStep - 1) yield;
    for (let start = end; start >= 0; start -= 1) {
      const first = starts[start]!;
      const length = wordsBefore[endWord]! - wordsBefore[first]!;
      if (length > mostWords && start < end) break;
      const own = lengthCosts[length] ?? lengthCost(length);
      const cost = own - 0.5 * (scores[first]! - costOfBreak) + least[start]!;
      if (cost < least[end + 1]!) {
        least[end + 1] = cost;
        cameFrom[end + 1] = start;
      }
      if (isForced[first]) break;
    }
  }
  const chosen: number[] = [];
  for (let end = ends.length; end > 0; end = cameFrom[end]!) chosen.push(starts[cameFrom[end]!]!);
  return chosen.reverse();
}
