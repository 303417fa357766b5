import { joinLines, tidyText } from './cue-text';
import { readTimeText } from './file-time';
import { countLetters, type Passage, withoutCounters } from './html-blocks';
import { type PagePart, readPage, type TimeMark } from './html-page';
import {
  bestKind,
  joinKinds,
  nameLines,
  passagesOf,
  takeColonNames,
  takeTitles,
  takeTrailing,
  textOf,
} from './html-passages';
import { looseWords } from './loose-words';
import type { CueLine, Parsed, ReadCue } from './parsed';
import { type LineProblem, problemAt } from './problem';
import { readLabel } from './speaker-label';
import { areWords, type Piece } from './spoken-pieces';
import { takenUnits, timeScaleOf, timesOf } from './time-unit';
import { cuesOfWords } from './word-cues';

const leadingClock = /^\s*[[(]?(\d{1,3}(?::\d\d){1,2}(?:\.\d{1,3})?)[\])]?\s*/u;

/** The end of the brackets around a time. */
const closing = /^\s*[)\]]\s?[:：]?\s?/u;

/** Removes a clock from the text if it repeats the time of the mark. */
function withoutClock(written: string, mark: TimeMark | undefined): string {
  const raw = mark ? written.replace(closing, '') : written;
  const [whole = '', clock = ''] = leadingClock.exec(raw) ?? [];
  const told = readTimeText(clock)?.value;
  if (told === undefined || !mark) return raw;
  const { value, unit } = mark.start;
  const times = unit === undefined ? [value, value / 1000] : [value * unit];
  return times.some((time) => Math.abs(time - told) < 1.5) ? raw.slice(whole.length) : raw;
}

function piecesOf(passages: readonly Passage[], opening: string | undefined): Piece[] {
  let speaker = opening;
  return passages.flatMap(({ mark, lines }, place) => {
    const turns: { name: string | undefined; raw: string }[] = [];
    for (const line of lines) {
      const last = turns.at(-1);
      if (last && line.name === undefined) last.raw += line.raw;
      else turns.push({ name: line.name, raw: line.raw });
    }
    return turns.map(({ name, raw: written }, turn): Piece => {
      speaker = name ?? speaker;
      const raw = turn === 0 ? withoutClock(written, mark) : written;
      return {
        start: turn === 0 ? mark?.start : undefined,
        end: turn === 0 && turns.length === 1 ? mark?.end : undefined,
        duration: undefined,
        raw,
        text: tidyText(raw),
        speaker,
        words: [],
        endsLine: raw.endsWith('\n'),
        place,
      };
    });
  });
}

function isNamed(part: PagePart): boolean {
  return part.kind === 'name';
}

/** The parts of a page, without attributes that are no times. */
function partsOf(html: string): readonly PagePart[] {
  const parts = joinKinds(readPage(html));
  if (!countLetters(passagesOf(parts, bestKind(parts)))) return parts;
  return parts.filter((part) => part.kind !== 'mark' || !part.mark.kind.includes('@data-'));
}

/** True for a page with a transcript: with times, or with at least two names before texts. */
export function isHtmlTranscript(html: string): boolean {
  const parts = partsOf(html);
  return bestKind(parts) !== undefined || parts.filter(isNamed).length > 1;
}

/** The blocks of a text. Each may begin with the name of another speaker. */
function linesOf(raw: string): CueLine[] {
  return raw.split('\n').map((line) => ({ text: tidyText(line), words: [] }));
}

function withSpeaker(cue: ReadCue, speaker: string | undefined): ReadCue {
  return speaker === undefined ? cue : { ...cue, speaker };
}

/** Reads a page of names and texts, without times. */
function parseUntimed(parts: readonly PagePart[]): Parsed {
  let speaker: string | undefined;
  const cues = passagesOf(parts, undefined)
    .flatMap(({ lines }) => lines)
    .flatMap((line): ReadCue[] => {
      speaker = line.name ?? speaker;
      // The text before the first name is the head of the page.
      return speaker === undefined
        ? []
        : [withSpeaker({ line: 0, start: 0, end: 0, text: textOf(line) }, speaker)];
    });
  return { cues, problems: [], timed: false };
}

/**
 * The lines before the first time. From the first named line on, they are kept, at 0, and reported. Other text there is
 * the head of the page.
 */
function openingOf(first: Passage | undefined): { cues: ReadCue[]; problems: LineProblem[] } {
  const named =
    first?.lines.findIndex((line) => line.name !== undefined || readLabel(textOf(line)) !== undefined) ?? -1;
  const lines = named < 0 ? [] : (first?.lines.slice(named) ?? []);
  return {
    cues: lines.map((line) => withSpeaker({ line: 0, start: 0, text: textOf(line) }, line.name)),
    problems: lines.map((line) => problemAt(0, 'speech-before-times', textOf(line).slice(0, 60))),
  };
}

/**
 * Reads a page with a transcript: of Podcasting 2.0 (`<cite>Name:</cite> <time>0:09</time> <p>text</p>`, also without
 * times), or with any other blocks that have a clock or a time in an attribute. The times may be of lines or of words.
 */
export function parseHtmlTranscript(html: string): Parsed {
  const parts = partsOf(html);
  const kind = bestKind(parts);
  if (kind === undefined) return parseUntimed(parts);
  const titled = takeTitles(
    nameLines(takeColonNames(takeTrailing(withoutCounters(passagesOf(parts, kind))))),
  );
  const [first, ...passages] = titled.passages;
  const pieces = piecesOf(passages, first?.lines.findLast(({ name }) => name !== undefined)?.name);
  const letters = pieces.flatMap((piece) =>
    piece.start ? [{ ...piece, start: piece.start, letters: piece.text.length }] : [],
  );
  const units = timeScaleOf(letters);
  const chapters = titled.titles.map(({ mark, title }) => ({
    start: timesOf({ ...mark, duration: undefined }, units.scale).start,
    title,
  }));
  const told = chapters.length > 0 ? { chapters } : {};
  const opening = openingOf(first);
  const taken = takenUnits(pieces.length, units);
  if (areWords(pieces, '')) {
    const cues = [...opening.cues, ...cuesOfWords(looseWords(pieces, units.scale))];
    return { cues, problems: opening.problems, taken, ...told };
  }
  const cues: ReadCue[] = [...opening.cues];
  let start = 0;
  for (const piece of pieces) {
    if (piece.text === '') continue;
    const times = piece.start && timesOf({ ...piece, start: piece.start }, units.scale);
    start = times?.start ?? start;
    const cue = {
      line: 0,
      start,
      ...(times?.end === undefined ? {} : { end: times.end }),
      ...joinLines(linesOf(piece.raw)),
    };
    cues.push(withSpeaker(cue, piece.speaker));
  }
  return { cues, problems: opening.problems, taken, ...told };
}
