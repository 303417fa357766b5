import { looksLikeName } from '../formats/speaker-name';
import type { Cue } from '../transcript/cue';

/** The marks that pages put between a time or a name and the text. */
const markBefore = /^[:：·•|]\s*/u;
/**
 * A space before a comma or a full stop, from pages with an element for each word. French has spaces before other marks
 * only.
 */
const spaceBeforeMark = /(?<=[\p{L}\p{N}]) (?=[,.](?:\s|$))/gu;

/** Emoji before a name. */
const pictureBefore =
  /^\p{Extended_Pictographic}(?:\uFE0F|\u200D|\p{Extended_Pictographic}){0,8}\s?(?=\p{Lu}[^:.!?]{0,38}: )/u;

/** Words that announce a time, at the place of a name. */
const wordForTime = /^(?:tc|time ?code|time(?: ?stamp)?|minuto?s?|zeit|tiempo|temps|tempo)$/iu;

/** A name without brackets, emoji and the marks after it; undefined if it is empty or only announces a time. */
function nameOf(written: string): string | undefined {
  const name = written
    .trim()
    .replace(/^\[([^[\]]+)\]$/u, '$1')
    .replace(/[\s,|–—-]+$/u, '')
    .replace(/^(?:\p{Extended_Pictographic}|\uFE0F|\u200D|\s)+(?=\p{L})/u, '');
  return wordForTime.test(name) || name === '' ? undefined : name;
}

/** Removes what the layout of the page left in a cue. A text whose words have times of their own is not changed. */
function tidy({ speaker, ...cue }: Cue): Cue {
  const name = nameOf(speaker ?? '');
  const named = name === undefined ? cue : { ...cue, speaker: name };
  if (cue.words) return named;
  const text = cue.text.replace(pictureBefore, '');
  return { ...named, text: text.replace(markBefore, '').replace(spaceBeforeMark, '') };
}

/**
 * Removes every second line if all lines come twice: a page may have a row for wide screens and one for narrow ones.
 */
function withoutDoubles(cues: readonly Cue[]): readonly Cue[] {
  const firsts = cues.filter((_, index) => index % 2 === 0);
  const seconds = cues.filter((_, index) => index % 2 === 1);
  const areSame = firsts.length > 2 && firsts.every((cue, index) => cue.text === seconds[index]?.text);
  return areSame ? firsts.map((cue, index) => ({ ...cue, end: seconds[index]?.end ?? cue.end })) : cues;
}

/** A name with its colon, at the beginning of a text or after the end of a sentence. */
const label = /(?<=^|[.!?…—–"”’)\]] )(\p{Lu}[^:.!?()[\]"“”]{0,38}[\p{L}\p{N}.)]): (?=\S)/gu;
/** What looks like a name and comes only once may be a word before a list. */
const fewestTurns = 2;

/** The names that introduce turns within the cues, and the speakers of the cues. */
function namesIn(cues: readonly Cue[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { text, speaker } of cues) {
    if (speaker !== undefined && !counts.has(speaker)) counts.set(speaker, fewestTurns);
    for (const [, name = ''] of text.matchAll(label))
      if (looksLikeName(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= fewestTurns).map(([name]) => name));
}

/** Divides a cue into its turns. The page gives no more times, so each turn gets a share of the time by its length. */
function turnsOf(cue: Cue, names: ReadonlySet<string>): Cue[] {
  const { text, start, end } = cue;
  const labels = [...text.matchAll(label)].filter(([, name = '']) => names.has(name));
  const [first] = labels;
  if (!first || cue.words) return [cue];
  const perLetter = (end - start) / text.length;
  const pieces = labels.map((found, index) => {
    const from = found.index + found[0].length;
    const to = labels[index + 1]?.index ?? text.length;
    return { at: found.index, text: text.slice(from, to).trim(), speaker: found[1] ?? '' };
  });
  const before = text.slice(0, first.index).trim();
  const opening = before === '' ? [] : [{ ...cue, text: before }];
  const turns = [
    ...opening,
    ...pieces.map(({ at, ...piece }) => ({ ...cue, ...piece, start: start + at * perLetter })),
  ];
  return turns.map((turn, index) => ({ ...turn, end: turns[index + 1]?.start ?? end }));
}

/**
 * The full names of speakers by their last names. Radio stations give the full name once and then only the last name
 * (`MARTA LINDQVIST`, then `LINDQVIST`; 2026). Last names that two speakers share are left out.
 */
function wholeNames(cues: readonly Cue[]): Map<string, string> {
  const whole = new Map<string, string>();
  const twice = new Set<string>();
  for (const name of new Set(cues.flatMap(({ speaker }) => speaker ?? []))) {
    const last = name.slice(name.lastIndexOf(' ') + 1);
    if (last === name || /\d/u.test(last)) continue;
    if (whole.has(last)) twice.add(last);
    whole.set(last, name);
  }
  for (const name of twice) whole.delete(name);
  return whole;
}

function withWholeNames(cues: readonly Cue[]): Cue[] {
  const whole = wholeNames(cues);
  return cues.map((cue) => {
    const name = cue.speaker === undefined ? undefined : whole.get(cue.speaker);
    return name === undefined ? cue : { ...cue, speaker: name };
  });
}

/**
 * Removes from the cues of a page what its layout left in them. If the page gives one time for several turns, each turn
 * becomes a cue with estimated times.
 */
export function tidyCues(cues: readonly Cue[]): Cue[] {
  const tidied = withoutDoubles(cues).map(tidy);
  const names = namesIn(tidied);
  return withWholeNames(tidied.flatMap((cue) => turnsOf(cue, names)));
}
