import type { Chapter } from '../transcript/talk';
import { readClock } from './clock';
import { tidyText } from './cue-text';

/** A time and a short title: an entry of the list of chapters above a transcript. */
const entryPattern =
  /^\s{0,8}(?:[-*•]\s{1,3})?[[(]?(\d{1,3}:\d\d(?::\d\d)?)[\])]?\s{0,3}(?:[-–—:|]\s{0,3})?([^\s\d[(–—:|-].{0,100})$/u;
const anyTime = /(?<![\d:.])(\d{1,3}:\d\d(?::\d\d)?)(?![\d:])/u;
const fewestEntries = 3;
/** The list must be within this share of the text, from its beginning. */
const mostShare = 0.4;

/** A text without the list of chapters above it, and the chapters. */
interface WithoutContents {
  readonly text: string;
  readonly chapters: readonly Chapter[];
}

function timeIn(line: string): number | undefined {
  return readClock(anyTime.exec(line.slice(0, 80))?.[1] ?? '');
}

/**
 * Removes a list of times and titles near the beginning of the text. The times below it must begin again from the
 * start, as in the transcript that follows; otherwise the result is undefined. Removed lines become empty, so that the
 * line numbers in problems stay correct.
 */
export function withoutContents(text: string): WithoutContents | undefined {
  const lines = text.split('\n');
  const entries: { at: number; start: number; title: string }[] = [];
  let first = -1;
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const [, clock = '', title = ''] = entryPattern.exec(line) ?? [];
    const start = readClock(clock);
    const last = entries.at(-1);
    if (start !== undefined && start > (last?.start ?? -1)) {
      entries.push({ at, start, title: tidyText(title) });
      if (first < 0) first = at;
    } else if (entries.length > 0) break;
    else if (at > lines.length * mostShare) return undefined;
  }
  const last = entries.at(-1);
  if (!last || entries.length < fewestEntries || last.at > lines.length * mostShare) return undefined;
  // A transcript has at least as many times as chapters, and begins before the second chapter.
  const times = lines.slice(last.at + 1).flatMap((line) => timeIn(line) ?? []);
  const isAnew = times.length > 0 && (times[0] ?? 0) < (entries[1]?.start ?? 0);
  if (!isAnew || times.length < entries.length) return undefined;
  for (const { at } of entries) lines[at] = '';
  // The titles are repeated above their parts.
  const titles = new Set(entries.map(({ title }) => title));
  for (let at = last.at + 1; at < lines.length; at += 1)
    if (titles.has(lines[at]?.trim() ?? '')) lines[at] = '';
  return { text: lines.join('\n'), chapters: entries.map(({ start, title }) => ({ start, title })) };
}
