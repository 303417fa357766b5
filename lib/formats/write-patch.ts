import { formatTime } from '../transcript/clock-text';
import { homeAddress } from '../transcript/home-address';
import { originalOf } from '../transcript/line-correction';
import { isTimed, type Talk } from '../transcript/talk';
import { fileName, type TakenOut } from './export-talk';

/** The number of unchanged lines before and after changed ones; 3 is usual for patches. */
const contextLines = 3;

/** Lines that are shown together, by index. Both ends are included. */
interface Hunk {
  readonly first: number;
  readonly last: number;
}

function hunksOf({ cues }: Talk): Hunk[] {
  const hunks: { first: number; last: number }[] = [];
  cues.forEach(({ original }, line) => {
    if (!original) return;
    const [first, last] = [Math.max(0, line - contextLines), Math.min(cues.length - 1, line + contextLines)];
    const open = hunks.at(-1);
    if (open && first <= open.last + 1) open.last = last;
    else hunks.push({ first, last });
  });
  return hunks;
}

/** The lines of a hunk. In a run of changed lines, removed lines come before added ones. */
function linesOf({ cues }: Talk, { first, last }: Hunk): string[] {
  const lines: string[] = [];
  let added: string[] = [];
  for (const cue of cues.slice(first, last + 1)) {
    if (cue.original) {
      lines.push(`-${originalOf(cue).text}`);
      added.push(`+${cue.text}`);
    } else {
      lines.push(...added, ` ${cue.text}`);
      added = [];
    }
  }
  return [...lines, ...added];
}

/**
 * Writes the corrections of a talk as a unified diff, with one line of text for each line of the transcript. After the
 * line numbers, each hunk has the time of its first line, unless the times are estimates. The text before the diff says
 * which transcript it is; programs that apply patches ignore it.
 */
export function writePatch(talk: Talk): string {
  const about = [talk.title, ...[talk.show, talk.date].filter((part) => part !== '')].join(', ');
  const [home] = talk.homes;
  const place = home ? homeAddress(home) : '';
  const file = fileName(talk.title, 'txt');
  const head = [about, ...(place ? [place] : []), '', `--- a/${file}`, `+++ b/${file}`];
  const hunks = hunksOf(talk).flatMap((hunk) => {
    const range = `${hunk.first + 1},${hunk.last - hunk.first + 1}`;
    const time = isTimed(talk) ? ` ${formatTime(talk.cues[hunk.first]?.start ?? 0)}` : '';
    return [`@@ -${range} +${range} @@${time}`, ...linesOf(talk, hunk)];
  });
  return `${[...head, ...hunks].join('\n')}\n`;
}

/** The same as a file to save. */
export const patchOf = (talk: Talk): TakenOut => ({
  name: fileName(talk.title, 'patch'),
  type: 'text/x-diff',
  text: writePatch(talk),
});
