import type { Cue } from '../transcript/cue';
import { finished, mildOpeners, openers, openingPairs, questionWords, unfinished } from './cue-words';
import type { SpokenText, SpokenWord } from './spoken-text';

/*
 * The weights were found on four hours of YouTube's captions whose human transcripts are known: how often a turn
 * begins at such a word, and after such a line.
 */

/** What a break costs if the words show which breaks are good: a break must then earn its cost. */
export const breakCost = 1.6;

/** What a break costs if the words do not show that: pauses and ends of sentences seldom score as much. */
export const plainBreakCost = 0.3;

/**
 * In most languages the most frequent words need other words after them: articles, prepositions, "and". Each of them
 * makes up at least this share of all words. A paragraph that begins after such a word begins in the middle of a
 * sentence.
 */
const leastFrequentShare = 0.006;
const fewestFrequent = 3;
const frequentCost = 1;

/** How far ahead "you" and "question" count, in words. */
const wordsAhead = 14;
const mostYous = 3;

/** How many words are processed before other work may run. */
const wordsPerStep = 500;

/** How well each word begins a paragraph, judged by the words around it, pauses and punctuation; higher is better. */
export function* scoreBreaks(
  text: SpokenText,
  cues: readonly Cue[],
): Generator<void, Float64Array<ArrayBuffer>, void> {
  const { words, isEnglish, hasPauses, isPunctuated } = text;
  const ahead = countAhead(words);
  yield;
  const scores = new Float64Array(words.length);
  const frequent = isEnglish || isPunctuated ? new Set<string>() : frequentWordsOf(words);
  yield;
  const lettersPerSecond = hasPauses ? rateOf(cues) : 0;
  yield;
  for (const [index, word] of words.entries()) {
    if (index % wordsPerStep === wordsPerStep - 1) yield;
    let score = isEnglish ? wordScore(words, index, ahead) : 0;
    if (hasPauses) score += word.isFirst ? pauseScore(cues, word.cue, lettersPerSecond) : -0.5;
    if (frequent.has(words[index - 1]?.key ?? '')) score -= frequentCost;
    if (isPunctuated) score += endScore(words[index - 1]) - (isEnglish ? 0.8 : 0);
    scores[index] = score;
  }
  return scores;
}

/** How many of certain words come before each word. */
interface Ahead {
  readonly yous: Int32Array;
  readonly questions: Int32Array;
}

function countAhead(words: readonly SpokenWord[]): Ahead {
  const yous = new Int32Array(words.length + 1);
  const questions = new Int32Array(words.length + 1);
  for (const [index, { key }] of words.entries()) {
    yous[index + 1] = yous[index]! + (key === 'you' || key === 'your' ? 1 : 0);
    questions[index + 1] = questions[index]! + (questionWords.has(key) ? 1 : 0);
  }
  return { yous, questions };
}

function wordScore(words: readonly SpokenWord[], index: number, ahead: Ahead): number {
  const { key } = words[index]!;
  let score = 0;
  if (openers.has(key)) score += 2.5;
  else if (mildOpeners.has(key)) score += 0.9;
  else if (key === 'and') score += 0.2;
  if (openingPairs.get(key)?.has(words[index + 1]?.key ?? '')) score += 1.6;
  const end = Math.min(index + wordsAhead, words.length);
  score += 0.35 * Math.min(ahead.yous[end]! - ahead.yous[index]!, mostYous);
  if (ahead.questions[end]! > ahead.questions[index]!) score += 0.6;
  const before = words[index - 1]?.key ?? '';
  if (unfinished.has(before)) score -= 2;
  else if (finished.has(before)) score += 0.4;
  return score;
}

function frequentWordsOf(words: readonly SpokenWord[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { key } of words) counts.set(key, (counts.get(key) ?? 0) + 1);
  const least = Math.max(fewestFrequent, leastFrequentShare * words.length);
  return new Set([...counts].flatMap(([key, count]) => (count >= least ? [key] : [])));
}

/**
 * Letters per second over the talk, measured from start to start, because rolling captions have no other reliable
 * times.
 */
function rateOf(cues: readonly Cue[]): number {
  const letters = cues.slice(0, -1).reduce((sum, cue) => sum + cue.text.length, 0);
  const seconds = (cues.at(-1)?.start ?? 0) - (cues[0]?.start ?? 0);
  return seconds > 0 ? letters / seconds : 0;
}

/** A recogniser ends a line early if it hears a pause, and the next line begins late. */
function pauseScore(cues: readonly Cue[], index: number, lettersPerSecond: number): number {
  const before = cues[index - 1];
  const cue = cues[index];
  if (!before || !cue || lettersPerSecond === 0) return 0;
  const letters = before.text.length;
  const length = letters >= 34 ? -1 : letters < 30 ? 0.9 : 0;
  const excess = cue.start - before.start - letters / lettersPerSecond;
  if (excess >= 1.5) return length + 1;
  if (excess >= 0.5) return length + 0.6;
  return length - (excess <= -0.5 ? 0.8 : 0.3);
}

function endScore(before: SpokenWord | undefined): number {
  if (!before || before.end === '') return 0;
  return before.end === '?' ? 1.6 : 1;
}
