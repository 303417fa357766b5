import { looksLikeStampedName } from './speaker-name';

/**
 * At least this many names must stand above texts, and at most the share below may be different ones: titles above
 * texts also look like names.
 */
const fewestNames = 3;
const mostDistinct = 0.7;
/** If at least this share of the paragraphs has names, they are the text's way to name speakers. */
const shareOfParagraphs = 0.2;
/** Longer lines are not names. */
const longestName = 60;

/**
 * Moves names that stand alone above a text to its beginning, with a colon. A blank line may separate them. Line
 * numbers do not change, because problems refer to them.
 */
export function withNamesBefore(lines: readonly string[]): readonly string[] {
  const nameOf = (index: number) => {
    const line = lines[index] ?? '';
    if (line === '' || line.length > longestName || lines[index - 1]) return undefined;
    const name = line.replace(/^\[([^[\]]+)\]$/u, '$1');
    return looksLikeStampedName(name) ? name : undefined;
  };
  const textBelow = (index: number) => {
    const below = lines[index + 1] === '' ? index + 2 : index + 1;
    return lines[below] && nameOf(below) === undefined ? below : undefined;
  };
  const found = lines.flatMap((_, index) => {
    const name = nameOf(index);
    const text = name === undefined ? undefined : textBelow(index);
    return name === undefined || text === undefined ? [] : [{ name, index, text }];
  });
  const paragraphs = lines.filter((line, index) => line !== '' && !lines[index - 1]).length;
  const distinct = new Set(found.map(({ name }) => name)).size;
  const areNames = found.length >= Math.max(fewestNames, paragraphs * shareOfParagraphs);
  if (!areNames || distinct > found.length * mostDistinct) return lines;
  const named = [...lines];
  for (const { name, index, text } of found) {
    named[index] = '';
    named[text] = `${name}: ${lines[text]}`;
  }
  return named;
}
