import type { ReadCue } from '../formats/parsed';
import { parseStampedText } from '../formats/stamped-text';
import { parseWhisperConsole } from '../formats/whisper-console';
import type { Cue, Seconds } from '../transcript/cue';
import { deriveEnds } from '../transcript/ends';
import type { Talk } from '../transcript/talk';
import { bundledTalks } from './catalogue';

/** Whole milliseconds, so that the packed talk can keep integers and still give back the same numbers. */
function roundToMilliseconds(seconds: Seconds): Seconds {
  return Math.round(seconds * 1000) / 1000;
}

function withoutLine({ line: _, ...cue }: ReadCue): Omit<ReadCue, 'line'> {
  return cue;
}

/**
 * The talk that the bundled text file `fileName` (`STEM.txt`, the stem standing in the catalogue) holds,
 * for use in the build. Its cues are in file order with derived ends, in whole milliseconds.
 *
 * @throws Error naming the file, the line's number, the line and the reason for the first line that is
 * neither blank nor a well-formed cue, or that begins earlier than the line before it; and for a file
 * that the catalogue does not know or that holds no cue.
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
