import type { Seconds } from '../transcript/cue';
import { tidyText } from './cue-text';
import type { Parsed, ReadCue } from './parsed';
import { type LineProblem, problemAt } from './problem';
import { readLabel } from './speaker-labels';
import { isUnknownSpeaker, looksLikeName } from './speaker-name';
import { spellsTime, spellTime } from './spelled-time';
import { type Block, blocksOf, type Line, readLines } from './stamped-blocks';
import { takeHeadings } from './stamped-headings';

const example = 'M:SS text';

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

function problemsOf(blocks: readonly Block[], front: readonly Line[]): LineProblem[] {
  const problems: LineProblem[] = front.map(({ number }) => problemAt(number, 'time-missing', example));
  const isOneLine = blocks.filter(({ head }) => head.stamp.kind === 'before').length * 2 > blocks.length;
  for (const { head, body } of blocks) {
    if (head.stamp.text === '' && body.length === 0) {
      problems.push(problemAt(head.number, 'text-missing', example));
    }
    if (!isOneLine) continue;
    for (const { number } of body) problems.push(problemAt(number, 'time-missing', example));
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
export type StampedText = Parsed & { readonly stamps: 'bare' | 'other'; readonly stampCount: number };

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
  const [heading, ...others] = found.front;
  const title = heading && others.length === 0 ? tidyText(heading.text) : undefined;
  return {
    cues: isTrailing ? [...frontCues(found.front, cues[0]?.start ?? 0), ...cues] : cues,
    problems: isTrailing ? [] : problemsOf(blocks, found.front),
    ...(title === undefined ? {} : { title }),
    ...(chapters.length > 0 ? { chapters } : {}),
    stamps: blocks.every(({ head }) => head.stamp.kind !== 'name' && head.stamp.stamp.isBare)
      ? 'bare'
      : 'other',
    stampCount: blocks.length,
  };
}
