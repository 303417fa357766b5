import { looksLikeName } from '../formats/speaker-name';
import type { Cue } from '../transcript/cue';

/** What pages put between a time or a name and what is said. */
const markBefore = /^[:：·•|]\s*/u;
/** Pages with an element for each word put one before marks too. French has spaces before others. */
const spaceBeforeMark = /(?<=[\p{L}\p{N}]) (?=[,.](?:\s|$))/gu;

/** A picture before a name. */
const pictureBefore =
  /^\p{Extended_Pictographic}(?:\uFE0F|\u200D|\p{Extended_Pictographic}){0,8}\s?(?=\p{Lu}[^:.!?]{0,38}: )/u;

/** Words that say that a time follows, where names stand elsewhere. */
const wordForTime = /^(?:tc|time ?code|time(?: ?stamp)?|minuto?s?|zeit|tiempo|temps|tempo)$/iu;

/** A name without what parts it from a time or encloses it; undefined for none. */
function nameOf(written: string): string | undefined {
  const name = written
    .trim()
    .replace(/^\[([^[\]]+)\]$/u, '$1')
    .replace(/[\s,|–—-]+$/u, '')
    .replace(/^(?:\p{Extended_Pictographic}|\uFE0F|\u200D|\s)+(?=\p{L})/u, '');
  return wordForTime.test(name) || name === '' ? undefined : name;
}

/** A cue without what the layout of its page left in it. Words with times of their own are kept as they are. */
function tidy({ speaker, ...cue }: Cue): Cue {
  const name = nameOf(speaker ?? '');
  const named = name === undefined ? cue : { ...cue, speaker: name };
  if (cue.words) return named;
  const text = cue.text.replace(pictureBefore, '');
  return { ...named, text: text.replace(markBefore, '').replace(spaceBeforeMark, '') };
}

/** Each line once, where all come twice: a page may have a row for wide screens and one for narrow ones. */
function withoutDoubles(cues: readonly Cue[]): readonly Cue[] {
  const firsts = cues.filter((_, index) => index % 2 === 0);
  const seconds = cues.filter((_, index) => index % 2 === 1);
  const areSame = firsts.length > 2 && firsts.every((cue, index) => cue.text === seconds[index]?.text);
  return areSame ? firsts.map((cue, index) => ({ ...cue, end: seconds[index]?.end ?? cue.end })) : cues;
}

/** A name with its colon, at the beginning of a text or behind the end of a sentence. */
const label = /(?<=^|[.!?…—–"”’)\]] )(\p{Lu}[^:.!?()[\]"“”]{0,38}[\p{L}\p{N}.)]): (?=\S)/gu;
/** A name that comes once may be a word before a list. */
const fewestTurns = 2;

/** The names that stand before turns inside the cues. */
function namesIn(cues: readonly Cue[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { text, speaker } of cues) {
    if (speaker !== undefined && !counts.has(speaker)) counts.set(speaker, fewestTurns);
    for (const [, name = ''] of text.matchAll(label))
      if (looksLikeName(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= fewestTurns).map(([name]) => name));
}

/** The turns of a cue, each with a part of its time by its length: the page tells no more. */
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
 * The whole names of those who are called by their last name after they were named once, as radio stations do
 * (`MARTA LINDQVIST`, then `LINDQVIST`; 2026); none where two have the same.
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
 * The cues of a page without what its layout left in them. A stretch of several turns that the page gives one time is
 * a cue for each turn, whose times are estimates.
 */
export function tidyCues(cues: readonly Cue[]): Cue[] {
  const tidied = withoutDoubles(cues).map(tidy);
  const names = namesIn(tidied);
  return withWholeNames(tidied.flatMap((cue) => turnsOf(cue, names)));
}
