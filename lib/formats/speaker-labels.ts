import { isSound } from '../transcript/words';
import type { ReadCue } from './parsed';
import { type Label, readLabel } from './speaker-label';
import { isUnknownSpeaker, looksLikeName, looksLikeStampedName } from './speaker-name';
import { turnsOfCue } from './turns-of-cue';

/** A turn of a speaker whom the captions do not name. */
const unnamedTurn = /^(?:>{2,}|[-–]\s)/u;

/** Names of two words, and the letters for the parts of a duet (`F`, `M`, `D`). */
const fullNameOrPart = /\s|^\p{Lu}$/u;

const bracketPattern = /^(?:\[([^[\]:]{1,48})\]|\(([^():]{1,48})\)|<([^<>:]{1,48})>)\s{1,8}(?=\S)/u;
/** Sounds are also written in brackets, but not before the words of nearly every line. */
const shareOfBrackets = 0.8;
const commonSounds =
  /^(?:music|applause|laugh\w{0,5}|sighs?|inaudible|crosstalk|silence|noise|cheer\w{0,4}|chuckles?)$/iu;

/** The names in brackets before the texts, if nearly all lines have one; otherwise undefined. */
function bracketLabels(cues: readonly ReadCue[]): (Label | undefined)[] | undefined {
  if (!cues.some(({ text }) => /^[[(<]/u.test(text))) return undefined;
  const labels = cues.map(({ text, speaker }): Label | undefined => {
    const [front = '', square, round, angle] = (speaker === undefined && bracketPattern.exec(text)) || [];
    const name = (square ?? round ?? angle ?? '').trim();
    return looksLikeName(name) && !commonSounds.test(name) ? { name, length: front.length } : undefined;
  });
  const count = labels.filter((label) => label !== undefined).length;
  const spoken = cues.filter(({ text }) => !isSound(text)).length;
  return count >= Math.max(2, spoken * shareOfBrackets) ? labels : undefined;
}

/** If at least this share of the lines has labels, the labels are the file's way to name speakers. */
const shareOfLabels = 0.2;
const oftenNamed = 4;
const leastShareOfLabels = 0.01;
/** If fewer lines have labels, the first speaker must be named within this many lines. */
const firstLines = 10;
/** If there is only one name, it must come even earlier: otherwise it is a repeated word, such as `Problem: …`. */
const firstLinesOfOne = 3;
/** From this share on, labels are speakers even if the first lines have none. */
const mostLabels = 0.5;
/**
 * If the only repeated label is a single word, it is not a speaker, because there is no one who answers. A name in
 * capitals is an exception: it is written like a speaker.
 */
const isLoneWord = /^(?!\p{Lu}{2,}$)[^\s\d]+$/u;
/** A speaker keeps talking for at most this many lines without a new label. After that, the speaker is unknown. */
const longestTurn = 100;

/** True if the file also uses the name as an ordinary word: `Problem: …` where somebody says "a problem". */
function isOrdinaryWord(name: string, spoken: ReadonlySet<string>): boolean {
  return !name.includes(' ') && /^\p{Lu}\p{Ll}+$/u.test(name) && spoken.has(name.toLowerCase());
}

function wordsOf(cues: readonly ReadCue[]): Set<string> {
  const words = new Set<string>();
  for (const { text } of cues) for (const word of text.match(/\p{L}+/gu) ?? []) words.add(word);
  return words;
}

/** The labels that are speakers in this file. A single `Remember: …` in a long talk is not one. */
function namesAmong(
  cues: readonly ReadCue[],
  labels: readonly (Label | undefined)[],
  isSong: boolean,
): Set<string> {
  const counts = new Map<string, number>();
  for (const label of labels) if (label) counts.set(label.name, (counts.get(label.name) ?? 0) + 1);
  if (isSong) {
    const names = [...counts].filter(([name, count]) => count >= 2 || fullNameOrPart.test(name));
    return new Set(names.map(([name]) => name));
  }
  if (counts.size === 0) return new Set();
  const spoken = wordsOf(cues);
  // Mark may also say "mark" in the talk: a frequent label is still a speaker.
  for (const [name, count] of counts)
    if (count < oftenNamed && isOrdinaryWord(name, spoken)) counts.delete(name);
  const labelled = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const share = labelled / Math.max(1, labels.length);
  const names = new Set([...counts].filter(([, count]) => count >= 2).map(([name]) => name));
  if (share >= shareOfLabels) {
    const opens = labels.slice(0, firstLinesOfOne).some((label) => label && counts.has(label.name));
    const isDialogue = names.size > 1 || share >= mostLabels;
    return opens || isDialogue ? new Set(counts.keys()) : new Set();
  }
  const [only = ''] = names;
  if (share < leastShareOfLabels || (names.size === 1 && isLoneWord.test(only))) return new Set();
  const first = labels.findIndex((label) => label && names.has(label.name));
  return first < (names.size > 1 ? firstLines : firstLinesOfOne) ? names : new Set();
}

/** Removes the first `length` UTF-16 code units from the text of the cue, and the timed words in that part. */
function withoutFront(cue: ReadCue, length: number): ReadCue {
  const front = cue.text.slice(0, length);
  let position = 0;
  let isPast = false;
  const words = cue.words?.filter((word) => {
    // The first word that is not in the removed part ends the search: all others come after it.
    const at = isPast ? -1 : front.indexOf(word.text, position);
    isPast = at < 0;
    if (isPast) return true;
    position = at + word.text.length;
    return false;
  });
  const { lines: _, words: __, ...rest } = cue;
  const text = cue.text.slice(length).trim();
  return words && words.length > 0 ? { ...rest, text, words } : { ...rest, text };
}

function withoutLabel(cue: ReadCue, { name, length }: Label): ReadCue {
  const rest = withoutFront(cue, length);
  return isUnknownSpeaker(name) ? rest : { ...rest, speaker: name };
}

/** A sound such as `[Music]` has no speaker. */
function carried(cue: ReadCue, speaker: string | undefined): ReadCue {
  return speaker === undefined || cue.speaker !== undefined || isSound(cue.text) ? cue : { ...cue, speaker };
}

/** A label must be on one written line, including its colon. */
function labelOf({ speaker, lines, text }: ReadCue): Label | undefined {
  return speaker === undefined ? readLabel(lines?.[0]?.text ?? text) : undefined;
}

/**
 * Removes labels such as `Ana: ` from the texts and sets the speakers of the cues. The cues after a label have the same
 * speaker until the next label or an unnamed turn (`>>`, `-`), for at most 100 cues. Cues that already have a speaker
 * keep it.
 *
 * @param isSong true for the verses of a song, where a single word before a colon is only a label if it is repeated
 * @param isNone true for words that the listener says are not names: they stay in the text
 */
export function readSpeakerLabels(
  written: readonly ReadCue[],
  isSong: boolean,
  isNone: (name: string) => boolean,
): ReadCue[] {
  const brackets = bracketLabels(written);
  const found = brackets ?? written.map(labelOf);
  const namesOf = (some: readonly ReadCue[], labels: typeof found) =>
    new Set([...namesAmong(some, labels, isSong)].filter((name) => !isNone(name)));
  const first = namesOf(written, found);
  if (first.size === 0) return [...written];
  const cues = written.flatMap((cue) => turnsOfCue(cue, first, brackets !== undefined));
  const areSplit = cues.length > written.length;
  const labels = areSplit ? ((brackets ? bracketLabels(cues) : undefined) ?? cues.map(labelOf)) : found;
  const names = areSplit && brackets ? namesOf(cues, labels) : first;
  let speaker: string | undefined;
  let length = 0;
  return cues.map((cue, index) => {
    length += 1;
    const label = labels[index];
    if (label && names.has(label.name)) {
      const named = withoutLabel(cue, label);
      speaker = named.speaker;
      length = 0;
      return named;
    }
    if (cue.speaker !== undefined || unnamedTurn.test(cue.text)) {
      speaker = cue.speaker;
      length = 0;
    }
    return length > longestTurn ? cue : carried(cue, speaker);
  });
}

/** At least this many cues, and at least the share below, must have a name as their first line. */
const fewestNamedCues = 3;
/** Longer lines are not names. */
const longestNameLine = 60;
const shareOfNamedCues = 0.6;

/**
 * Uses names that are the first line of most cues, as in Teams, as the speakers. Most names must be repeated; otherwise
 * they are probably titles above the texts.
 *
 * @param isNone true for words that the listener says are not names
 */
export function readNameLines(
  cues: readonly ReadCue[],
  isNone: (name: string) => boolean,
): readonly ReadCue[] {
  const nameOf = ({ lines, speaker }: ReadCue) => {
    const written = lines?.[0]?.text ?? '';
    if (written === '' || written.length > longestNameLine) return undefined;
    const first = written.replace(/\s?:$/u, '');
    return speaker === undefined && looksLikeStampedName(first) ? first : undefined;
  };
  const names = cues.flatMap((cue) => nameOf(cue) ?? []);
  const isUsual = names.length >= Math.max(fewestNamedCues, cues.length * shareOfNamedCues);
  if (!isUsual || new Set(names).size > names.length * 0.7) return cues;
  return cues.map((cue) => {
    const name = nameOf(cue);
    if (name === undefined || isNone(name)) return cue;
    return { ...withoutFront(cue, cue.lines?.[0]?.text.length ?? 0), speaker: name };
  });
}

/**
 * Removes the `>>` at the beginning of a cue, which marks a change of speakers, and sets `isTurn` instead. A cue
 * without other text keeps it. Call this after names have been read, because the mark ends the turn above.
 */
export function dropTurnMark(cue: ReadCue): ReadCue {
  if (!cue.text.startsWith('>>')) return cue;
  const mark = /^>{2,}\s*(?=\S)/u.exec(cue.text);
  return mark ? { ...withoutFront(cue, mark[0].length), isTurn: true } : cue;
}

/** Gives every cue without a speaker the speaker of the cue before it: a turn lasts until the next name. */
export function carrySpeakers(cues: readonly ReadCue[]): ReadCue[] {
  let speaker: string | undefined;
  return cues.map((cue) => {
    if (cue.speaker !== undefined || unnamedTurn.test(cue.text)) speaker = cue.speaker;
    return carried(cue, speaker);
  });
}
