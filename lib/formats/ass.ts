import { readClock } from './clock';
import { type TimedPiece, tidyText, wordsOfPieces } from './cue-text';
import type { Parsed, ReadCue } from './parsed';
import { type LineProblem, problemAt } from './problem';

/** The columns that both SSA and ASS have where a file does not name them. */
const usualColumns = 'layer,start,end,style,name,marginl,marginr,marginv,effect,text'.split(',');

const karaokePattern = /\\(?:k|K|kf|ko)(\d{1,6})/u;
const drawingPattern = /\\p(\d+)/u;

/** The text without override blocks and drawings; words where karaoke lengths (in 1/100 s) give their times. */
function readOverrides(text: string, start: number): Pick<ReadCue, 'text' | 'words'> {
  const pieces: TimedPiece[] = [];
  let time = start;
  let next = start;
  let isDrawing = false;
  let isTimed = false;
  for (const part of text.split(/(\{[^{}]*\})/u)) {
    if (part.startsWith('{') && part.endsWith('}')) {
      const drawing = drawingPattern.exec(part);
      if (drawing) isDrawing = Number(drawing[1]) > 0;
      const karaoke = karaokePattern.exec(part);
      if (karaoke) {
        time = next;
        next = time + Number(karaoke[1]) / 100;
        isTimed = true;
      }
    } else if (part !== '' && !isDrawing) {
      pieces.push({ text: part.replace(/\\[Nnh]/gu, ' '), start: time });
    }
  }
  const words = isTimed ? wordsOfPieces(pieces) : [];
  return {
    text: tidyText(pieces.map((piece) => piece.text).join('')),
    ...(words.length > 0 ? { words } : {}),
  };
}

/** The fields of an event line; the last column takes all that is left, commas too. */
function fieldsOf(content: string, columns: readonly string[]): Map<string, string> | undefined {
  const parts = content.split(',');
  if (parts.length < columns.length) return undefined;
  const last = parts.splice(columns.length - 1).join(',');
  const values = [...parts, last];
  return new Map(columns.map((column, index) => [column, values[index] ?? '']));
}

/** True for a text with the sections of SubStation Alpha near its top, or with a line of its dialogue. */
export function isAss(text: string): boolean {
  return (
    /^\s*\[(?:script info|v4\+? styles|events)\]/imu.test(text.slice(0, 20_000)) || /^Dialogue:/mu.test(text)
  );
}

/**
 * Reads SubStation Alpha (SSA and ASS): the `Dialogue:` lines of the events, whose columns a `Format:` line
 * in the same section names. Comments and drawings are left out; cues come sorted by start, as the form
 * allows any order.
 */
export function parseAss(text: string): Parsed {
  const cues: ReadCue[] = [];
  const problems: LineProblem[] = [];
  let columns = usualColumns;
  let isInEvents = true;
  let title: string | undefined;
  text.split('\n').forEach((content, index) => {
    const line = index + 1;
    const section = /^\s*\[([^\]]+)\]\s*$/u.exec(content)?.[1];
    if (section !== undefined) {
      isInEvents = section.trim().toLowerCase() === 'events';
      return;
    }
    const [, name = '', value = ''] = /^\s*([A-Za-z ]+?)\s*:\s?(.*)$/u.exec(content) ?? [];
    const key = name.toLowerCase();
    if (key === 'title' && value.trim() !== '') title ??= tidyText(value);
    if (key === 'format' && isInEvents) columns = value.split(',').map((name) => name.trim().toLowerCase());
    if (key !== 'dialogue') return;
    const fields = fieldsOf(value, columns);
    const start = readClock(fields?.get('start')?.trim() ?? '');
    const end = readClock(fields?.get('end')?.trim() ?? '');
    if (!fields || start === undefined) {
      const example = `Dialogue: ${columns.join(',')}`;
      problems.push(
        fields
          ? problemAt(line, 'start-unreadable', example)
          : problemAt(line, 'columns-missing', columns.length, example),
      );
      return;
    }
    const speaker = tidyText(fields.get('name') ?? fields.get('actor') ?? '');
    const cue = readOverrides(fields.get('text') ?? '', start);
    if (cue.text === '') return;
    cues.push({
      line,
      start,
      ...(end === undefined ? {} : { end }),
      ...cue,
      ...(speaker === '' ? {} : { speaker }),
    });
  });
  cues.sort((a, b) => a.start - b.start);
  return { cues, problems, ...(title === undefined || title === '<untitled>' ? {} : { title }) };
}
