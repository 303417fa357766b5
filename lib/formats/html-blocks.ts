import { tidyText } from './cue-text';
import type { TimeMark } from './html-page';
import type { Passage } from './html-passages';
import { looksLikeName } from './speaker-name';

/** How many elements are around all these marks. */
export function commonDepth(marks: readonly TimeMark[]): number {
  const [first] = marks;
  let depth = first?.path.length ?? 0;
  for (const { path } of marks) {
    let same = 0;
    while (same < depth && path[same] === first?.path[same]) same += 1;
    depth = same;
  }
  return depth;
}

/** The name in a text that is nothing but a label, such as `[Ana Lee]:`. */
export function labelAlone(raw: string): string | undefined {
  const [, name = ''] = /^\[?([^[\]:：]{1,48})\]?\s?[:：]$/u.exec(tidyText(raw)) ?? [];
  return looksLikeName(name) ? name : undefined;
}

/** From this number of marks on, it is no coincidence if all texts are in the blocks of their marks. */
const fewestBlocks = 3;

/** Removes the text behind the block of the last mark, if all other texts are in the blocks of their marks. */
export function withoutRest(passages: readonly Passage[]): Passage[] {
  const [last, ...others] = [...passages].reverse();
  const areInside = others.every(({ mark, lines }) => !mark || !lines.some(({ isBehind }) => isBehind));
  if (!last || others.length < fewestBlocks || !areInside) return [...passages];
  return [...others.reverse(), { ...last, lines: last.lines.filter(({ isBehind }) => !isBehind) }];
}
