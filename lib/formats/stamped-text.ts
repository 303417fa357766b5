import { withoutContents } from './contents-list';
import { tidyText } from './cue-text';
import { holdEqualStamps } from './equal-stamps';
import type { Parsed, ReadCue } from './parsed';
import { type LineProblem, problemAt } from './problem';
import { readLabel } from './speaker-label';
import { isUnknownSpeaker, looksLikeStampedName } from './speaker-name';
import { spellsTime, spellTime } from './spelled-time';
import { type Block, blocksOf, readLines } from './stamped-blocks';
import { readFront, takeNotes } from './stamped-front';
import { takeHeadings, takeMarkedHeadings } from './stamped-headings';
import { withoutTitles } from './stamped-titles';
import { atStampsInside } from './stamps-inside';

const example = 'M:SS text';

/**
 * Reads names after timestamps: `0:05 Ana Lee` above each text, or a name on the line below each time. All blocks must
 * have a name and also text.
 */
function readNamesAfterStamps(blocks: readonly Block[]): readonly Block[] {
  const nameOf = ({ head, body }: Block): string | undefined => {
    if (head.stamp.kind === 'before')
      return body.length > 0 ? head.stamp.text.replace(/[:：]$/u, '') : undefined;
    return head.stamp.kind === 'alone' && body.length > 1 ? body[0]?.text : undefined;
  };
  const kind = blocks[0]?.head.stamp.kind;
  const names = blocks.map((block) => (block.head.stamp.kind === kind ? (nameOf(block) ?? '') : ''));
  if ((kind === 'alone' && blocks.length < 2) || !names.every(looksLikeStampedName)) return blocks;
  // If no name is repeated, they are probably titles.
  if (blocks.length > 2 && new Set(names).size === names.length) return blocks;
  return blocks.map(({ head, body }, index) => {
    const { stamp } = head.stamp;
    const rest = kind === 'alone' ? body.slice(1) : body;
    return {
      head: { ...head, stamp: { kind: 'name', stamp, text: '', name: names[index] ?? '' } },
      body: rest,
    };
  });
}

/**
 * Removes lines that only spell out the time above them, if there is other text. If the spelled time is joined with the
 * text, it is removed if nearly all blocks have it.
 */
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

/** From this share on, times without text are the ends of the texts above them. */
const fewestEnds = 0.25;

/** The block with the time of the next block as its end, unless it already has an end. */
function endedAt(block: Block, next: Block): Block {
  if (block.head.stamp.stamp.end !== undefined) return block;
  const stamp = { ...block.head.stamp.stamp, end: next.head.stamp.stamp.start };
  return { ...block, head: { ...block.head, stamp: { ...block.head.stamp, stamp } } };
}

/**
 * If the program wrote the end of each text as a separate time, returns only the blocks of texts, with their ends. A
 * last time without text is the end of the text above.
 */
function takeEnds(blocks: readonly Block[]): Block[] {
  const isEnd = ({ head, body }: Block) => head.stamp.kind === 'alone' && body.length === 0;
  const ends = blocks.filter(isEnd).length;
  const [last, final] = blocks.slice(-2);
  const isClosed = last && final && ends === 1 && isEnd(final) && !final.head.stamp.stamp.isBare;
  if (isClosed) return [...blocks.slice(0, -2), endedAt(last, final)];
  if (ends < 2 || ends < blocks.length * fewestEnds) return [...blocks];
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    if (isEnd(block)) return [];
    return [next && isEnd(next) ? endedAt(block, next) : block];
  });
}

/** Markers for line breaks that many subtitle programs write into texts. */
const lineEndSign = /\s?\[br\]\s?|\s?\\[Nn](?![a-z])\s?|(?<=\S)\|(?=\S)/gu;

interface TurnText {
  readonly line: number;
  text: string;
  readonly speaker: string | undefined;
}

/** The cues of a block. `names` are the speakers in the file. */
function cuesOfBlock(
  { head, body }: Block,
  speaker: string | undefined,
  names: ReadonlySet<string>,
): ReadCue[] {
  const { stamp } = head.stamp;
  const texts: TurnText[] =
    head.stamp.text === '' ? [] : [{ line: head.number, text: head.stamp.text, speaker }];
  for (const { number, text: written } of body) {
    const text = written.replace(/^>\s/u, '');
    const last = texts.at(-1);
    const label = readLabel(text);
    // Each turn below a timestamp is a cue. Lines without a label continue the turn above.
    if (label && names.has(label.name))
      texts.push({ line: number, text: text.slice(label.length), speaker: label.name });
    else if (!last || head.stamp.kind === 'after' || (speaker === undefined && label))
      texts.push({ line: number, text, speaker });
    else last.text = `${last.text} ${text}`;
  }
  return texts.map(({ line, text, speaker: name }) => ({
    line,
    start: stamp.start,
    ...(stamp.end === undefined || texts.length > 1 ? {} : { end: stamp.end }),
    text: tidyText(text.replace(lineEndSign, ' ')),
    ...(name === undefined ? {} : { speaker: name }),
  }));
}

function problemsOf(blocks: readonly Block[]): LineProblem[] {
  const problems: LineProblem[] = [];
  const isOneLine = blocks.filter(({ head }) => head.stamp.kind === 'before').length * 2 > blocks.length;
  for (const { head, body } of blocks) {
    if (head.stamp.text === '' && body.length === 0) {
      problems.push(problemAt(head.number, 'text-missing', example));
    }
    for (const { number, hasLostTime } of body)
      if (isOneLine || hasLostTime) problems.push(problemAt(number, 'time-missing', example));
  }
  return problems;
}

/** `bare` means timestamps in whole seconds and without brackets, as copied from YouTube's panel. */
export type StampedText = Parsed & { readonly stamps: 'bare' | 'other'; readonly stampCount: number };

/**
 * Reads text with timestamps: YouTube's transcript as it is copied (`M:SS text`, or times and texts on lines of their
 * own, with the labels for screen readers), and the text exports of transcription services, with the timestamp before,
 * after or beside a name. Undefined if the text has no timestamps that mostly increase.
 *
 * In `M:SS text` files, a line without a time is reported as a problem and joined to the line above. Speech before the
 * first timestamp begins at 0 and is also reported.
 */
export function parseStampedText(written: string): StampedText | undefined {
  const contents = withoutContents(written) ?? withoutTitles(written);
  const lines = readLines(contents?.text ?? written);
  if (!lines) return undefined;
  const found = blocksOf(lines);
  const [notes] = takeNotes(found.blocks);
  const blocks = [...readNamesAfterStamps(dropSpelledTimes(takeEnds(found.blocks)))];
  const marked = takeMarkedHeadings(blocks);
  const headed = takeHeadings(blocks, found.front);
  const { speakers } = headed;
  const chapters = contents?.chapters ?? (marked.length > 0 ? marked : headed.chapters);
  const names = new Set(blocks.flatMap(({ head: { stamp } }) => (stamp.kind === 'name' ? stamp.name : [])));
  const isTrailing = blocks[0]?.head.stamp.kind === 'after';
  const { speech, headings } = readFront(
    found.front,
    blocks[0]?.head.stamp.stamp.start ?? 0,
    new Set([...names, ...speakers.values()]),
  );
  let turn: string | undefined;
  const cues = blocks.flatMap((block) => {
    const { stamp } = block.head;
    const above = speakers.get(block);
    if (stamp.kind === 'name') turn = isUnknownSpeaker(stamp.name) ? undefined : stamp.name;
    else if (above !== undefined) turn = isUnknownSpeaker(above) ? undefined : above;
    // After a time in brackets without a name, the same speaker continues.
    else if (stamp.kind === 'alone' && stamp.stamp.isBare) turn = undefined;
    return cuesOfBlock(block, turn, names);
  });
  const [heading, ...others] = headings;
  const title = heading && others.length === 0 ? tidyText(heading.text) : undefined;
  const untimed = [
    ...found.front.filter(({ isHeading }) => !isHeading),
    ...lines.filter(({ hasLostTime, text }) => hasLostTime && text === ''),
  ];
  const problems = [
    ...(notes ? [problemAt(notes.number, 'line-without-times', notes.text)] : []),
    ...untimed.map(({ number }) => problemAt(number, 'time-missing', example)),
    ...problemsOf(blocks),
  ];
  return {
    cues: [...speech, ...holdEqualStamps(isTrailing ? cues : atStampsInside(cues))],
    problems: isTrailing ? [] : problems.sort((a, b) => a.line - b.line),
    ...(title === undefined ? {} : { title }),
    ...(chapters.length > 0 ? { chapters } : {}),
    stamps: blocks.every(({ head }) => head.stamp.kind !== 'name' && head.stamp.stamp.isBare)
      ? 'bare'
      : 'other',
    stampCount: blocks.length,
  };
}
