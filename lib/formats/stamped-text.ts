import type { Seconds } from '../transcript/cue';
import type { Chapter } from '../transcript/talk';
import { tidyText } from './cue-text';
import type { Parsed, Problem, ReadCue } from './parsed';
import { readLabel } from './speaker-labels';
import { isUnknownSpeaker, looksLikeName } from './speaker-name';
import { spellsTime, spellTime } from './spelled-time';
import { cleanLine, readNameAndStamp, readStampAfter, readStampBefore, type StampLine } from './stamp-line';

/** Lines that services and pages put around a transcript. */
const furniture =
  /^(?:Transcribed by https?:\/\/otter\.ai\/?|.{1,40} \(auto-generated\)|Search (?:in video|transcript))$/iu;

/** What stands above the first line of YouTube's panel. */
const panelHeading =
  /^(?:Transcript|Show transcript|In this video|Chapters|Follow along using the transcript\.?)$/iu;

const expected = 'expected "M:SS text" or "H:MM:SS text"';

interface Line {
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
  const rising = stamps
    .slice(1)
    .filter(({ stamp }, index) => stamp.start >= stamps[index]!.stamp.start - smallStepBack);
  return rising.length / (stamps.length - 1);
}

/** Reads every line by the one way of stamping that explains most lines of the file; undefined if none does. */
function readLines(text: string): Line[] | undefined {
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
  if (stamps.length === 1 && stamps[0]!.kind === 'before' && filled > 2) return undefined;
  return isEnough && risingShare(stamps) >= 0.6 ? lines : undefined;
}

interface Block {
  readonly head: Line & { readonly stamp: StampLine };
  readonly body: Line[];
}

/** `0:05 Ana Lee` above each text: what looks like the text is the name, if all lines with times are so. */
function readNamesAfterStamps(blocks: readonly Block[]): readonly Block[] {
  const isNamed = ({ head, body }: Block) =>
    head.stamp.kind === 'before' && body.length > 0 && looksLikeName(head.stamp.text);
  if (!blocks.every(isNamed)) return blocks;
  return blocks.map(({ head, body }) => {
    const { stamp, text } = head.stamp;
    return { head: { ...head, stamp: { kind: 'name', stamp, text: '', name: text } }, body };
  });
}

/** One block a stamp: the line with the stamp and the filled lines up to the next one. */
function blocksOf(lines: readonly Line[]): { blocks: Block[]; front: Line[] } {
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

/** Takes out the lines that spell the time above them, if there is other text; joined ones if nearly all have it. */
function dropSpelledTimes(blocks: readonly Block[]): Block[] {
  const joined = blocks.filter(({ head }) =>
    head.stamp.text.startsWith(spellTime(head.stamp.stamp.start)),
  ).length;
  return blocks.map((block) => {
    const { start } = block.head.stamp.stamp;
    if (
      block.head.stamp.kind === 'before' &&
      block.body.length > 0 &&
      spellsTime(block.head.stamp.text, start)
    ) {
      return { ...block, head: { ...block.head, stamp: { ...block.head.stamp, kind: 'alone', text: '' } } };
    }
    if (joined >= blocks.length * 0.8 && block.head.stamp.text.startsWith(spellTime(start))) {
      const text = tidyText(block.head.stamp.text.slice(spellTime(start).length));
      return { ...block, head: { ...block.head, stamp: { ...block.head.stamp, text } } };
    }
    const [first, ...others] = block.body;
    if (block.head.stamp.kind !== 'alone' || !first || others.length === 0) return block;
    return spellsTime(first.text, start) ? { ...block, body: others } : block;
  });
}

/**
 * Lone lines above a time that stands alone: names, if (nearly) every time has one; chapter titles, if most
 * have none. They are taken out of the block above.
 */
function takeHeadings(blocks: Block[], front: Line[]): { chapters: Chapter[]; speakers: Map<Block, string> } {
  const chapters: Chapter[] = [];
  const speakers = new Map<Block, string>();
  if (blocks.length < 2 || blocks.some(({ head }) => head.stamp.kind !== 'alone'))
    return { chapters, speakers };
  const above = (index: number) => (index === 0 ? front.at(-1) : blocks[index - 1]!.body.at(-1));
  const others = blocks.slice(0, -1);
  const named = blocks.filter((_, index) => looksLikeName(above(index)?.text ?? '')).length;
  if (named === blocks.length && others.every(({ body }) => body.length >= 2)) {
    blocks.forEach((block, index) => {
      const line = (index === 0 ? front : blocks[index - 1]!.body).pop()!;
      if (!isUnknownSpeaker(line.text)) speakers.set(block, line.text);
    });
    return { chapters, speakers };
  }
  const single = others.filter(({ body }) => body.length === 1).length;
  if (single > others.length / 2) {
    others.forEach(({ body }, index) => {
      const title = body.length === 2 && !readLabel(body[1]!.text) ? body.pop() : undefined;
      if (title)
        chapters.push({ start: blocks[index + 1]!.head.stamp.stamp.start, title: tidyText(title.text) });
    });
  }
  return { chapters, speakers };
}

function cuesOfBlock({ head, body }: Block, speaker: string | undefined): ReadCue[] {
  const { stamp } = head.stamp;
  const texts: { line: number; text: string }[] =
    head.stamp.text === '' ? [] : [{ line: head.number, text: head.stamp.text }];
  for (const { number, text } of body) {
    const last = texts.at(-1);
    // Each turn under one stamp is a cue; lines without a label go on with the turn above.
    if (!last || head.stamp.kind === 'after' || (speaker === undefined && readLabel(text)))
      texts.push({ line: number, text });
    else last.text = `${last.text} ${text}`;
  }
  return texts.map(({ line, text }) => ({
    line,
    start: stamp.start,
    ...(stamp.end === undefined || texts.length > 1 ? {} : { end: stamp.end }),
    text: tidyText(text),
    ...(speaker === undefined ? {} : { speaker }),
  }));
}

function problemsOf(blocks: readonly Block[], front: readonly Line[]): Problem[] {
  const problems: Problem[] = front.map(({ number }) => ({
    line: number,
    reason: `no time at its start; ${expected}`,
  }));
  const isOneLine = blocks.filter(({ head }) => head.stamp.kind === 'before').length * 2 > blocks.length;
  for (const { head, body } of blocks) {
    if (head.stamp.text === '' && body.length === 0) {
      problems.push({ line: head.number, reason: `no text after the time; ${expected}` });
    }
    if (!isOneLine) continue;
    for (const { number } of body)
      problems.push({ line: number, reason: `no time at its start; ${expected}` });
  }
  return problems.sort((a, b) => a.line - b.line);
}

/** The time of the stamp after this one in the file, for lines before the first stamp. */
function frontCues(front: readonly Line[], start: Seconds): ReadCue[] {
  return front
    .filter((line) => readLabel(line.text))
    .map((line) => ({ line: line.number, start: Math.min(0, start), text: tidyText(line.text) }));
}

/** `bare` tells stamps as YouTube's panel copies them, in whole seconds without brackets, from all others. */
export type StampedText = Parsed & { readonly stamps: 'bare' | 'other' };

/**
 * Reads text with times in it: YouTube's transcript as it is copied (`M:SS text`, or times and texts on lines
 * of their own, with the labels for screen readers) and the text exports of transcription services, with the
 * stamp before, after or beside a name. Undefined if the text has no stamps that mostly rise.
 *
 * In `M:SS text` files a line without a time is a problem, and is joined to the line above.
 */
export function parseStampedText(text: string): StampedText | undefined {
  const lines = readLines(text);
  if (!lines) return undefined;
  const found = blocksOf(lines);
  const blocks = [...readNamesAfterStamps(dropSpelledTimes(found.blocks))];
  const { chapters, speakers } = takeHeadings(blocks, found.front);
  const isTrailing = blocks[0]?.head.stamp.kind === 'after';
  let turn: string | undefined;
  const cues = blocks.flatMap((block) => {
    const { stamp } = block.head;
    if (stamp.kind === 'name') turn = isUnknownSpeaker(stamp.name) ? undefined : stamp.name;
    else if (stamp.kind === 'alone') turn = undefined;
    return cuesOfBlock(block, speakers.get(block) ?? turn);
  });
  const title = found.front.length === 1 ? tidyText(found.front[0]!.text) : undefined;
  return {
    cues: isTrailing ? [...frontCues(found.front, cues[0]?.start ?? 0), ...cues] : cues,
    problems: isTrailing ? [] : problemsOf(blocks, found.front),
    ...(title === undefined ? {} : { title }),
    ...(chapters.length > 0 ? { chapters } : {}),
    stamps: blocks.every(({ head }) => head.stamp.kind !== 'name' && head.stamp.stamp.isBare)
      ? 'bare'
      : 'other',
  };
}
