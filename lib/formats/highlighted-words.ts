import type { TimedWord } from '../transcript/cue';
import { readMarkup } from './cue-markup';
import type { Mending } from './mending';
import type { ReadCue } from './parsed';

/** A highlighted word: Whisper underlines it; other programs give it a colour or a weight. */
const highlight = /<(u|b|font|c)\b[^<>]{0,100}>([^<>]{1,100})<\/\1>/gu;
const highlightEnd = /<\/(?:[ubc]|font)>/u;
/** The longest gap between the cues for the words of one line. Programs put them next to each other. */
const longestGapSeconds = 1;

interface Highlight {
  /** The offset in the text of the cue, in UTF-16 code units. */
  readonly at: number;
  readonly text: string;
}

/** The only highlight of a cue; undefined if there is none or more than one. */
function highlightIn(written: readonly string[]): Highlight | undefined {
  if (!written.some((line) => highlightEnd.test(line))) return undefined;
  const text = written.join('\n');
  const [found, second] = text.matchAll(highlight);
  if (!found || second) return undefined;
  const word = readMarkup([found[2] ?? ''], 0).text;
  const before = readMarkup(text.slice(0, found.index).split('\n'), 0).text;
  return word === '' ? undefined : { at: before.length, text: word };
}

function isNext(before: ReadCue | undefined, cue: ReadCue): boolean {
  if (!before || before.text !== cue.text || cue.text === '') return false;
  return cue.start >= before.start && cue.start - (before.end ?? cue.start) <= longestGapSeconds;
}

interface Run {
  readonly cues: ReadCue[];
  readonly words: TimedWord[];
  place: number;
}

function lineOf({ cues, words }: Run): ReadCue[] {
  const [first] = cues;
  const last = cues.at(-1);
  if (!first || !last || words.length < 2) return cues;
  return [{ ...first, ...(last.end === undefined ? {} : { end: last.end }), words }];
}

/**
 * Some subtitles repeat each line once for each of its words, with that word underlined or coloured. This joins each
 * such run into one cue with timed words. All other cues are left as they are.
 *
 * @param lines the lines of the file
 */
export function joinHighlighted(
  cues: readonly ReadCue[],
  lines: readonly string[],
): { readonly cues: readonly ReadCue[]; readonly taken: readonly Mending[] } {
  if (!cues.some((cue, index) => isNext(cues[index - 1], cue))) return { cues, taken: [] };
  const runs: Run[] = [];
  for (const [index, cue] of cues.entries()) {
    const word = highlightIn(lines.slice(cue.line, (cues[index + 1]?.line ?? lines.length + 1) - 1));
    const last = runs.at(-1);
    const goesOn = last && isNext(cues[index - 1], cue) && (word === undefined || word.at > last.place);
    const run = goesOn ? last : { cues: [], words: [], place: -1 };
    if (!goesOn) runs.push(run);
    run.cues.push(cue);
    if (!word) continue;
    run.place = word.at;
    run.words.push({ text: word.text, start: cue.start, ...(cue.end === undefined ? {} : { end: cue.end }) });
  }
  const joined = runs.flatMap(lineOf);
  const count = cues.length - joined.length;
  return { cues: joined, taken: count > 0 ? [{ kind: 'rolling', count, values: ['growing'] }] : [] };
}
