import type { Seconds } from '../transcript/cue';
import { cleanLine, readNameAndStamp, readStampAfter, readStampBefore, type StampLine } from './stamp-line';

/** Lines that services and pages put around a transcript. */
const furniture =
  /^(?:Transcribed by https?:\/\/otter\.ai\/?|.{1,40} \(auto-generated\)|Search (?:in video|transcript))$/iu;

/** What stands above the first line of YouTube's panel. */
const panelHeading =
  /^(?:Transcript|Show transcript|In this video|Chapters|Follow along using the transcript\.?)$/iu;

/** A clean line of the text, empty ones too, with its stamp if it has one. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  readonly stamp: StampLine | undefined;
}

type Reader = (line: string) => StampLine | undefined;

const readNameOrAlone: Reader = (line) => {
  const named = readNameAndStamp(line);
  if (named) return named;
  const before = readStampBefore(line);
  // Brackets tell a stamp inside somebody's turn from a text that begins with a time.
  return before?.kind === 'alone' || before?.stamp.isBare === false ? before : undefined;
};

/** Editors and speakers who interrupt put lines a little out of order; times in prose jump about. */
const smallStepBack: Seconds = 120;

function risingShare(stamps: readonly StampLine[]): number {
  if (stamps.length < 2) return 1;
  const rising = stamps.filter(({ stamp }, index) => {
    const before = stamps[index - 1];
    return before !== undefined && stamp.start >= before.stamp.start - smallStepBack;
  });
  return rising.length / (stamps.length - 1);
}

/** Reads every line by the one way of stamping that explains most lines of the file; undefined if none does. */
export function readLines(text: string): Line[] | undefined {
  const clean = text.split('\n').map(cleanLine);
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

  const lines = clean.map((line, index) => ({ number: index + 1, text: line, stamp: reader(line) }));
  const stamps = lines.flatMap((line) => line.stamp ?? []);
  const first = lines.filter((line) => line.text !== '').findIndex((line) => line.stamp);
  const isEnough = first >= 0 && (first < 10 || stamps.length >= filled * 0.05);
  // Prose may begin with a time of day.
  if (stamps.length === 1 && stamps[0]?.kind === 'before' && filled > 2) return undefined;
  return isEnough && risingShare(stamps) >= 0.6 ? lines : undefined;
}

/** A line with a stamp, and the filled lines below it up to the next stamp. */
export interface Block {
  readonly head: Line & { readonly stamp: StampLine };
  readonly body: Line[];
}

/** One block a stamp, and the filled lines before the first one. */
export function blocksOf(lines: readonly Line[]): { blocks: Block[]; front: Line[] } {
  const blocks: Block[] = [];
  const front: Line[] = [];
  const alone = lines.filter((line) => line.stamp?.kind === 'alone').length;
  const before = lines.filter((line) => line.stamp?.kind === 'before').length;
  for (const line of lines) {
    if (line.text === '' || furniture.test(line.text)) continue;
    const last = blocks.at(-1);
    // Where times stand on lines of their own, a text may begin with something like a time.
    const isText = line.stamp?.kind === 'before' && alone >= before * 2 && last?.body.length === 0;
    if (line.stamp && !isText) blocks.push({ head: { ...line, stamp: line.stamp }, body: [] });
    else if (last) last.body.push(line);
    else if (!panelHeading.test(line.text)) front.push(line);
  }
  return { blocks, front };
}
