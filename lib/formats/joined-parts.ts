import { arrows, isForeign } from './foreign-lines';
import type { ReadCue } from './parsed';
import { type LineProblem, problemAt } from './problem';
import type { Found, ReadResult } from './read-result';

/** The parts of a text above, in and below its subtitles with arrows, at their own line numbers; undefined if it has only one. */
function partsOf(text: string): readonly string[] | undefined {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => arrows.test(line));
  if (first < 0) return undefined;
  const isFilled = (at: number) => (lines[at] ?? '').trim() !== '';
  let from = first;
  while (from > 0 && isFilled(from - 1)) from -= 1;
  let to = lines.findLastIndex((line) => arrows.test(line)) + 1;
  while (isFilled(to)) to += 1;
  if (!isForeign(lines.slice(0, from))) from = 0;
  if (!isForeign(lines.slice(to))) to = lines.length;
  if (from === 0 && to === lines.length) return undefined;
  const part = (start: number, end: number) => '\n'.repeat(start) + lines.slice(start, end).join('\n');
  const parts = [part(0, from), part(from, to), part(to, lines.length)];
  return parts.filter((each) => each.trim() !== '');
}

function startOf(cues: readonly ReadCue[], at: number): number {
  return cues.at(at)?.start ?? 0;
}

/** The problem of a part that cannot be read, with its first line. */
function unreadPart(part: string): LineProblem {
  const lines = part.split('\n');
  const at = lines.findIndex((line) => line.trim() !== '');
  const count = lines.filter((line) => line.trim() !== '').length;
  return problemAt(at + 1, 'times-not-understood', count, (lines[at] ?? '').slice(0, 60));
}

/**
 * Reads a text of several parts, of which one is subtitles with arrows and the others have another format. If the times
 * of a part are not behind those of the part above, it has the same lines again: the part with the most lines is read,
 * and the other is reported. Undefined for any other text.
 */
export function readJoined(text: string, readPart: (text: string) => ReadResult): ReadResult | undefined {
  const parts = partsOf(text);
  if (!parts) return undefined;
  const found: Found[] = [];
  const unread: LineProblem[] = [];
  for (const part of parts) {
    const result = readPart(part);
    if (!result.ok) unread.push(unreadPart(part));
    else if (result.parsed.timed === false || result.parsed.cues.length === 0) return undefined;
    else found.push(result);
  }
  const [first] = found;
  if (!first) return undefined;
  const most = found.reduce(
    (best, each) => (each.parsed.cues.length > best.parsed.cues.length ? each : best),
    first,
  );
  const follow = found.every(({ parsed }, index) => {
    const above = found[index - 1]?.parsed.cues;
    return !above || startOf(parsed.cues, 0) >= startOf(above, -1);
  });
  const others = found.filter((each) => each !== most).map(({ parsed }) => parsed.cues[0]?.text ?? '');
  const kept = follow ? found : [most];
  const problems = follow ? [] : others.map((words) => problemAt(0, 'other-words', words.slice(0, 60)));
  return {
    ok: true,
    format: most.format,
    parsed: {
      ...most.parsed,
      cues: kept.flatMap(({ parsed }) => parsed.cues),
      problems: [...unread, ...problems, ...kept.flatMap(({ parsed }) => parsed.problems)],
      taken: kept.flatMap(({ parsed }) => parsed.taken ?? []),
    },
  };
}
