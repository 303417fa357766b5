import type { MessageKey } from '../browser/text';
import type { Cue, Seconds } from '../transcript/cue';
import { deriveEnds } from '../transcript/ends';
import { transcriptLength } from '../transcript/length';
import type { Chapter } from '../transcript/talk';
import { decodeBytes, normaliseText, withoutPadding } from './decode-bytes';
import type { FormatId, FormatRow } from './formats';
import { mendMojibake } from './mend-mojibake';
import { mendOrder } from './mend-order';
import { mendDuplicates, mendOverlaps } from './mend-overlaps';
import { mendRolling } from './mend-rolling';
import { type Mended, type Mending, tellChapters } from './mending';
import { otherFileCode } from './other-files';
import type { Parsed, ReadCue } from './parsed';
import { type LineProblem, type Problem, problemAt } from './problem';
import { readTranscript } from './read-any';
import { carrySpeakers, dropTurnMark, readNameLines, readSpeakerLabels } from './speaker-labels';
import { shortNames } from './speaker-name';

const mostMegabytes = 20;
/** Larger files are refused. */
export const mostBytes = mostMegabytes * 1024 * 1024;
/** Longer transcripts are refused. */
const mostCues = 100_000;

export interface Imported {
  readonly ok: true;
  readonly format: FormatId;
  /** The format's name in the catalogue. */
  readonly formatName: MessageKey;
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
  /** What may be wrong still. */
  readonly warnings: readonly LineProblem[];
}

export interface Refused {
  readonly ok: false;
  readonly problem: Problem;
}

export type ImportResult = Imported | Refused;

const mostProblemsTold = 5;

function refuse(problem: Problem): Refused {
  return { ok: false, problem };
}

/** A file that is larger than `mostBytes`. */
export const tooLarge: Refused = refuse(problemAt(0, 'too-large', mostMegabytes));

function findSpeakers(cues: readonly ReadCue[], format: FormatRow): readonly ReadCue[] {
  if (!cues.some((cue) => cue.speaker !== undefined)) {
    const named = format.isSong ? cues : readNameLines(cues);
    return named === cues ? readSpeakerLabels(cues, format.isSong === true) : named;
  }
  return format.carriesSpeakers ? carrySpeakers(cues) : cues;
}

function nameSpeakers(cues: readonly ReadCue[], format: FormatRow): readonly ReadCue[] {
  const named = findSpeakers(cues, format);
  const short =
    format.family === 'lines' ? shortNames(named.flatMap(({ speaker }) => speaker ?? [])) : undefined;
  if (!short || short.size === 0) return named;
  return named.map((cue) => {
    const speaker = short.get(cue.speaker ?? '');
    return speaker === undefined ? cue : { ...cue, speaker };
  });
}

function finish(cues: readonly ReadCue[], format: FormatRow): Cue[] {
  const named = nameSpeakers(cues, format).map(dropTurnMark);
  return deriveEnds(named.map(({ line: _, lines: __, ...cue }) => cue));
}

function mend(cues: readonly ReadCue[], format: FormatRow): Mended {
  const steps = [
    mendMojibake,
    mendRolling,
    ...(format.hasNoEnds ? [] : [mendDuplicates]),
    (all: typeof cues) => mendOverlaps(all, format.isRollUp === true),
  ];
  return steps.reduce<Mended>(
    (state, step) => {
      const { cues: next, mended } = step(state.cues);
      return { cues: next, mended: [...state.mended, ...mended] };
    },
    { cues, mended: [] },
  );
}

function unitsTaken({ taken = [] }: Parsed): Mending[] {
  return taken.map((unit) => ({ kind: 'units', ...unit }));
}

function warnOf({ problems, cues }: Parsed): LineProblem[] {
  const warnings = problems.slice(0, mostProblemsTold);
  const left = problems.length - warnings.length;
  if (left > 0) warnings.push(problemAt(0, 'more', left));
  const lost = cues.filter((cue) => cue.text.includes('\ufffd')).length;
  if (lost > 0) warnings.push(problemAt(0, 'letters-lost', lost));
  return warnings;
}

/**
 * Reads a transcript from pasted text; the form is told by its content. Never throws. With `mend: false`
 * only what no transcript can do without is mended (the order of times, ends before starts).
 */
export function importText(text: string, options: { readonly mend: boolean } = { mend: true }): ImportResult {
  if (text.length > mostBytes) return tooLarge;
  const content = withoutPadding(text);
  const otherFile = otherFileCode(content);
  if (otherFile) return refuse(problemAt(1, otherFile));
  try {
    const result = readTranscript(normaliseText(content));
    if (!result.ok) return result;
    const { format, parsed, taken } = result;
    const [problem] = parsed.problems;
    if (!parsed.cues.some((cue) => cue.text !== '')) {
      return refuse(problem ?? problemAt(1, 'no-speech', format.name));
    }
    const firstTooMany = parsed.cues[mostCues];
    if (firstTooMany) {
      return refuse(problemAt(firstTooMany.line, 'too-many-lines', parsed.cues.length, mostCues));
    }
    const ordered = mendOrder(parsed.cues);
    const mended =
      options.mend && parsed.timed !== false ? mend(ordered.cues, format) : { ...ordered, mended: [] };
    const cues = finish(mended.cues, format);
    const chapters = parsed.chapters ?? [];
    return {
      ok: true,
      format: format.id,
      formatName: format.name,
      cues,
      raw: mended.mended.length > 0 ? finish(ordered.cues, format) : cues,
      language: parsed.language ?? '',
      timed: parsed.timed !== false,
      chapters,
      ...(parsed.title === undefined ? {} : { title: parsed.title }),
      words: cues.reduce((count, cue) => count + (cue.words?.length ?? 0), 0),
      mended: [
        ...taken,
        ...tellChapters(chapters),
        ...unitsTaken(parsed),
        ...ordered.mended,
        ...mended.mended,
      ],
      warnings: warnOf(parsed),
    };
  } catch (error) {
    // Nothing a file holds should come here; if it does, the file is refused rather than half read.
    return refuse(problemAt(0, 'unreadable', error instanceof Error ? error.message : String(error)));
  }
}

/** Reads a transcript from a file's bytes: as `importText`, with the encoding told by the bytes. Never throws. */
export function importTranscript(
  bytes: Uint8Array,
  options: { readonly mend: boolean } = { mend: true },
): ImportResult {
  if (bytes.length > mostBytes) return tooLarge;
  const { text, encoding, unreadable } = decodeBytes(bytes);
  const result = importText(text, options);
  if (!result.ok) return result;
  const mended: Mending[] = [];
  if (encoding !== 'utf-8' && encoding !== 'utf-16le' && encoding !== 'utf-16be') {
    const count = text.match(/[^\0-\u007f]/gu)?.length ?? 0;
    mended.push({ kind: 'encoding', count, values: [encoding] });
  } else if (unreadable > 0) mended.push({ kind: 'encoding', count: unreadable, values: ['utf-8'] });
  return { ...result, mended: [...mended, ...result.mended] };
}

/**
 * A problem if the transcript's length is more than 5 % away from the media's: it may belong to another talk.
 * Undefined if it fits, or if there are no times to go by.
 */
export function checkLength(cues: readonly Cue[], mediaLength: Seconds): LineProblem | undefined {
  const length = transcriptLength(cues);
  if (length === 0 || !(mediaLength > 0) || !Number.isFinite(mediaLength)) return undefined;
  const difference = (length - mediaLength) / mediaLength;
  if (Math.abs(difference) <= 0.05) return undefined;
  const percent = Math.round(Math.abs(difference) * 100);
  return problemAt(0, difference > 0 ? 'longer-than-recording' : 'shorter-than-recording', percent);
}
