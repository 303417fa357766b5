import type { Imported } from '../formats/finish-import';
import { importText, importTranscript } from '../formats/import';
import { homeKey } from '../homes/home';
import { readHome } from '../homes/read-home';
import type { Cue, Seconds } from '../transcript/cue';
import { spreadEvenly } from '../transcript/even-pace';
import type { Home, Talk, TalkInfo } from '../transcript/talk';
import { bundledTalks } from './catalogue';

/** A file in the folder of the bundled talks, with its bytes or its text. */
export interface TalkFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Rounds to whole milliseconds, which the packed talk stores as integers without loss. */
function roundToMilliseconds(seconds: Seconds): Seconds {
  return Math.round(seconds * 1000) / 1000;
}

function roundCue({ start, end, words, ...cue }: Cue): Cue {
  const rounded = { ...cue, start: roundToMilliseconds(start), end: roundToMilliseconds(end) };
  if (!words) return rounded;
  return {
    ...rounded,
    words: words.map(({ text, start: from, end: to }) => ({
      text,
      start: roundToMilliseconds(from),
      ...(to !== undefined && { end: roundToMilliseconds(to) }),
    })),
  };
}

/** The id of the talk in a file: the file's name without its extension. */
function idOf(fileName: string): string {
  const dot = fileName.lastIndexOf('.');
  return dot < 0 ? fileName : fileName.slice(0, dot);
}

function linesOf({ name, content }: TalkFile): Imported {
  const result = typeof content === 'string' ? importText(content) : importTranscript(content);
  const problem = result.ok ? result.warnings[0] : result.problem;
  if (problem) {
    const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
    const line = text.split(/\r\n?|\n/u)[problem.line - 1];
    const where = line === undefined ? '' : `line ${problem.line}: ${JSON.stringify(line)}: `;
    throw new Error(`${name}: ${where}${[problem.code, ...problem.values].join(', ')}`);
  }
  // A file that is refused has a problem.
  return result as Imported;
}

/**
 * For the build: the talk in a file of any form that the import reads. The file is called `ID.…`, with an id of the
 * catalogue. Its lines are mended as at an import; a text without times gets an even pace. Times are in whole
 * milliseconds. The catalogue's language counts before the file's.
 *
 * @throws Error that names the file, the line's number, the line and the reason, for the first problem that the import
 * tells of; also for a file that is not in the catalogue.
 */
export function parseBundledTalk(
  name: string,
  content: string | Uint8Array,
  catalogue: readonly TalkInfo[] = bundledTalks,
): Talk {
  const info = catalogue.find(({ id }) => id === idOf(name));
  if (!info) throw new Error(`${name}: no talk of that name in the catalogue`);
  const { cues, chapters, timed, language } = linesOf({ name, content });
  return {
    ...info,
    language: info.language || language,
    chapters,
    cues: (timed ? cues : spreadEvenly(cues)).map(roundCue),
    ...(!timed && { isTimed: false }),
  };
}

function sayHome(home: Home): string {
  return home.kind === 'youtube' ? home.id : home.address;
}

/** Why pages would not be recognised by these homes, one sentence each. */
function homeProblems(catalogue: readonly TalkInfo[]): string[] {
  const talkOfHome = new Map<string, string>();
  return catalogue.flatMap(({ id, homes }) =>
    homes.flatMap((home) => {
      const address = home.kind === 'youtube' ? `https://youtu.be/${home.id}` : home.address;
      const read = readHome(address);
      const problems: string[] = [];
      if (!read || read.kind !== home.kind || sayHome(read) !== sayHome(home)) {
        const right = read ? `, write ${read.kind}, ${sayHome(read)}` : '';
        problems.push(`${id}: the home ${home.kind}, ${sayHome(home)} is never recognised${right}`);
      }
      const other = talkOfHome.get(homeKey(home));
      if (other !== undefined) problems.push(`${id}: the home ${sayHome(home)} belongs to ${other} too`);
      talkOfHome.set(homeKey(home), id);
      return problems;
    }),
  );
}

/**
 * For the build: all talks of the catalogue with the lines in their files, in the catalogue's order.
 *
 * @throws Error with all that is wrong, a line each: a file that cannot be read (see `parseBundledTalk`), a talk with
 * no file or with several, an id that is used twice, and a home that no page is recognised by or that two talks have.
 */
export function readBundledTalks(
  files: readonly TalkFile[],
  catalogue: readonly TalkInfo[] = bundledTalks,
): Talk[] {
  const problems = homeProblems(catalogue);
  const talks: Talk[] = [];
  for (const { name, content } of files) {
    try {
      talks.push(parseBundledTalk(name, content, catalogue));
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error));
    }
  }
  const ids = catalogue.map(({ id }) => id);
  for (const id of new Set(ids)) {
    const names = files.map(({ name }) => name).filter((name) => idOf(name) === id);
    if (names.length === 0) problems.push(`${id}: no file of that name beside the catalogue`);
    if (names.length > 1) problems.push(`${id}: several files hold it, ${names.join(', ')}`);
    if (ids.indexOf(id) !== ids.lastIndexOf(id)) problems.push(`${id}: twice in the catalogue`);
  }
  if (problems.length > 0) throw new Error(['The bundled talks:', ...problems].join('\n'));
  return ids.flatMap((id) => talks.find((talk) => talk.id === id) ?? []);
}
