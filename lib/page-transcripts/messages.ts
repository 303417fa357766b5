import type { Cue } from '../transcript/cue';
import { begins, ends, nearlyAll, wordsOf } from './lines';

/** Messages in a chat have fewer words than this on average, and they have several writers. */
const mostWordsOfMessages = 8;
/** The same if the writers have nicknames. */
const mostWordsOfNicks = 12;
const fewestWriters = 5;
const fewestMessages = 5;

/** In a chat, the writer changes at this share of the lines or more. Speakers mostly continue for several lines. */
const fewestChanges = 0.7;

/** The nickname of a writer in a chat, before the text: `grey_fox: `. */
const nickBefore = /^([\p{Ll}\d_][\p{L}\d_.-]{1,23}): /u;
/** Programs that distinguish speakers call them `speaker_1` and `spk_1`; these are no nicknames. */
const isNick = (name: string) => /^(?!(?:speaker|spk)[-_]?\d)[\p{Ll}\d_]\S{1,23}$/u.test(name);

/** Moves nicknames from the text of the cues to their speaker. */
const withNicks = (cues: readonly Cue[]): readonly Cue[] =>
  cues.map((cue) => {
    const speaker = cue.speaker ?? nickBefore.exec(cue.text)?.[1];
    return speaker === undefined ? cue : { ...cue, speaker, text: cue.text.replace(nickBefore, '') };
  });

/** The share of lines with a name whose writer is not that of the line before. */
function changesOf(cues: readonly Cue[]): number {
  const writers = cues.flatMap(({ speaker }) => speaker ?? []);
  return writers.filter((writer, index) => writer !== writers[index - 1]).length / writers.length;
}

/** Whether the lines look like messages: few words each, and few with a capital or a punctuation mark at the end. */
const areTyped = (cues: readonly Cue[], mostWords: number) =>
  wordsOf(cues) < cues.length * mostWords && begins(cues) < 0.5 && ends(cues) < 0.3;

/** Whether the lines are messages of people with nicknames, who take turns. */
const areNicks = (cues: readonly Cue[]) =>
  cues.length >= fewestMessages &&
  cues.filter(({ speaker }) => speaker !== undefined && isNick(speaker)).length >= cues.length * nearlyAll &&
  changesOf(cues) >= fewestChanges &&
  areTyped(cues, mostWordsOfNicks);

/**
 * Whether the lines are messages of a chat: several writers take turns and write few words, mostly without a mark at
 * the end.
 */
export function areMessages(written: readonly Cue[]): boolean {
  if (written.length < fewestMessages) return false;
  // The form of IRC logs.
  if (written.every(({ text }) => /^<[^<>\s]{1,30}> /u.test(text))) return true;
  const cues = withNicks(written);
  if (areNicks(cues)) return true;
  const writers = cues.flatMap(({ speaker }) => speaker ?? []);
  const hasMany = writers.length >= cues.length * nearlyAll && new Set(writers).size >= fewestWriters;
  if (changesOf(cues) < fewestChanges) return false;
  return hasMany && wordsOf(cues) < cues.length * mostWordsOfMessages && ends(cues) < 0.5;
}

/**
 * Whether a text without times is a chat, perhaps of only two people. Its messages differ from speech by their lack of
 * capitals.
 */
export const isChat = (cues: readonly Cue[]) =>
  areMessages(cues) ||
  (cues.filter(({ speaker }) => speaker !== undefined).length >= cues.length * nearlyAll &&
    areTyped(cues, mostWordsOfMessages) &&
    cues.every(({ text }) => /^[^\p{L}]*(?:\p{Ll}|\p{Lu}|$)/u.test(text)));
