import type { Seconds } from '../transcript/cue';
import { withoutCounterLines } from './counter-lines';
import { looksLikeName } from './speaker-name';
import {
  cleanLine,
  readNameAndStamp,
  readNameBehind,
  readStampAfter,
  readStampBefore,
  readWordsBeforeStamp,
  type StampLine,
} from './stamp-line';
import { hasStampsInside } from './stamps-inside';

/** Lines that services and pages add around a transcript. */
const furniture =
  /^[*_]?(?:Transcribed by https?:\/\/otter\.ai\/?|.{1,40} \(auto-generated\)|Search (?:in video|transcript)|(?:Transcription|Meeting|Recording) (?:ended|started|stopped|paused) (?:after|at) .{1,30}|Transcription (?:ended|started|stopped|paused)|.{1,60} (?:started|stopped) transcription|<(?:begin|end) subtitles>|This editable transcript was computer generated.{0,160}|[-_*]{3,}|Page \d{1,4}(?: of \d{1,4})?|\[end\]|V\d{1,2}, \d{1,3}|(?:Start|End) of transcript\. Skip to the (?:end|start)|\W{0,3}(?:START|END) SCRIPT\W{0,3}|\(?(?:Transcribed by TurboScribe|This file is longer than \d{1,3} minutes).{0,120}|Sonix is the world.s most advanced automated transcription.{0,80}|Available transcripts are automatically generated\. Complete accuracy is not guaranteed|(?:This|The) transcript (?:was|is) (?:automatically |auto-)?generated(?: automatically)?\.?(?: Its accuracy may vary)?)\.?[*_]?$/iu;

/** True for a clean line that is not part of the transcript, such as the name of the service that made it. */
export function isFurniture(line: string): boolean {
  return furniture.test(line);
}

/** Header and footer lines of other subtitle formats. */
const headOfCaptions =
  /^(?:\[(?:INFORMATION|TITLE|AUTHOR|SOURCE|PRG|FILEPATH|DELAY|CD TRACK|COMMENT|BEGIN|END|END INFORMATION|SUBTITLE|COLF)\](?!\s?\().{0,200}|\*{4,}.*\*{4,}|% Zero G [\d.]+|@ This file written with the Avid .{1,80}|#(?:Ulead|Subtitle|FR:)[^.!?]{0,60}(?:\.\d\d)?)$/u;

/** Headings above the first line in YouTube's panel. */
const panelHeading =
  /^(?:Transcript|Episode transcript|Show transcript|In this video|Chapters|Follow along using the transcript\.?)$/iu;

/** A clean line of the text, which may be empty, with its timestamp if there is one. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  readonly stamp: StampLine | undefined;
  /** Set if the program that wrote the file had no time for the line and wrote `NaN:NaN`. */
  readonly hasLostTime?: true;
  /** Set for a Markdown heading (`## Title`). */
  readonly isHeading?: true;
}

type Reader = (line: string) => StampLine | undefined;

const readNameOrAlone: Reader = (line) => {
  const named = readNameAndStamp(line);
  if (named) return named;
  const before = readStampBefore(line);
  // Brackets distinguish a timestamp within a turn from a text that begins with a time.
  return before?.kind === 'alone' || before?.stamp.isBare === false ? before : undefined;
};

/** Editors and interruptions put lines slightly out of order. Times in prose go back and forth much further. */
const smallStepBack: Seconds = 120;

function risingShare(stamps: readonly StampLine[]): number {
  if (stamps.length < 2) return 1;
  const rising = stamps.filter(({ stamp }, index) => {
    const before = stamps[index - 1];
    return before !== undefined && stamp.start >= before.stamp.start - smallStepBack;
  });
  return rising.length / (stamps.length - 1);
}

const headingMark = /^\s{0,3}#{1,6}\s+\S/u;

const lostTime = /^[[(]?NaN:NaN(?::NaN)?[\])]?\s{0,8}/u;
/** Words for "time" that look like a name. */
const timeWords = /^(?:start|time|timestamp|timecode|begin|position|zeit|zeitmarke)$/iu;
const fewestShare = 0.2;

/** Removes words that are the same before every time, such as `Starting point is 0:15`, unless they are a name. */
function withoutTimeWords(lines: readonly string[]): readonly string[] {
  const found = lines.map(readWordsBeforeStamp);
  const first = found.find((each) => each !== undefined)?.words;
  const all = found.filter((each) => each !== undefined);
  if (first === undefined || all.length < 2 || all.some(({ words }) => words !== first)) return lines;
  if (looksLikeName(first) && !timeWords.test(first)) return lines;
  return lines.map((line, index) => found[index]?.stamp ?? line);
}

const clockPair =
  /^(?:\d{1,5}[.)]?\s{1,4})?(\d{1,3}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?)(?:\s{1,4}|\s?,\s?)(\d{1,3}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?)(?=\s|$)/u;
/** A single such line may be spoken text. */
const fewestPairs = 2;

/**
 * Writes two times with only white space between them as start and end, if most lines that begin with a time have two.
 */
function withPairs(lines: readonly string[]): readonly string[] {
  const pairs = lines.filter((line) => clockPair.test(line)).length;
  const stamped = lines.filter((line) => /^(?:\d{1,5}[.)]?\s{1,4})?\d{1,3}:\d\d/u.test(line)).length;
  if (pairs < fewestPairs || pairs < stamped * 0.8) return lines;
  return lines.map((line) => line.replace(clockPair, '$1 - $2'));
}

const numberedStamp = /^(\d{1,5})[.):]?\s{1,4}(?=[[(]?\d{1,3}:\d\d)/u;

/** Removes line counters before times, if nearly all of the numbers there count up by one. */
function withoutCounters(lines: readonly string[]): readonly string[] {
  const numbers = lines.flatMap((line) => numberedStamp.exec(line)?.[1] ?? []).map(Number);
  const first = numbers[0] ?? 0;
  if (numbers.length < fewestPairs || first > 1) return lines;
  const counted = numbers.filter((number, index) => number === first + index).length;
  return counted < numbers.length * 0.9 ? lines : lines.map((line) => line.replace(numberedStamp, ''));
}

/** Teams' page repeats a copied time: `0 minutes 5 seconds0:05`, and once more after the name on the line below. */
const doubledTime = /^((?:\d{1,4} \p{L}{1,12} ?){1,3})(\d{1,3}:\d\d(?::\d\d)?)$/u;

function withoutDoubles(lines: readonly string[]): readonly string[] {
  const found = lines.map((line) => doubledTime.exec(line));
  if (found.every((each) => each === null)) return lines;
  return lines.map((line, index) => {
    const before = found[index - 1]?.[1]?.trim();
    const isRepeat = before !== undefined && line === `${lines[index - 2]} ${before}`;
    return isRepeat ? '' : (found[index]?.[2] ?? line);
  });
}

/** The clean lines of a text. A bold name after a time gets a colon, if a fifth of the lines have one. */
function cleanLines(text: string): readonly string[] {
  const written = text.split('\n');
  const bold = written.map(readNameBehind);
  const filled = written.filter((line) => line.trim() !== '').length;
  const areNames = bold.filter((line) => line !== undefined).length >= Math.max(2, filled * fewestShare);
  const clean = withoutDoubles(written.map((line, index) => cleanLine((areNames && bold[index]) || line)));
  const counted = withoutCounterLines(clean, (line) => /^[[(]?\d{1,3}:\d\d/u.test(line));
  return withPairs(withoutTimeWords(withoutCounters(counted)));
}

/** If fewer of the lines that are not blank have a name and a time in brackets before text, they are prose. */
const fewestLoose = 0.3;

/** Reads every line with the timestamp notation that explains most lines of the file; undefined if none does. */
export function readLines(text: string): Line[] | undefined {
  const clean = cleanLines(text);
  const filled = clean.filter((line) => line !== '').length;
  const countOf = (reader: Reader) => clean.reduce((count, line) => count + (reader(line) ? 1 : 0), 0);
  const [leading, named, trailing] = [
    countOf(readStampBefore),
    countOf(readNameAndStamp),
    countOf(readStampAfter),
  ];
  let reader: Reader = readStampBefore;
  if (named > 0 && named >= leading * 0.5 && named >= trailing * 0.6) reader = readNameOrAlone;
  else if (trailing > leading) reader = readStampAfter;

  const written = text.includes('#') ? text.split('\n') : [];
  const lines = clean.map((line, index): Line => {
    const stamp = reader(line);
    if (!stamp && headingMark.test(written[index] ?? ''))
      return { number: index + 1, text: line, stamp, isHeading: true };
    if (stamp || !lostTime.test(line)) return { number: index + 1, text: line, stamp };
    return { number: index + 1, text: line.replace(lostTime, ''), stamp, hasLostTime: true };
  });
  const stamps = lines.flatMap((line) => line.stamp ?? []);
  const first = lines.filter((line) => line.text !== '').findIndex((line) => line.stamp);
  const isEnough = first >= 0 && (first < 10 || stamps.length >= filled * 0.05);
  // Prose may begin with a time of day.
  const [only] = stamps;
  if (stamps.length === 1 && only?.kind === 'before' && filled > 2 && !hasStampsInside(only.text))
    return undefined;
  const loose = stamps.filter((stamp) => stamp.kind === 'name' && stamp.isLoose).length;
  if (loose * 2 > stamps.length && (loose < 2 || stamps.length < filled * fewestLoose)) return undefined;
  return isEnough && risingShare(stamps) >= 0.6 ? lines : undefined;
}

/** A line with a timestamp, and the lines below it up to the next timestamp, without blank lines. */
export interface Block {
  readonly head: Line & { readonly stamp: StampLine };
  readonly body: Line[];
}

/**
 * Divides the lines into one block per timestamp, and the lines before the first one. Headings belong to the block
 * above them. Blank lines are left out.
 */
export function blocksOf(lines: readonly Line[]): { blocks: Block[]; front: Line[] } {
  const blocks: Block[] = [];
  const front: Line[] = [];
  const alone = lines.filter((line) => line.stamp?.kind === 'alone').length;
  const before = lines.filter((line) => line.stamp?.kind === 'before').length;
  for (const line of lines) {
    if (line.text === '' || furniture.test(line.text) || headOfCaptions.test(line.text)) continue;
    const last = blocks.at(-1);
    // If times stand on lines of their own, a text may begin with something like a time.
    const isText = line.stamp?.kind === 'before' && alone >= before * 2 && last?.body.length === 0;
    if (line.stamp && !isText) blocks.push({ head: { ...line, stamp: line.stamp }, body: [] });
    else if (last) last.body.push(line);
    else if (line.isHeading || !panelHeading.test(line.text)) front.push(line);
  }
  return { blocks, front };
}
