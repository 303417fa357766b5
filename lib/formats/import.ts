import type { Cue, Seconds } from '../transcript/cue';
import { deriveEnds } from '../transcript/ends';
import { transcriptLength } from '../transcript/length';
import type { Chapter } from '../transcript/talk';
import { decodeBytes, normaliseText, withoutPadding } from './decode-bytes';
import type { FormatId } from './format-id';
import { mendMojibake } from './mend-mojibake';
import { mendOrder } from './mend-order';
import { mendDuplicates, mendOverlaps } from './mend-overlaps';
import { mendRolling } from './mend-rolling';
import { type Mended, type Mending, tellChapters } from './mending';
import { refuseOtherFile } from './other-files';
import type { Parsed, Problem, ReadCue } from './parsed';
import { readTranscript } from './read-any';
import { carrySpeakers, dropTurnMark, readSpeakerLabels } from './speaker-labels';

/** Larger files are refused: 20 MB, as binary megabytes. */
export const mostBytes = 20 * 1024 * 1024;
/** Longer transcripts are refused. */
const mostCues = 100_000;

export interface Imported {
  readonly ok: true;
  readonly format: FormatId;
  /** Sorted by start, each with an end. Where `timed` is false all start and end at 0. */
  readonly cues: readonly Cue[];
  /** The same without what may be refused of the mending; `cues` itself where nothing was mended. */
  readonly raw: readonly Cue[];
  /** BCP 47 tag, or '' where the file does not tell. */
  readonly language: string;
  readonly timed: boolean;
  readonly chapters: readonly Chapter[];
  readonly title?: string;
  /** How many words have times of their own. */
  readonly words: number;
  readonly mended: readonly Mending[];
  /** Sentences for people about what may be wrong still. */
  readonly warnings: readonly string[];
}

export interface Refused {
  readonly ok: false;
  /** From 1; 0 where the trouble is the whole file. */
  readonly line: number;
  /** The reason and what was expected. */
  readonly message: string;
}

export type ImportResult = Imported | Refused;

const mostProblemsTold = 5;

function refuse(line: number, message: string): Refused {
  return { ok: false, line, message };
}

/** Who speaks goes on until the next name in this form; elsewhere a cue without a name has none. */
const carryingForms = new Set<FormatId>(['webvtt']);

function nameSpeakers(cues: readonly ReadCue[], format: FormatId): readonly ReadCue[] {
  if (!cues.some((cue) => cue.speaker !== undefined)) return readSpeakerLabels(cues, format === 'lrc');
  return carryingForms.has(format) ? carrySpeakers(cues) : cues;
}

function finish(cues: readonly ReadCue[], format: FormatId): Cue[] {
  const named = nameSpeakers(cues, format).map(dropTurnMark);
  return deriveEnds(named.map(({ line: _, lines: __, ...cue }) => cue));
}

function mend(cues: readonly ReadCue[], format: FormatId): Mended {
  const isRollUp = format === 'youtube-json3' || format === 'youtube-xml';
  const steps = [
    mendMojibake,
    mendRolling,
    // LRC has no ends of its own: equal times do not tell that two lines are one.
    ...(format === 'lrc' ? [] : [mendDuplicates]),
    (all: typeof cues) => mendOverlaps(all, isRollUp),
  ];
  return steps.reduce<Mended>(
    (state, step) => {
      const { cues: next, mended } = step(state.cues);
      return { cues: next, mended: [...state.mended, ...mended] };
    },
    { cues, mended: [] },
  );
}

function tellProblems(problems: readonly Problem[]): string[] {
  const told = problems
    .slice(0, mostProblemsTold)
    .map(({ line, reason }) => (line > 0 ? `Line ${line}: ${reason}.` : `${reason}.`));
  const left = problems.length - told.length;
  return left > 0 ? [...told, `${left} more of the like.`] : told;
}

function warnOf(parsed: Parsed): string[] {
  const warnings = tellProblems(parsed.problems);
  const lost = parsed.cues.filter((cue) => cue.text.includes('\ufffd')).length;
  if (lost > 0)
    warnings.push(`Letters in ${lost} lines cannot be read; they were lost when the file was made.`);
  return warnings;
}

/**
 * Reads a transcript from pasted text; the form is told by its content. Never throws. With `mend: false`
 * only what no transcript can do without is mended (the order of times, ends before starts).
 */
export function importText(text: string, options: { readonly mend: boolean } = { mend: true }): ImportResult {
  if (text.length > mostBytes)
    return refuse(0, 'the text is larger than 20 MB, the most that can be imported');
  const content = withoutPadding(text);
  const otherFile = refuseOtherFile(content);
  if (otherFile) return refuse(1, otherFile);
  try {
    const result = readTranscript(normaliseText(content));
    if (!result.ok) return result;
    const { format, parsed } = result;
    const [problem] = parsed.problems;
    if (!parsed.cues.some((cue) => cue.text !== '')) {
      return problem
        ? refuse(problem.line, problem.reason)
        : refuse(1, `no line of speech in it, though it looks like ${format}; expected times with text`);
    }
    if (parsed.cues.length > mostCues) {
      const count = parsed.cues.length.toLocaleString('en');
      return refuse(parsed.cues[mostCues]!.line, `it has ${count} lines; at most 100,000 can be imported`);
    }
    const ordered = mendOrder(parsed.cues);
    const mended =
      options.mend && parsed.timed !== false ? mend(ordered.cues, format) : { ...ordered, mended: [] };
    const cues = finish(mended.cues, format);
    const chapters = parsed.chapters ?? [];
    return {
      ok: true,
      format,
      cues,
      raw: mended.mended.length > 0 ? finish(ordered.cues, format) : cues,
      language: parsed.language ?? '',
      timed: parsed.timed !== false,
      chapters,
      ...(parsed.title === undefined ? {} : { title: parsed.title }),
      words: cues.reduce((count, cue) => count + (cue.words?.length ?? 0), 0),
      mended: [...tellChapters(chapters), ...ordered.mended, ...mended.mended],
      warnings: warnOf(parsed),
    };
  } catch (error) {
    // Nothing a file holds should come here; if it does, the file is refused rather than half read.
    return refuse(0, `it cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Reads a transcript from a file's bytes: as `importText`, with the encoding told by the bytes. Never throws. */
export function importTranscript(
  bytes: Uint8Array,
  options: { readonly mend: boolean } = { mend: true },
): ImportResult {
  if (bytes.length > mostBytes)
    return refuse(0, 'the file is larger than 20 MB, the most that can be imported');
  const { text, encoding, unreadable } = decodeBytes(bytes);
  const result = importText(text, options);
  if (!result.ok) return result;
  const mended: Mending[] = [];
  if (encoding === 'windows-1252') {
    const count = text.match(/[^\0-\u007f]/gu)?.length ?? 0;
    const message = 'The file is not in UTF-8; it was read as Windows-1252 (Western European).';
    mended.push({ kind: 'encoding', count, message });
  }
  if (unreadable > 0) {
    const message = `${unreadable} bytes are no UTF-8; each stands as “\ufffd”.`;
    mended.push({ kind: 'encoding', count: unreadable, message });
  }
  return { ...result, mended: [...mended, ...result.mended] };
}

/**
 * A sentence for people if the transcript's length is more than 5 % away from the media's: it may belong to
 * another talk. Undefined if it fits, or if there are no times to go by.
 */
export function checkLength(cues: readonly Cue[], mediaLength: Seconds): string | undefined {
  const length = transcriptLength(cues);
  if (length === 0 || !(mediaLength > 0) || !Number.isFinite(mediaLength)) return undefined;
  const difference = (length - mediaLength) / mediaLength;
  if (Math.abs(difference) <= 0.05) return undefined;
  const percent = Math.round(Math.abs(difference) * 100);
  const side = difference > 0 ? 'longer' : 'shorter';
  return `The transcript is ${percent} % ${side} than the recording. Does it belong to another talk?`;
}
