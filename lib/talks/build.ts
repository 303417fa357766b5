import type { ReadCue } from '../formats/parsed';
import { parseStampedText } from '../formats/stamped-text';
import { parseWhisperConsole } from '../formats/whisper-console';
import type { Cue, Seconds } from '../transcript/cue';
import { deriveEnds } from '../transcript/ends';
import type { Talk } from '../transcript/talk';
import { bundledTalks } from './catalogue';

/** Rounds to whole milliseconds, which the packed talk stores as integers without loss. */
function roundToMilliseconds(seconds: Seconds): Seconds {
  return Math.round(seconds * 1000) / 1000;
}

function withoutLine({ line: _, ...cue }: ReadCue): Omit<ReadCue, 'line'> {
  return cue;
}

/**
 * For the build: the talk in a bundled text file. `fileName` is `ID.txt`, with an id of the catalogue. The cues are in
 * file order with derived ends, in whole milliseconds.
 *
 * @throws Error that names the file, the line's number, the line and the reason, for the first line that is neither
 * blank nor a well-formed cue, or that begins before the line above it; also for a file that is not in the catalogue
 * or has no cues.
 */
export function parseBundledTalk(fileName: string, text: string): Talk {
  const id = fileName.replace(/\.txt$/u, '');
  const info = bundledTalks.find((talk) => talk.id === id);
  if (!info) throw new Error(`${fileName}: no talk of that name in the catalogue`);

  const lines = text.split('\n');
  const reject = (line: number, reason: string): never => {
    throw new Error(`${fileName}: line ${line}: ${JSON.stringify(lines[line - 1] ?? '')}: ${reason}`);
  };
  const firstLine = lines.find((line) => line.trim() !== '') ?? '';
  const parsed = firstLine.startsWith('[') ? parseWhisperConsole(text) : parseStampedText(text);
  const problem = parsed?.problems[0];
  if (problem) reject(problem.line, [problem.code, ...problem.values].join(', '));
  if (!parsed || parsed.cues.length === 0) throw new Error(`${fileName}: no line with a time in it`);
  parsed.cues.forEach((cue, index) => {
    const before = parsed.cues[index - 1];
    if (before && cue.start < before.start) reject(cue.line, 'its time is before that of the line above');
  });

  const cues: Cue[] = deriveEnds(parsed.cues.map(withoutLine)).map((cue) => ({
    ...cue,
    start: roundToMilliseconds(cue.start),
    end: roundToMilliseconds(cue.end),
  }));
  return { ...info, chapters: [], cues };
}
