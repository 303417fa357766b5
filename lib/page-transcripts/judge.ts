import type { Imported } from '../formats/finish-import';
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

/** The day of a comment, or how long ago it was written. */
const dayWritten =
  /\b(?:\d{1,4} (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?) ago|vor \d{1,4} (?:Sekunden?|Minuten?|Stunden?|Tag(?:en)?|Wochen?|Monat(?:en)?|Jahr(?:en)?)|hace \d{1,4} \p{L}{3,}|il y a \d{1,4} \p{L}{3,}|\d{4}-\d\d-\d\d|\d\d-\d\d \d\d:\d\d)\b/iu;

const areDated = (cues: readonly Cue[]) =>
  cues.filter(({ text, speaker }) => dayWritten.test(`${speaker ?? ''} ${text}`)).length * 2 > cues.length;

/** What a line of speech ends with, where it has marks at all. */
const endOfSpeech = /(?:(?![)\]])[\p{Pf}\p{Pe}\p{Pd}.?!…,;:"'。！？、，।۔؟؛،]|[^\p{L}\p{N}][)\]])$/u;
const nearlyAll = 0.85;

const begins = (cues: readonly Cue[]) =>
  cues.filter(({ text }) => /^[^\p{L}]{0,4}\p{Lu}/u.test(text)).length / cues.length;
const ends = (cues: readonly Cue[]) => cues.filter(({ text }) => endOfSpeech.test(text)).length / cues.length;

/**
 * Steps, stops and entries of a log begin with a capital each and end without a mark. Lines of speech are parts of
 * sentences, or end with one.
 */
const areEntries = (cues: readonly Cue[]) => begins(cues) >= nearlyAll && ends(cues) <= 1 - nearlyAll;

/** Whether many lines have numbers in them, as in reports of matches: scores, and how far a ball went. */
const haveScores = (cues: readonly Cue[]) =>
  cues.filter(({ text }) => /\d/u.test(text)).length * 3 > cues.length;

/** Messages have fewer words than what is said, and those who write them are many. */
const mostWordsOfMessages = 8;
const fewestWriters = 5;
const fewestMessages = 5;

/** Those who speak mostly go on for several lines. */
const fewestChanges = 0.7;

/** How those who write in chats call themselves: `grey_fox: `. */
const nickBefore = /^([\p{Ll}\d_][\p{L}\d_.-]{1,23}): /u;
const isNick = (name: string) => /^[\p{Ll}\d_]\S{1,23}$/u.test(name);

/** The cues with such names as those who speak. */
const withNicks = (cues: readonly Cue[]): readonly Cue[] =>
  cues.map((cue) => {
    const speaker = cue.speaker ?? nickBefore.exec(cue.text)?.[1];
    return speaker === undefined ? cue : { ...cue, speaker, text: cue.text.replace(nickBefore, '') };
  });

/** How often somebody else writes than in the line before, of all lines that have a name. */
function changesOf(cues: readonly Cue[]): number {
  const writers = cues.flatMap(({ speaker }) => speaker ?? []);
  return writers.filter((writer, index) => writer !== writers[index - 1]).length / writers.length;
}

/** Whether lines are those of people with such names, in turn, with hardly a mark at the end. */
const areNicks = (cues: readonly Cue[]) =>
  cues.length >= fewestMessages &&
  cues.filter(({ speaker }) => speaker !== undefined && isNick(speaker)).length >= cues.length * nearlyAll &&
  changesOf(cues) >= fewestChanges &&
  begins(cues) < 0.5 &&
  ends(cues) < 0.3;

/** Whether lines are messages: of many who write few words each and in turn, with hardly a mark at the end. */
function areMessages(written: readonly Cue[]): boolean {
  if (written.length < fewestMessages) return false;
  // As in logs of IRC.
  if (written.every(({ text }) => /^<[^<>\s]{1,30}> /u.test(text))) return true;
  const cues = withNicks(written);
  if (areNicks(cues)) return true;
  const writers = cues.flatMap(({ speaker }) => speaker ?? []);
  const hasMany = writers.length >= cues.length * nearlyAll && new Set(writers).size >= fewestWriters;
  if (changesOf(cues) < fewestChanges) return false;
  return hasMany && wordsOf(cues) < cues.length * mostWordsOfMessages && ends(cues) < 0.5;
}

/** Whether two people write messages to each other: without times they differ from speech by their lack of capitals. */
export const isChat = (cues: readonly Cue[]) =>
  areMessages(cues) ||
  (cues.filter(({ speaker }) => speaker !== undefined).length >= cues.length * nearlyAll &&
    wordsOf(cues) < cues.length * mostWordsOfMessages &&
    begins(cues) < 0.5 &&
    ends(cues) < 0.3 &&
    cues.every(({ text }) => /^[^\p{L}]*(?:\p{Ll}|\p{Lu}|$)/u.test(text)));

/** Whether what stands behind the names goes on with a sentence: somebody tells what they do, or talk about. */
const areReports = (cues: readonly Cue[]) =>
  cues.filter(({ text, speaker }) => speaker !== undefined && /^\p{Ll}.*\.$/su.test(text)).length >=
  cues.length * nearlyAll;

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
  if (isTooFast || areReports(cues) || areDated(cues) || areOneText(cues)) return 'other';
  if (hasTurns(cues)) return 'transcript';
  if (perCue < fewestWords) return 'chapters';
  if (perSecond < fewestUnnamed && perCue < paragraph) return 'other';
  return areEntries(cues) && (!isPlayed || haveScores(cues)) ? 'other' : 'transcript';
}
