import type { Parsed } from './parsed';
import { problemAt } from './problem';

/** A clock time, or two numbers in the form of a pair of times, at the beginning or at the end of a line. */
const clock = String.raw`(?:\p{Nd}{1,3}[:.]\p{Nd}\p{Nd}(?:[:.,;]\d{1,3}){0,2}|\d{1,3}['’′]\d\d["”″]|\d{1,3}\s?[分분]|NaN:NaN)`;
const pair = String.raw`\d{1,9}(?:[.,]\d{1,9})?\s{0,3}(?:-{1,2}>?|–|—|→|,|;|\t|\||\s)\s{0,3}\d{1,9}(?:[.,]\d{1,9})?`;
const beginning = new RegExp(`^[^\\p{L}\\p{N}]{0,6}(?:${clock}|${pair})`, 'u');
const ending = new RegExp(`${clock}[^\\p{L}\\p{N}]{0,4}$`, 'u');
/** A time that may follow a name, or two numbers as recognisers and linguists write them. */
const nearBeginning =
  /\d:\d\d|\d\.\d{1,4}\s{1,4}\d{1,6}\.\d|\d{3}_\d{3}|[=@]\s?\d|\b\d{1,6}(?:[.,]\d{1,3})?\s?s(?:ec|econds)?\b/u;

/** `Start Time 2.31`, `duration=4`. */
const namedNumber = /\b(?:start|begin|end|time|offset|duration)\b[^\p{L}\d]{1,4}\d{1,9}\b/iu;

/** From this share of the lines that are not blank on, things that look like times cannot be chance. */
const smallestShare = 0.2;
/** For times within lines the share is higher, because prose also has clock times now and then. */
const smallestShareInside = 0.4;
const longestQuote = 60;

/** An integer and a colon: minutes, or the number of the line. */
const numberBefore = /^(\d{1,5})\s?:\s/u;

/** True if the integers at the beginning of lines increase with gaps. Minutes do; line numbers do not. */
function areNumbersTimes(lines: readonly string[], filled: number): boolean {
  const numbers = lines.flatMap((line) => numberBefore.exec(line)?.[1] ?? []).map(Number);
  const steps = numbers.slice(1).map((number, index) => number - (numbers[index] ?? 0));
  return (
    numbers.length >= Math.max(3, filled * smallestShareInside) &&
    steps.every((step) => step >= 0) &&
    steps.some((step) => step !== 1)
  );
}

function looksTimed(line: string): boolean {
  return beginning.test(line) || ending.test(line.slice(-24));
}

/**
 * The problem of a text that is read without times although many of its lines seem to have some, at the first such
 * line. An empty list if the text has no such lines.
 */
export function untoldTimes(text: string): Parsed['problems'] {
  const lines = text.split('\n').map((line) => line.trim());
  const filled = lines.filter((line) => line !== '').length;
  const countOf = (test: (line: string) => boolean) => lines.filter(test).length;
  const isEnough = (test: typeof looksTimed, share: number) => countOf(test) >= Math.max(2, filled * share);
  const hasClock = (line: string) =>
    looksTimed(line) ||
    namedNumber.test(line.slice(-longestQuote)) ||
    nearBeginning.test(line.slice(0, longestQuote)) ||
    /\d{3}_\d{3}/u.test(line.slice(-24));
  const hasNumber = (line: string) => numberBefore.test(line);
  const test = isEnough(looksTimed, smallestShare)
    ? looksTimed
    : areNumbersTimes(lines, filled)
      ? hasNumber
      : hasClock;
  if (test === hasClock && !isEnough(hasClock, smallestShareInside)) return [];
  const first = lines.findIndex(test);
  const line = lines[first] ?? '';
  const quote = line.length > longestQuote ? `${line.slice(0, longestQuote)}…` : line;
  return [problemAt(first + 1, 'times-not-understood', countOf(test), quote)];
}
