import type { Seconds } from '../transcript/cue';
import type { TimeScale } from './file-time';
import { type TimedList, timedLists } from './json-entries';
import { isObject, numberIn } from './json-text';
import { languageTag } from './language-tag';
import { cuesOfLines } from './line-pieces';
import { haveSameTimes, otherWords, type PieceList, withListsBeside } from './lists-beside';
import { looseWords } from './loose-words';
import type { Parsed } from './parsed';
import { type LineProblem, problemAt } from './problem';
import { speakerNamesIn } from './speaker-names';
import { areWords, type Piece, piecesOf, type SpeakerNames } from './spoken-pieces';
import { type RareUnit, type TimedLetters, takenUnits, timeScaleOf, timesOf } from './time-unit';
import { nameTurns } from './turns';
import { untoldTimes } from './untold-times';
import { cuesOfWords, type LooseWord, punctuate } from './word-cues';

/** Facts about a file that are not in its lists. */
export interface ListHints {
  /** The unit of bare numbers, if the format defines it. */
  readonly unit?: Seconds;
  /** True if a speaker is only given when it changes. */
  readonly carriesSpeakers?: boolean;
}

function choiceOf(list: TimedList, names: SpeakerNames): PieceList {
  const pieces = piecesOf(list.entries, names);
  return { list, pieces, isWords: areWords(pieces, list.name) };
}

/**
 * Chooses among lists with the same content: lines before words, lists with speakers before others, then the first. A
 * list with less than nine tenths of the longest list's letters is not considered, unless it has the same times:
 * another language may need fewer letters.
 */
function bestChoice(choices: readonly PieceList[]): PieceList | undefined {
  const [longest] = [...choices].sort((a, b) => b.list.letters - a.list.letters);
  const score = ({ isWords, list }: PieceList) => (isWords ? 0 : 2) + (list.hasSpeakers ? 1 : 0);
  return choices
    .filter(
      (choice) =>
        longest && (choice.list.letters >= longest.list.letters * 0.9 || haveSameTimes(choice, longest)),
    )
    .reduce<PieceList | undefined>(
      (best, choice) => (best && score(best) >= score(choice) ? best : choice),
      undefined,
    );
}

function lettersOf(pieces: readonly Piece[]): TimedLetters[] {
  return pieces.flatMap(({ start, end, duration, text }) =>
    start ? [{ start, end, duration, letters: text.length }] : [],
  );
}

/** The length of the recording in seconds, if the file contains it. */
function toldLength(root: unknown): Seconds | undefined {
  if (!isObject(root)) return undefined;
  const metadata = isObject(root.metadata) ? root.metadata : {};
  return numberIn(root.audio_duration) ?? numberIn(root.duration) ?? numberIn(metadata.duration);
}

/** The frame rate, in frames per second, if the file contains it. */
function toldRate(root: unknown): number | undefined {
  if (!isObject(root)) return undefined;
  const metadata = isObject(root.metadata) ? root.metadata : {};
  const rate = [root.fps, root.frameRate, root.frame_rate, root.framerate, metadata.fps, metadata.frameRate]
    .map(numberIn)
    .find((each) => each !== undefined);
  return rate !== undefined && rate >= 10 && rate <= 240 ? rate : undefined;
}

/** Otter counts audio samples from the start, under a name that other programs use with other units. */
function rareUnit(root: unknown): RareUnit | undefined {
  const speech = isObject(root) ? (isObject(root.speech) ? root.speech : root) : {};
  const [first] = Array.isArray(speech.transcripts) ? speech.transcripts : [];
  return isObject(first) && typeof first.start_offset === 'number' ? 'samples' : undefined;
}

function languageIn(root: unknown): string | undefined {
  if (!isObject(root)) return undefined;
  const metadata = isObject(root.metadata) ? root.metadata : {};
  return languageTag(
    root.language ?? root.language_code ?? root.languageCode ?? root.lang ?? metadata.language,
  );
}

function carry(pieces: readonly Piece[]): Piece[] {
  let speaker: string | undefined;
  return pieces.map((piece) => {
    speaker = piece.speaker ?? speaker;
    return { ...piece, speaker };
  });
}

/** The words of another list with the same content as the chosen lines, used for the times of the words. */
function wordsBeside(choices: readonly PieceList[], chosen: PieceList, scale: TimeScale): LooseWord[] {
  if (chosen.isWords || chosen.pieces.some((piece) => piece.words.length > 0)) return [];
  const words = choices.find(({ isWords, list }) => isWords && list.letters >= chosen.list.letters * 0.5);
  return words ? looseWords(words.pieces, scale) : [];
}

/** Problems with entries that could not be read, or not as they are. */
function problemsOf(pieces: readonly Piece[], isWords: boolean, scale: TimeScale): LineProblem[] {
  return pieces.flatMap((piece): LineProblem[] => {
    if (piece.text === '') return [];
    if (!piece.start) return isWords ? [] : [problemAt(0, 'entry-placed', piece.place)];
    const { start } = timesOf({ ...piece, start: piece.start }, scale);
    return start < 0 ? [problemAt(0, 'entry-before-zero', piece.place)] : [];
  });
}

function tellOthers(best: PieceList, choices: readonly PieceList[]): LineProblem[] {
  // The same list may be found by itself and inside another one.
  const openings = new Set(otherWords(best, choices).map(({ pieces }) => pieces[0]?.text ?? ''));
  return [...openings].map((text) => problemAt(0, 'other-words', text.slice(0, 60)));
}

/** Members of a JSON text that contain a clock time. */
const clockMember = /"([^"]{1,40})":"(?=[^"]{0,20}\d:\d\d)([^"]{1,60})/gu;
const sampleLength = 100_000;

/** Reads the longest list of texts, without times. */
function parseUntimed(lists: readonly TimedList[], names: SpeakerNames, root: unknown): Parsed {
  const [longest] = [...lists].sort((a, b) => b.letters - a.letters);
  const cues = piecesOf(longest?.entries ?? [], names)
    .filter((piece) => piece.text !== '')
    .map(({ text, speaker }) => ({
      line: 0,
      start: 0,
      end: 0,
      text,
      ...(speaker === undefined ? {} : { speaker }),
    }));
  const entries = longest?.entries.flatMap(({ untold }) => untold ?? []) ?? [];
  const [first] = entries;
  if (first !== undefined && entries.length >= 2)
    return { cues, problems: [problemAt(0, 'times-not-understood', entries.length, first)], timed: false };
  // The line numbers there are not those of the file.
  const untold = untoldTimes(cues.map(({ text }) => text).join('\n'));
  const members = [...JSON.stringify(root).slice(0, sampleLength).matchAll(clockMember)];
  const [member] = members;
  if (untold.length === 0 && member && members.length >= Math.max(2, cues.length / 2)) {
    const quote = `${member[1]}: ${member[2]}`;
    return { cues, problems: [problemAt(0, 'times-not-understood', members.length, quote)], timed: false };
  }
  return { cues, problems: untold.map((problem) => ({ ...problem, line: 0 })), timed: false };
}

/** True if a JSON value contains a list of timed texts at any depth. */
export function hasTimedList(root: unknown): boolean {
  return timedLists(root).texts.length > 0;
}

/** True if a JSON value contains a list of texts, timed or not. */
export function hasTextList(root: unknown): boolean {
  const { texts, untimed } = timedLists(root);
  return texts.length > 0 || untimed.length > 0;
}

/**
 * Reads the list of timed texts in a JSON value, at any depth and with any member names: start, end or duration in
 * seconds, in milliseconds or as clock times (inferred from the names or from the whole file), text, speaker, and the
 * words or sentences in it. Single words are joined to lines and keep their times. If no list has times, the longest
 * list of texts is read without times.
 */
export function parseTimedList(root: unknown, hints: ListHints = {}): Parsed {
  const names = speakerNamesIn(root);
  const { texts, turns, untimed } = timedLists(root);
  const choices = texts.map((list) => choiceOf(list, names));
  const best = bestChoice(choices);
  if (!best) return parseUntimed(untimed, names, root);
  const chosen = withListsBeside(best, choices);
  const letters = lettersOf(chosen.pieces);
  const units = timeScaleOf(letters, toldLength(root), toldRate(root), rareUnit(root));
  const scale = hints.unit === undefined ? units.scale : { ...units.scale, unit: hints.unit, origin: 0 };
  const named = chosen.list.hasSpeakers
    ? chosen.pieces
    : nameTurns(chosen.pieces, turns[0]?.entries ?? [], names, scale);
  const pieces = hints.carriesSpeakers ? carry(named) : named;
  const language = languageIn(root);
  const whole = isObject(root) && typeof root.text === 'string' ? root.text : '';
  const cues = chosen.isWords
    ? cuesOfWords(punctuate(looseWords(pieces, scale), whole))
    : cuesOfLines(pieces, wordsBeside(choices, chosen, scale), scale);
  return {
    cues,
    problems: [...tellOthers(best, choices), ...problemsOf(pieces, chosen.isWords, scale)],
    taken: hints.unit === undefined ? takenUnits(cues.length, units) : [],
    ...(language === undefined ? {} : { language }),
  };
}
