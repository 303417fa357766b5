import { readClock } from './clock';
import { joinLines, type TimedPiece, tidyText, wordsOfPieces } from './cue-text';
import { laterStarts } from './later-starts';
import type { Parsed, ReadCue } from './parsed';
import { type LineProblem, problemAt } from './problem';

/** `mm:ss`, `mm:ss.xx`, `mm:ss:xx`; with hours only where a fraction tells them from the last. */
const clock = String.raw`\d{1,4}:\d{1,2}(?::\d{1,2}[.,]\d{1,3}|[.,:]\d{1,3})?`;
const stampPattern = new RegExp(String.raw`^\s*\[(${clock})\]`, 'u');
const tagPattern = /^\s*\[([A-Za-z#][A-Za-z]*)\s*:\s*([^\]]*)\]\s*$/u;
const wordStampPattern = new RegExp(`<(${clock})>`, 'gu');

function readLyricsClock(text: string): number | undefined {
  // Some writers put a colon before the hundredths.
  return readClock(text.replace(/^(\d+:\d+):(\d+)$/u, '$1.$2'));
}

function piecesOf(
  text: string,
  lineStart: number,
  shift: number,
): { pieces: TimedPiece[]; isTimed: boolean } {
  const pieces: TimedPiece[] = [];
  let time = lineStart;
  let position = 0;
  let isTimed = false;
  for (const match of text.matchAll(wordStampPattern)) {
    const [stamp, written = ''] = match;
    pieces.push({ text: text.slice(position, match.index), start: time });
    time = Math.max(0, (readLyricsClock(written) ?? time) - shift);
    position = match.index + stamp.length;
    isTimed = true;
  }
  pieces.push({ text: text.slice(position), start: time });
  return { pieces, isTimed };
}

/** The cues with text, each up to the next later stamp, however far: LRC marks a pause by a stamp without text. */
function withEnds(sorted: readonly ReadCue[]): ReadCue[] {
  const later = laterStarts(sorted);
  return sorted.flatMap((cue, index) => {
    if (cue.text === '') return [];
    const end = cue.end ?? later[index];
    return end === undefined ? [cue] : [{ ...cue, end }];
  });
}

/** True for lines with stamps of a fraction in brackets, or with a tag that only LRC has. */
export function isLrc(lines: readonly string[]): boolean {
  return lines.some((line) =>
    /^\s*\[\d{1,4}:\d\d[.,]\d{1,3}\]|^\s*\[(?:ti|ar|al|by|offset|length|re|ve):/iu.test(line),
  );
}

/**
 * Reads LRC, and its enhanced form with `<mm:ss.xx>` before words. A line with several stamps is sung at
 * each of them; a line lasts until the next stamp, which may have no text; `[offset:+ms]` shows all lines earlier.
 * Cues come sorted by start.
 */
export function parseLrc(text: string): Parsed {
  const problems: LineProblem[] = [];
  const tags = new Map<string, string>();
  const found: ReadCue[] = [];
  const lines = text.split('\n');
  for (const content of lines) {
    const [, name, value] = tagPattern.exec(content) ?? [];
    if (name !== undefined && value !== undefined) tags.set(name.toLowerCase(), value.trim());
  }
  const shift = (Number(tags.get('offset') ?? 0) || 0) / 1000;
  lines.forEach((content, index) => {
    const line = index + 1;
    let rest = content;
    const starts: number[] = [];
    for (let match = stampPattern.exec(rest); match; match = stampPattern.exec(rest)) {
      const [stamp, written = ''] = match;
      const start = readLyricsClock(written);
      if (start === undefined) break;
      starts.push(Math.max(0, start - shift));
      rest = rest.slice(stamp.length);
    }
    if (starts.length === 0) {
      if (tidyText(content) !== '' && !tagPattern.test(content)) {
        problems.push(problemAt(line, 'time-missing', '[mm:ss.xx]text'));
      }
      return;
    }
    for (const start of starts) {
      const { pieces, isTimed } = piecesOf(rest, start, shift);
      const hasOwnWords = isTimed && starts.length === 1;
      const words = hasOwnWords ? wordsOfPieces(pieces) : [];
      const last = pieces.at(-1);
      found.push({
        line,
        start,
        // A time behind the last word ends the line.
        ...(hasOwnWords && last && tidyText(last.text) === '' ? { end: last.start } : {}),
        ...joinLines([{ text: tidyText(pieces.map((p) => p.text).join('')), words }]),
      });
    }
  });
  found.sort((a, b) => a.start - b.start);
  const title = tags.get('ti');
  return { cues: withEnds(found), problems, ...(title ? { title } : {}) };
}
