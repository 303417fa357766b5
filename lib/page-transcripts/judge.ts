import type { Imported } from '../formats/finish-import';
import type { Cue } from '../transcript/cue';
import { begins, ends, nearlyAll, wordsOf } from './lines';
import { areMessages } from './messages';

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
/** Clips, exercises, recipes and notes have a sentence or two a minute; a talk fills its time, or has paragraphs. */
const fewestUnnamed = 0.45;
const paragraph = 30;
/** Nobody says more: auctioneers reach 6. Results of races, verses and lines of a log stand seconds apart. */
const mostWordsPerSecond = 7;

/** In seconds. */
const latestUnnamed = 120;

/** A table of the times of day begins later and goes by steps. */
const latestStart = 360;
const step = 300;

function isTimetable(cues: readonly Cue[]): boolean {
  const [first] = cues;
  // `9:05` reads as nine minutes and five seconds, so that steps of five minutes are steps of five seconds.
  return (
    first !== undefined &&
    first.start >= latestStart &&
    cues.every(({ start }) => start % 5 === 0 || start % step === 0)
  );
}

/** The day of a comment, or how long ago it was written. */
const dayWritten =
  /\b(?:\d{1,4} (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?) ago|vor \d{1,4} (?:Sekunden?|Minuten?|Stunden?|Tag(?:en)?|Wochen?|Monat(?:en)?|Jahr(?:en)?)|hace \d{1,4} \p{L}{3,}|il y a \d{1,4} \p{L}{3,}|\d{4}-\d\d-\d\d|\d\d-\d\d \d\d:\d\d)\b/iu;

const areDated = (cues: readonly Cue[]) =>
  cues.filter(({ text, speaker }) => dayWritten.test(`${speaker ?? ''} ${text}`)).length * 2 > cues.length;

/**
 * Steps, stops and entries of a log begin with a capital each and end without a mark. Lines of speech are parts of
 * sentences, or end with one.
 */
const areEntries = (cues: readonly Cue[]) => begins(cues) >= nearlyAll && ends(cues) <= 1 - nearlyAll;

/** Whether many lines have numbers in them, as in reports of matches: scores, and how far a ball went. */
const haveScores = (cues: readonly Cue[]) =>
  cues.filter(({ text }) => /\d/u.test(text)).length * 3 > cues.length;

/** Whether what follows the names goes on with a sentence: somebody tells what they do, or talk about. */
const areReports = (cues: readonly Cue[]) =>
  cues.filter(({ text, speaker }) => speaker !== undefined && /^\p{Ll}.*\.$/su.test(text)).length >=
  cues.length * nearlyAll;

/** Names that begin the lines of a report. */
const fewestNames = 3;
const mostNames = 0.7;

/**
 * Whether the lines tell what a few do, each with a name first: `Brandt wins the ball.` Other first words stand elsewhere
 * in small letters.
 */
function areAboutNames(cues: readonly Cue[]): boolean {
  const all = cues.map(({ text }) => text).join(' ');
  const small = new Set(all.match(/(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]*/gu));
  const firsts = cues.flatMap(({ text }) => /^(\p{Lu}[\p{L}\p{M}]+) \p{Ll}/u.exec(text)?.[1] ?? []);
  const names = firsts.filter((word) => !small.has(word.toLowerCase()));
  const different = new Set(names).size;
  return (
    names.length >= cues.length * nearlyAll &&
    different >= fewestNames &&
    different <= names.length * mostNames
  );
}

/** Whether hardly a line has a word in it, as in tables of values. */
const areValues = (cues: readonly Cue[]) =>
  cues.filter(({ text }) => /\p{L}{2}|[\p{Lo}]/u.test(text)).length * 2 < cues.length;

/** Whether most lines say what another says. */
const areOneText = (cues: readonly Cue[]) => new Set(cues.map(({ text }) => text)).size * 2 < cues.length;

/** A team in the report of a match: `NYK`. */
const team = /^\p{Lu}{2,4}$/u;

/** Whether most lines have a speaker, and those come again: before other lists stands what each line is about. */
function hasTurns(cues: readonly Cue[]): boolean {
  const names = cues.flatMap(({ speaker }) => (speaker === undefined || team.test(speaker) ? [] : speaker));
  return names.length * 2 >= cues.length && new Set(names).size <= names.length * 0.7;
}

/** What a page says of a list: whether it calls it a transcript, and whether it plays something beside it. */
interface ListSigns {
  readonly isNamed: boolean;
  readonly isPlayed: boolean;
}

/** Judges a list that stands in a page. */
export function judgeList({ cues }: Pick<Imported, 'cues'>, { isNamed, isPlayed }: ListSigns): Verdict {
  const first = cues[0];
  const last = cues.at(-1);
  if (!first || !last) return 'other';
  const words = wordsOf(cues);
  const perCue = words / cues.length;
  const seconds = Math.max(last.start - first.start, 1);
  const perSecond = words / seconds;
  const isTooFast = wordsOf(cues.slice(0, -1)) / seconds > mostWordsPerSecond;
  if (areMessages(cues) || areValues(cues)) return 'other';
  const hasSpeakers = cues.filter(({ speaker }) => speaker !== undefined).length * 2 >= cues.length;
  if (isNamed) {
    if (hasSpeakers || perSecond >= fewestNamed || perCue >= manyWords) return 'transcript';
    return 'chapters';
  }
  // Lengths of episodes, times of day: a transcript that nobody calls one begins with its talk.
  if (isTimetable(cues) || first.start > latestUnnamed) return 'other';
  // Summaries with times are sentences too, but minutes apart.
  if (perSecond < fewestWordsPerSecond) return 'chapters';
  if (isTooFast || areReports(cues) || areAboutNames(cues) || areDated(cues) || areOneText(cues))
    return 'other';
  if (hasTurns(cues)) return 'transcript';
  if (perCue < fewestWords) return 'chapters';
  if (perSecond < fewestUnnamed && perCue < paragraph) return 'other';
  return areEntries(cues) && (!isPlayed || haveScores(cues)) ? 'other' : 'transcript';
}
