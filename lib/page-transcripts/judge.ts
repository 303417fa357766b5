import type { Imported } from '../formats/importing';
import type { Cue } from '../transcript/cue';

/** What a list with times is: what was said, what it is about, or something else. */
export type Verdict = 'transcript' | 'chapters' | 'other';

/** Fewer words to a time are titles. */
const fewestWords = 4;
/** So many are sentences; in a list that its page calls a transcript, however far apart the times are. */
const manyWords = 12;

/** Fewer words a second are said by nobody: chapters and tracks have about 0.02, slow speech with pauses has 0.8. */
const fewestWordsPerSecond = 0.1;
/** The same for a list that its page calls a transcript. */
const fewestNamed = 0.04;

/** In seconds. */
const latestUnnamed = 120;

/** A table of the times of day begins later and goes by steps. */
const latestStart = 360;
const step = 300;

export const wordsIn = (text: string): number => text.split(/\s+/u).filter(Boolean).length;

/** Chinese, Japanese and Thai have no spaces: two letters count as a word there. */
function wordsOf(cues: readonly Cue[]): number {
  return cues.reduce((sum, { text }) => {
    const unspaced =
      text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0;
    return sum + Math.max(wordsIn(text), unspaced / 2);
  }, 0);
}

function isTimetable(cues: readonly Cue[]): boolean {
  const [first] = cues;
  // `9:05` reads as nine minutes and five seconds, so that steps of five minutes are steps of five seconds.
  return (
    first !== undefined &&
    first.start >= latestStart &&
    cues.every(({ start }) => start % 5 === 0 || start % step === 0)
  );
}

/** Judges a list that stands in a page. `isNamed`: the page calls it a transcript. */
export function judgeList({ cues }: Pick<Imported, 'cues'>, isNamed: boolean): Verdict {
  const first = cues[0];
  const last = cues.at(-1);
  if (!first || !last) return 'other';
  const words = wordsOf(cues);
  const perCue = words / cues.length;
  const perSecond = words / Math.max(last.start - first.start, 1);
  const hasSpeakers = cues.filter(({ speaker }) => speaker !== undefined).length * 2 >= cues.length;
  if (isNamed) {
    if (hasSpeakers || perSecond >= fewestNamed || perCue >= manyWords) return 'transcript';
    return 'chapters';
  }
  // Lengths of episodes, times of day: a transcript that nobody calls one begins with its talk.
  if (isTimetable(cues) || first.start > latestUnnamed) return 'other';
  // Summaries with times are sentences too, but minutes apart.
  if (perSecond < fewestWordsPerSecond) return 'chapters';
  if (perCue >= manyWords) return 'transcript';
  return perCue >= fewestWords || hasSpeakers ? 'transcript' : 'chapters';
}
