import type { Imported } from '../formats/finish-import';
import type { Cue } from '../transcript/cue';
import { begins, ends, nearlyAll, wordsOf } from './lines';
import { areMessages } from './messages';

/** What a list with times is: a transcript, a list of chapters, or something else. */
export type Verdict = 'transcript' | 'chapters' | 'other';

/** Lines with fewer words on average are titles. */
const fewestWords = 4;
/**
 * If the page calls the list a transcript, lines with this many words are sentences, however far apart the times are.
 */
const manyWords = 12;

/**
 * Nobody speaks fewer words a second than this: chapters and tracks have about 0.02, slow speech with pauses has 0.8.
 */
const fewestWordsPerSecond = 0.1;
/** The same for a list that its page calls a transcript. */
const fewestNamed = 0.04;
/**
 * The same for other lists whose lines are shorter than a paragraph. Clips, exercises, recipes and notes have a
 * sentence or two a minute; a talk fills its time.
 */
const fewestUnnamed = 0.45;
/** In words. */
const paragraph = 30;
/** Nobody speaks faster: auctioneers reach 6. Results of races, verses and lines of a log are only seconds apart. */
const mostWordsPerSecond = 7;

/** If the page does not call a list a transcript, its first line is no later than this, in seconds. */
const latestUnnamed = 120;

/** A table of times of day begins at this time or later, and its times are multiples of `step`. In seconds. */
const latestStart = 360;
const step = 300;

function isTimetable(cues: readonly Cue[]): boolean {
  const [first] = cues;
  // `9:05` is read as nine minutes and five seconds, so steps of five minutes become steps of five seconds.
  return (
    first !== undefined &&
    first.start >= latestStart &&
    cues.every(({ start }) => start % 5 === 0 || start % step === 0)
  );
}

/** The date of a comment, or how long ago it was written. */
const dayWritten =
  /\b(?:\d{1,4} (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?) ago|vor \d{1,4} (?:Sekunden?|Minuten?|Stunden?|Tag(?:en)?|Wochen?|Monat(?:en)?|Jahr(?:en)?)|hace \d{1,4} \p{L}{3,}|il y a \d{1,4} \p{L}{3,}|\d{4}-\d\d-\d\d|\d\d-\d\d \d\d:\d\d)\b/iu;

const areDated = (cues: readonly Cue[]) =>
  cues.filter(({ text, speaker }) => dayWritten.test(`${speaker ?? ''} ${text}`)).length * 2 > cues.length;

/**
 * Whether nearly all lines begin with a capital and end without a punctuation mark, as steps, stops and entries of a
 * log do. Lines of speech are parts of sentences, or end with a mark.
 */
const areEntries = (cues: readonly Cue[]) => begins(cues) >= nearlyAll && ends(cues) <= 1 - nearlyAll;

/** Whether more than a third of the lines have digits, as in reports of matches: scores, and how far a ball went. */
const haveScores = (cues: readonly Cue[]) =>
  cues.filter(({ text }) => /\d/u.test(text)).length * 3 > cues.length;

/** Whether a sentence continues after nearly all names: the lines report what these people do or talk about. */
const areReports = (cues: readonly Cue[]) =>
  cues.filter(({ text, speaker }) => speaker !== undefined && /^\p{Ll}.*\.$/su.test(text)).length >=
  cues.length * nearlyAll;

/**
 * A report has at least this many different names at the beginnings of its lines. The names recur: different ones are
 * at most this share of all names.
 */
const fewestNames = 3;
const mostNames = 0.7;

/**
 * Whether the lines report what a few people do, each with a name first: `Brandt wins the ball.` A first word is no
 * name if it also occurs in lower case.
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

/** Whether fewer than half of the lines contain a word, as in tables of values. */
const areValues = (cues: readonly Cue[]) =>
  cues.filter(({ text }) => /\p{L}{2}|[\p{Lo}]/u.test(text)).length * 2 < cues.length;

/** Whether fewer than half of the texts are different. */
const areOneText = (cues: readonly Cue[]) => new Set(cues.map(({ text }) => text)).size * 2 < cues.length;

/** The short name of a team in the report of a match: `NYK`. */
const team = /^\p{Lu}{2,4}$/u;

/**
 * Whether at least half of the lines have a speaker and speakers recur. In other lists, the words before the colon are
 * a topic.
 */
function hasTurns(cues: readonly Cue[]): boolean {
  const names = cues.flatMap(({ speaker }) => (speaker === undefined || team.test(speaker) ? [] : speaker));
  return names.length * 2 >= cues.length && new Set(names).size <= names.length * 0.7;
}

/**
 * What is known of a list from its page: whether it is called a transcript, and whether something is played with it.
 */
interface ListSigns {
  readonly isNamed: boolean;
  readonly isPlayed: boolean;
}

/** Decides what a list with times in a page is. */
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
  // These times are lengths of episodes or times of day. A transcript that is not called one begins near 0.
  if (isTimetable(cues) || first.start > latestUnnamed) return 'other';
  // Summaries with times have sentences too, but they are minutes apart.
  if (perSecond < fewestWordsPerSecond) return 'chapters';
  if (isTooFast || areReports(cues) || areAboutNames(cues) || areDated(cues) || areOneText(cues))
    return 'other';
  if (hasTurns(cues)) return 'transcript';
  if (perCue < fewestWords) return 'chapters';
  if (perSecond < fewestUnnamed && perCue < paragraph) return 'other';
  return areEntries(cues) && (!isPlayed || haveScores(cues)) ? 'other' : 'transcript';
}
