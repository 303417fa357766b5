import type { Cue } from '../transcript/cue';
import { begins, ends, nearlyAll, wordsOf } from './lines';

/** Messages have fewer words than what is said, and those who write them are many. */
const mostWordsOfMessages = 8;
/** The same where those who write have such names as nobody has else. */
const mostWordsOfNicks = 12;
const fewestWriters = 5;
const fewestMessages = 5;

/** Those who speak mostly go on for several lines. */
const fewestChanges = 0.7;

/** How those who write in chats call themselves: `grey_fox: `. */
const nickBefore = /^([\p{Ll}\d_][\p{L}\d_.-]{1,23}): /u;
/** Programs that tell speakers apart call them `speaker_1` and `spk_1`. */
const isNick = (name: string) => /^(?!(?:speaker|spk)[-_]?\d)[\p{Ll}\d_]\S{1,23}$/u.test(name);

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

/** Whether lines are written as messages are: few words each, with hardly a capital or a mark at the end. */
const areTyped = (cues: readonly Cue[], mostWords: number) =>
  wordsOf(cues) < cues.length * mostWords && begins(cues) < 0.5 && ends(cues) < 0.3;

/** Whether lines are those of people with such names, in turn, with hardly a mark at the end. */
const areNicks = (cues: readonly Cue[]) =>
  cues.length >= fewestMessages &&
  cues.filter(({ speaker }) => speaker !== undefined && isNick(speaker)).length >= cues.length * nearlyAll &&
  changesOf(cues) >= fewestChanges &&
  areTyped(cues, mostWordsOfNicks);

/** Whether lines are messages: of many who write few words each and in turn, with hardly a mark at the end. */
export function areMessages(written: readonly Cue[]): boolean {
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
    areTyped(cues, mostWordsOfMessages) &&
    cues.every(({ text }) => /^[^\p{L}]*(?:\p{Ll}|\p{Lu}|$)/u.test(text)));
