import type { Cue, Seconds } from '../transcript/cue';
import type { SpokenWord } from './spoken-text';

const formulaWords = 5;
const leastTimes = 4;
const leastApart: Seconds = 45;

/**
 * The lines in which a moderator announces the next question, as in "our next question comes from": five words, one of
 * them "question", that are said at least four times, at least 45 s apart. In order, without repetitions.
 */
export function formulaLines(words: readonly SpokenWord[], cues: readonly Cue[]): number[] {
  const places = new Map<string, number[]>();
  for (const [index, { key }] of words.entries()) {
    if (key !== 'question' && key !== 'questions') continue;
    for (let first = Math.max(0, index - formulaWords + 1); first <= index; first += 1) {
      const formula = words.slice(first, first + formulaWords);
      if (formula.length < formulaWords) continue;
      const text = formula.map((word) => word.key).join(' ');
      const cue = words[first]!.cue;
      const known = places.get(text) ?? [];
      const last = known.at(-1);
      if (last !== undefined && !isApart(cues, last, cue)) continue;
      known.push(cue);
      places.set(text, known);
    }
  }
  const often = [...places.values()].filter((lines) => lines.length >= leastTimes).flat();
  const lines: number[] = [];
  for (const line of often.toSorted((a, b) => a - b)) {
    const last = lines.at(-1);
    if (last === undefined || isApart(cues, last, line)) lines.push(line);
  }
  return lines;
}

function isApart(cues: readonly Cue[], before: number, after: number): boolean {
  return cues[after]!.start - cues[before]!.start >= leastApart;
}
