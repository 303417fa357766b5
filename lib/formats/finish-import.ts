import type { MessageKey } from '../browser/text';
import { formatTime } from '../transcript/clock-text';
import type { Cue, OpenCue, Seconds } from '../transcript/cue';
import { deriveEnds } from '../transcript/ends';
import { evenStarts } from '../transcript/even-pace';
import type { Chapter } from '../transcript/talk';
import type { ImportChoices } from './choices';
import type { Encoding } from './encodings';
import type { FormatId, FormatRow } from './formats';
import { type FoundSpeaker, nameSpeakers, speakersOf } from './found-speakers';
import { mendCues } from './mend-cues';
import { type Mending, tellChapters } from './mending';
import type { Parsed, ReadCue } from './parsed';
import { type LineProblem, type Problem, problemAt } from './problem';
import { dropTurnMark } from './speaker-labels';

/** Transcripts with more cues are refused. */
const mostCues = 100_000;

export interface Imported {
  readonly ok: true;
  readonly format: FormatId;
  /** The key of the format's name in the message catalogue. */
  readonly formatName: MessageKey;
  /** The cues, sorted by start; each has an end. If `timed` is false, all start and end at 0. */
  readonly cues: readonly Cue[];
  /** The speakers, those with the most lines first. */
  readonly speakers: readonly FoundSpeaker[];
  /** The encoding of the file; undefined for text that was not in a file. */
  readonly encoding?: Encoding;
  /** A BCP 47 tag, or '' if the file does not name the language. */
  readonly language: string;
  readonly timed: boolean;
  /** The chapters. If `timed` is false, they start like the lines of a text at an even pace. */
  readonly chapters: readonly Chapter[];
  readonly title?: string;
  /** The number of words with their own times. */
  readonly words: number;
  readonly mended: readonly Mending[];
  /** What may still be wrong. */
  readonly warnings: readonly LineProblem[];
}

export interface Refused {
  readonly ok: false;
  readonly problem: Problem;
}

export type ImportResult = Imported | Refused;

const mostProblemsTold = 5;

/** The result for a text that is not a transcript, with the reason. */
export function refuse(problem: Problem): Refused {
  return { ok: false, problem };
}

/**
 * A cue without the properties that only the readers need. Without object spread, which is slow: a large file has a
 * hundred thousand cues.
 */
function withoutPlace(cue: ReadCue): OpenCue {
  const { start, end, text, speaker, words, isTurn } = cue;
  const open: { -readonly [Key in keyof OpenCue]: OpenCue[Key] } =
    end === undefined ? { start, text } : { start, end, text };
  if (speaker !== undefined) open.speaker = speaker;
  if (words) open.words = words;
  if (isTurn) open.isTurn = isTurn;
  return open;
}

function finish(cues: readonly ReadCue[], format: FormatRow, notSpeakers: readonly string[]): Cue[] {
  const named = nameSpeakers(cues, format, notSpeakers).map(dropTurnMark);
  return deriveEnds(named.map(withoutPlace));
}

/** Files made for television often start at one hour or later, mostly at 1:00:00 or 10:00:00. */
const latestPlainStart: Seconds = 3600;

function warnOf({ problems, cues }: Parsed, start: Seconds): LineProblem[] {
  const warnings = problems.slice(0, mostProblemsTold);
  const left = problems.length - warnings.length;
  if (left > 0) warnings.push(problemAt(0, 'more', left));
  const lost = cues.filter((cue) => cue.text.includes('\ufffd')).length;
  if (lost > 0) warnings.push(problemAt(0, 'letters-lost', lost));
  if (start >= latestPlainStart) warnings.push(problemAt(0, 'starts-late', formatTime(start)));
  return warnings;
}

/**
 * The chapters of a text without times, given by the index of their first cue, with estimated times at an even pace.
 */
function atEvenPace(chapters: readonly Chapter[], cues: readonly Cue[]): Chapter[] {
  if (chapters.length === 0) return [];
  const starts = evenStarts(cues);
  return chapters.map((chapter) => ({
    ...chapter,
    start: starts[Math.min(chapter.start, cues.length)] ?? 0,
  }));
}

/**
 * Finishes the result of a format's reader: repairs the lines and finds the speakers. Refuses a transcript without text
 * or with more than 100,000 cues.
 */
export function finishImport(format: FormatRow, parsed: Parsed, choices: ImportChoices): ImportResult {
  const [problem] = parsed.problems;
  if (!parsed.cues.some((cue) => cue.text !== '')) {
    return refuse(problem ?? problemAt(1, 'no-speech', format.name));
  }
  const firstTooMany = parsed.cues[mostCues];
  if (firstTooMany) {
    return refuse(problemAt(firstTooMany.line, 'too-many-lines', parsed.cues.length, mostCues));
  }
  const isTimed = parsed.timed !== false;
  const { cues: right, mended } = mendCues(parsed.cues, format, isTimed, choices);
  const cues = finish(right, format, choices.notSpeakers);
  const told = parsed.chapters ?? [];
  const chapters = isTimed ? told : atEvenPace(told, cues);
  return {
    ok: true,
    format: format.id,
    formatName: format.name,
    cues,
    speakers: speakersOf(cues),
    language: parsed.language ?? '',
    timed: isTimed,
    chapters,
    ...(parsed.title === undefined ? {} : { title: parsed.title }),
    words: cues.reduce((count, cue) => count + (cue.words?.length ?? 0), 0),
    mended: [...(parsed.taken ?? []), ...tellChapters(chapters), ...mended],
    warnings: warnOf(parsed, cues[0]?.start ?? 0),
  };
}
