import { joinLines } from './cue-text';
import type { CueLine, ReadCue } from './parsed';
import { type Label, mayBeLabelled, readLabel } from './speaker-label';
import { looksLikeName } from './speaker-name';

/** A name in brackets, or a label, at the beginning of a further line of a cue. */
function labelOfLine(text: string, areBrackets: boolean): Label | undefined {
  if (!areBrackets) return readLabel(text);
  const [front = '', square, round] =
    /^(?:\[([^[\]:]{1,48})\]|\(([^():]{1,48})\))(?:\s{1,8}|$)/u.exec(text) ?? [];
  const name = (square ?? round ?? '').trim();
  return name === '' ? undefined : { name, length: front.length };
}

/**
 * Divides a cue into parts with one speaker each, where a further line of it begins with the label of one of `names`.
 */
export function turnsOfCue(
  cue: ReadCue,
  names: ReadonlySet<string>,
  areBrackets: boolean,
): readonly ReadCue[] {
  const { lines, speaker } = cue;
  if (!lines || speaker !== undefined) return [cue];
  const begins = lines.map(({ text }, index) => {
    const label = index > 0 && mayBeLabelled(text) ? labelOfLine(text, areBrackets) : undefined;
    // A full name alone on its line also counts: somebody may only ever speak after others in the same cue.
    const isFullName = label?.length === text.length && /\s/u.test(label.name) && looksLikeName(label.name);
    return label !== undefined && (names.has(label.name) || (areBrackets && isFullName));
  });
  if (!begins.includes(true)) return [cue];
  const parts: CueLine[][] = [[]];
  lines.forEach((line, index) => {
    if (begins[index]) parts.push([]);
    // A dash on a separate line separates the speakers.
    if (!/^[-–—]$/u.test(line.text)) parts.at(-1)?.push(line);
  });
  const { lines: _, words: __, text: ___, ...rest } = cue;
  return parts.map((part) => ({ ...rest, ...joinLines(part) }));
}
