import { unspacedSigns } from '../transcript/script';
import { stripMarkup } from './cue-markup';
import { tidyText } from './cue-text';
import { decodeEntities } from './entities';
import type { FileTime } from './file-time';
import type { Entry } from './json-entries';
import { isUnknownSpeaker } from './speaker-name';

/** A line or a word, before the unit of its times is known. */
export interface Piece {
  readonly start: FileTime | undefined;
  readonly end: FileTime | undefined;
  readonly duration: FileTime | undefined;
  /** Its white space stays: it may tell where words end. */
  readonly raw: string;
  readonly text: string;
  readonly speaker: string | undefined;
  /** The words inside a line. */
  readonly words: readonly Piece[];
  /** True where the file ends a line or a paragraph after it. */
  readonly endsLine: boolean;
  /** In the file's list, from 1. */
  readonly place: number;
}

/** Names that stand for a speaker's number or label, as a file lists them beside its lines. */
export type SpeakerNames = ReadonlyMap<string, string>;

function nameOf(speaker: string | undefined, names: SpeakerNames): string | undefined {
  if (speaker === undefined) return undefined;
  const name = tidyText(names.get(speaker) ?? speaker);
  // Speechmatics writes UU where it cannot tell who speaks.
  return name === '' || name === 'UU' || isUnknownSpeaker(name) ? undefined : name;
}

/** The name in a voice tag of WebVTT that opens a text. */
const voicePattern = /^\s{0,8}<v(?:\.[^\s<>]{0,80})?\s([^<>]{1,80})>/u;

function pieceOf(entry: Entry, told: string | undefined, words: readonly Piece[]): Piece {
  const written = entry.text ?? '';
  const once = stripMarkup(written);
  const speaker = told ?? voicePattern.exec(written)?.[1]?.trim();
  // Captions of YouTube are often escaped twice.
  const raw = /&#\d{1,6};/u.test(once) ? decodeEntities(once) : once;
  const { start, end, duration, place } = entry;
  return {
    start,
    end,
    duration,
    raw,
    text: tidyText(raw),
    speaker,
    words,
    endsLine: /\n\s*$/u.test(raw),
    place,
  };
}

function endLine(pieces: Piece[]): Piece[] {
  const last = pieces.at(-1);
  if (last) pieces[pieces.length - 1] = { ...last, endsLine: true };
  return pieces;
}

function lettersOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + piece.text.replaceAll(' ', '').length, 0);
}

/**
 * Some recognisers say everything once more in a last entry, now with the speakers: that entry alone counts.
 */
function withoutRepeat(groups: Piece[][]): Piece[][] {
  const last = groups.at(-1);
  const first = groups[0]?.[0];
  if (groups.length < 2 || !last || !first?.start || !last[0]?.start) return groups;
  const others = lettersOf(groups.slice(0, -1).flat());
  const isBack = last[0].start.value <= first.start.value;
  return isBack && lettersOf(last) >= others * 0.8 && last.some((piece) => piece.speaker !== undefined)
    ? [last]
    : groups;
}

function leaves(entry: Entry, inherited: string | undefined, names: SpeakerNames): Piece[] {
  const speaker = nameOf(entry.speaker, names) ?? inherited;
  const inside = entry.parts.flatMap((part) => leaves(part, speaker, names));
  if (entry.text?.trim() && entry.start) return [pieceOf(entry, speaker, inside)];
  if (inside.length > 0) return endLine(inside);
  return entry.text === undefined ? [] : [pieceOf(entry, speaker, [])];
}

/** The lines or words of a list. Paragraphs that have no text of their own give what is inside them. */
export function piecesOf(entries: readonly Entry[], names: SpeakerNames): Piece[] {
  let heading: string | undefined;
  const groups = entries.map((entry) => {
    // An entry with nothing but a speaker stands above what this one says.
    if (!entry.text?.trim() && entry.parts.length === 0) heading = nameOf(entry.speaker, names) ?? heading;
    return leaves(entry, heading, names);
  });
  const isGrouped = entries.every((entry) => !entry.start && entry.parts.length > 0);
  return (isGrouped ? withoutRepeat(groups) : groups).flat();
}

const unspaced = new RegExp(unspacedSigns, 'u');

/** As long as a word of a script without spaces may be. */
const longestUnspacedWord = 6;

function isWord(text: string): boolean {
  return !text.includes(' ') && (!unspaced.test(text) || text.length <= longestUnspacedWord);
}

/** True where the pieces are single words rather than lines. `listName`: what the file calls the list. */
export function areWords(pieces: readonly Piece[], listName: string): boolean {
  const filled = pieces.filter((piece) => piece.text !== '' && piece.start);
  const single = filled.filter((piece) => piece.words.length === 0 && isWord(piece.text)).length;
  const fewest = /^(?:words|word_?segments|tokens|items|elements)$/iu.test(listName) ? 1 : 3;
  return filled.length >= fewest && single >= filled.length * 0.75;
}
