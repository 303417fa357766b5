import { unspacedSigns } from '../transcript/script';
import { stripMarkup } from './cue-markup';
import { tidyText } from './cue-text';
import { decodeEntities } from './entities';
import type { FileTime } from './file-time';
import type { Entry } from './json-entries';
import { isUnknownSpeaker } from './speaker-name';

/** A line or a word. The unit of its times is not known yet. */
export interface Piece {
  readonly start: FileTime | undefined;
  readonly end: FileTime | undefined;
  readonly duration: FileTime | undefined;
  /** The text with its white space, which may mark the ends of words. */
  readonly raw: string;
  readonly text: string;
  readonly speaker: string | undefined;
  /** The words of a line. */
  readonly words: readonly Piece[];
  /** True if a line or a paragraph of the file ends after it. */
  readonly endsLine: boolean;
  /** The position in the file's list, from 1. */
  readonly place: number;
}

/** The names of speakers by their number or label, as a file lists them separately from its lines. */
export type SpeakerNames = ReadonlyMap<string, string>;

function nameOf(speaker: string | undefined, names: SpeakerNames): string | undefined {
  if (speaker === undefined) return undefined;
  const name = tidyText(names.get(speaker) ?? speaker);
  // Speechmatics writes UU if it does not know the speaker.
  return name === '' || name === 'UU' || isUnknownSpeaker(name) ? undefined : name;
}

/** The name in a WebVTT voice tag at the beginning of a text. */
const voicePattern = /^\s{0,8}<v(?:\.[^\s<>]{0,80})?\s([^<>]{1,80})>/u;

function pieceOf(entry: Entry, told: string | undefined, words: readonly Piece[]): Piece {
  const written = entry.text ?? '';
  const once = stripMarkup(written);
  const speaker = told ?? voicePattern.exec(written)?.[1]?.trim();
  // YouTube's captions are often escaped twice.
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

/** Some recognisers repeat everything in a last entry, with the speakers added. Then only that entry is used. */
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

/** The lines or words of a list. Paragraphs without a text of their own are replaced by their parts. */
export function piecesOf(entries: readonly Entry[], names: SpeakerNames): Piece[] {
  let heading: string | undefined;
  const groups = entries.map((entry) => {
    // An entry with only a speaker names the speaker of the next entries.
    if (!entry.text?.trim() && entry.parts.length === 0) heading = nameOf(entry.speaker, names) ?? heading;
    return leaves(entry, heading, names);
  });
  const isGrouped = entries.every((entry) => !entry.start && entry.parts.length > 0);
  return (isGrouped ? withoutRepeat(groups) : groups).flat();
}

const unspaced = new RegExp(unspacedSigns, 'u');

/** The maximum length of a word in a script without spaces, in UTF-16 code units. */
const longestUnspacedWord = 6;

function isWord(text: string): boolean {
  return !text.includes(' ') && (!unspaced.test(text) || text.length <= longestUnspacedWord);
}

/**
 * True if the pieces are single words and not lines.
 *
 * @param listName the name of the list in the file
 */
export function areWords(pieces: readonly Piece[], listName: string): boolean {
  const filled = pieces.filter((piece) => piece.text !== '' && piece.start);
  const single = filled.filter((piece) => piece.words.length === 0 && isWord(piece.text)).length;
  const fewest = /^(?:words|word_?segments|tokens|items|elements)$/iu.test(listName) ? 1 : 3;
  return filled.length >= fewest && single >= filled.length * 0.75;
}
