import type { TimedWord } from '../transcript/cue';
import { readMarkup } from './cue-markup';
import type { Mending } from './mending';
import type { ReadCue } from './parsed';

/** What singles a word out: Whisper underlines it, others give it a colour or a weight. */
const highlight = /<(u|b|font|c)\b[^<>]{0,100}>([^<>]{1,100})<\/\1>/gu;
/** Programs put the cues for the words of one line next to each other. */
const longestGapSeconds = 1;

interface Highlight {
  /** Where in the text of the cue. */
  readonly at: number;
  readonly text: string;
}

/** The only words of a cue that are singled out; undefined if none are, or in several places. */
function highlightIn(written: readonly string[]): Highlight | undefined {
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
 * Subtitles that show each line once for each of its words, every time with the next one underlined or coloured, as one
 * cue a line, with the times of its words; all other cues as they are. `lines`: those of the file.
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
