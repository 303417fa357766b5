import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { importTranscript } from '../../lib/formats/import';
import { problemReason } from '../../lib/formats/problem-text';
import { createSearch, type TalkSearch } from '../../lib/search/search';
import type { Cue } from '../../lib/transcript/cue';
import { englishText } from '../messages/english-text';

/** The transcripts of a folder: by talk, which is a file's name without its ending, the file's path. */
export function listTranscripts(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(files.map(({ name }) => [parse(name).name, join(folder, name)]));
}

/** The cues of a JSON list of `{start, end, text}`, in seconds; null for any other file. */
function readCueList(bytes: Buffer): Cue[] | null {
  let list: unknown;
  try {
    list = JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/u, ''));
  } catch {
    return null;
  }
  const isCue = (entry: Partial<Cue> | null) =>
    typeof entry?.start === 'number' && typeof entry.end === 'number' && typeof entry.text === 'string';
  if (!Array.isArray(list) || !list.every(isCue)) return null;
  return list.map(({ start, end, text }: Cue) => ({ start, end, text }));
}

/**
 * The transcript in a file, ready to be searched. A list of cues is taken as it is, without mending; anything else
 * is imported. Throws an Error that says what is wrong with it.
 */
export function openTranscript(path: string): { cues: readonly Cue[]; search: TalkSearch } {
  const bytes = readFileSync(path);
  const list = readCueList(bytes);
  if (list) return { cues: list, search: createSearch(list) };
  const read = importTranscript(bytes);
  if (!read.ok) throw new Error(`${path}: ${problemReason(read.problem, path, englishText)}`);
  return { cues: read.cues, search: createSearch(read.cues, { language: read.language }) };
}
