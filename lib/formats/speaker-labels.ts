import { isSound } from '../transcript/words';
import type { ReadCue } from './parsed';
import { type Label, readLabel } from './speaker-label';
import { isUnknownSpeaker, looksLikeName, looksLikeStampedName } from './speaker-name';
import { turnsOfCue } from './turns-of-cue';

/** A turn to somebody whom the captions do not name. */
const unnamedTurn = /^(?:>{2,}|[-–]\s)/u;

/** Names of two words, and the letters that tell the parts of a duet (`F`, `M`, `D`). */
const fullNameOrPart = /\s|^\p{Lu}$/u;

const bracketPattern = /^(?:\[([^[\]:]{1,48})\]|\(([^():]{1,48})\)|<([^<>:]{1,48})>)\s{1,8}(?=\S)/u;
/** Sounds stand in brackets too, but not before the words of nearly every line. */
const shareOfBrackets = 0.8;
const commonSounds =
  /^(?:music|applause|laugh\w{0,5}|sighs?|inaudible|crosstalk|silence|noise|cheer\w{0,4}|chuckles?)$/iu;

/** Names in brackets before the texts, where nearly all lines have one; else undefined. */
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

/** From this share of the lines on, labels are how the file tells its speakers. */
const shareOfLabels = 0.2;
const oftenNamed = 4;
const leastShareOfLabels = 0.01;
/** Where labels are fewer, the first to speak is named near the beginning: within so many lines. */
const firstLines = 10;
/** And where there is but one name, at once: else it is a word that comes again, such as `Problem: …`. */
const firstLinesOfOne = 3;
/** From this share of the lines on, labels are speakers even if the first lines have none. */
const mostLabels = 0.5;
/** A few lines that begin with the same word tell no speaker: nobody answers. A name in capitals is written as one. */
const isLoneWord = /^(?!\p{Lu}{2,}$)[^\s\d]+$/u;
/** A speaker goes on for so many lines without a new label; after that, nobody knows. */
const longestTurn = 100;

/** True if the file has the name as an ordinary word too: `Problem: …` where somebody says "a problem". */
function isOrdinaryWord(name: string, spoken: ReadonlySet<string>): boolean {
  return !name.includes(' ') && /^\p{Lu}\p{Ll}+$/u.test(name) && spoken.has(name.toLowerCase());
}

function wordsOf(cues: readonly ReadCue[]): Set<string> {
  const words = new Set<string>();
  for (const { text } of cues) for (const word of text.match(/\p{L}+/gu) ?? []) words.add(word);
  return words;
}

/** The names that are speakers in this file: a lone `Remember: …` in a long talk is not one. */
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
  // Somebody may be called Mark and mark things: who is named often is a speaker.
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

/** The cue without the first `length` UTF-16 code units of its text, nor the timed words in them. */
function withoutFront(cue: ReadCue, length: number): ReadCue {
  const front = cue.text.slice(0, length);
  let position = 0;
  let isPast = false;
  const words = cue.words?.filter((word) => {
    // The first word that is not in front ends the search: all others stand behind it.
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

/** A sound such as `[Music]` is nobody's words. */
function carried(cue: ReadCue, speaker: string | undefined): ReadCue {
  return speaker === undefined || cue.speaker !== undefined || isSound(cue.text) ? cue : { ...cue, speaker };
}

/** A label stands on one written line with its colon. */
function labelOf({ speaker, lines, text }: ReadCue): Label | undefined {
  return speaker === undefined ? readLabel(lines?.[0]?.text ?? text) : undefined;
}

/**
 * Takes labels such as `Ana: ` off the texts and makes them the cues' speakers; the cues after it belong to
 * the same speaker until the next label or an unnamed turn (`>>`, `-`), for at most 100 cues. Cues that have a speaker keep it. In the
 * verses of a song, a lone word before a colon is no label, if it does not come again. `isNone`: true for what the
 * listener says is no name, and which stays in the text.
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

/** So many cues, and so large a share of them, must have a name as their first line. */
const fewestNamedCues = 3;
/** Longer lines are no names. */
const longestNameLine = 60;
const shareOfNamedCues = 0.6;

/**
 * Takes names that stand as the first line of most cues, as Teams writes them, for the speakers. Names that do not come
 * again are none: titles above texts look like them. `isNone`: true for what the listener says is no name.
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
 * The cue without the `>>` that marks a change of speakers, at its beginning: `isTurn` says so instead. A cue of
 * nothing else keeps it. To be asked after the names: the mark ends the turn above.
 */
export function dropTurnMark(cue: ReadCue): ReadCue {
  if (!cue.text.startsWith('>>')) return cue;
  const mark = /^>{2,}\s*(?=\S)/u.exec(cue.text);
  return mark ? { ...withoutFront(cue, mark[0].length), isTurn: true } : cue;
}

/** Gives every cue without a speaker that of the cue before it: a turn lasts until the next name. */
export function carrySpeakers(cues: readonly ReadCue[]): ReadCue[] {
  let speaker: string | undefined;
  return cues.map((cue) => {
    if (cue.speaker !== undefined || unnamedTurn.test(cue.text)) speaker = cue.speaker;
    return carried(cue, speaker);
  });
}
