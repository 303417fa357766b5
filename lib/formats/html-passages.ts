import { tidyText } from './cue-text';
import { readTimeText } from './file-time';
import { commonDepth, labelAlone, type PageLine, type Passage, withoutRest } from './html-blocks';
import type { PagePart, TimeMark } from './html-page';
import { looksLikeName } from './speaker-name';

function rises(marks: readonly TimeMark[]): boolean {
  const steps = marks.filter(
    (mark, index) => mark.start.value >= (marks[index - 1]?.start.value ?? 0),
  ).length;
  return steps >= marks.length * 0.8;
}

/** The kind of a mark without the class of its element. */
function baseOf(kind: string): string {
  return kind.includes('@') ? kind : kind.replace(/\..*$/u, '');
}

/**
 * Gives the same kind to all marks that differ from the most common kind only in their class. The line that is being
 * played has another class than the others, and the first or last line may have one too. Only if the times of all these
 * marks are in order.
 */
export function joinKinds(parts: readonly PagePart[]): readonly PagePart[] {
  const kind = bestKind(parts);
  if (kind === undefined) return parts;
  const isOwn = (part: PagePart) => part.kind === 'mark' && baseOf(part.mark.kind) === baseOf(kind);
  const marks = parts.flatMap((part) => (part.kind === 'mark' && isOwn(part) ? [part.mark] : []));
  const areInOrder = marks.every(
    ({ start }, index) => start.value >= (marks[index - 1]?.start.value ?? start.value),
  );
  if (!areInOrder || marks.every((mark) => mark.kind === kind)) return parts;
  return parts.map((part) =>
    part.kind === 'mark' && isOwn(part) ? { ...part, mark: { ...part.mark, kind } } : part,
  );
}

/** The kind of mark that most likely times a transcript: the most common kind whose times increase. */
export function bestKind(parts: readonly PagePart[]): string | undefined {
  const kinds = new Map<string, TimeMark[]>();
  for (const part of parts) {
    if (part.kind !== 'mark') continue;
    const known = kinds.get(part.mark.kind);
    if (known) known.push(part.mark);
    else kinds.set(part.mark.kind, [part.mark]);
  }
  const fit = [...kinds].filter(([kind, marks]) => (marks.length > 1 || kind === 'time') && rises(marks));
  return fit.sort((a, b) => b[1].length - a[1].length)[0]?.[0];
}

/** Two clock times, as in subtitles. */
const clockPair = /^\d+:\d\d[\d:.,]{0,8}\s?(?:-->|[-–—])\s?\d+:\d\d[\d:.,]{0,8}$/u;

interface OpenPassage extends Passage {
  readonly lines: PageLine[];
  isLast: boolean;
}

function begunAt(mark: TimeMark | undefined, isInside: boolean): OpenPassage {
  return { mark, lines: [], isInside, isLast: false };
}

/** Divides the parts of a page into passages: one for each mark of this kind, and one for the text before the first. */
export function passagesOf(parts: readonly PagePart[], kind: string | undefined): Passage[] {
  const marks = parts.flatMap((part) => (part.kind === 'mark' && part.mark.kind === kind ? [part.mark] : []));
  const depth = commonDepth(marks);
  const around = marks[0]?.path[depth - 1] ?? 0;
  let passage = begunAt(undefined, false);
  const passages = [passage];
  let raw = '';
  let name: string | undefined;
  let isHeading = false;
  let isBehind = false;
  let left = marks.length;
  const endLine = () => {
    // A clock of another kind, alone on its line, only repeats the time.
    const text = tidyText(raw);
    const isClock = /^\W?\d+:\d\d/u.test(text) && (readTimeText(text) || clockPair.test(text));
    const isFilled = text !== '' && !isClock;
    const place = { ...(isHeading && { isHeading }), ...(isBehind && { isBehind }) };
    if (isFilled) passage.lines.push({ raw: `${raw}\n`, name, ...place });
    else if (passage.mark && passage.lines.length === 0) passage.isLast = true;
    if (isFilled) name = undefined;
    raw = '';
    isHeading = false;
  };
  for (const part of parts) {
    if (part.kind === 'mark' && part.mark.kind === kind) {
      const label = labelAlone(raw);
      const isInside = label === undefined && /[^\s([]/u.test(raw);
      if (isInside) passage.lines.push({ raw, name });
      if (isInside) name = undefined;
      name = label ?? name;
      raw = '';
      isBehind = false;
      left -= 1;
      passage = begunAt(part.mark, isInside);
      passages.push(passage);
    } else if (part.kind === 'mark') raw += part.clock === '' ? '' : ` ${part.clock} `;
    else if (part.kind === 'text') {
      raw += part.text;
      isHeading ||= part.isHeading === true;
    } else if (part.kind === 'break') endLine();
    else if (part.kind === 'name') {
      // A name directly after a mark does not end the text that the mark times.
      if (raw.trim() !== '') endLine();
      name = part.name;
    } else if (part.element === passage.mark?.path[depth]) {
      endLine();
      isBehind = true;
    } else if (left === 0 && part.element === around) {
      // After the element that holds all marks comes the rest of the page.
      endLine();
      break;
    }
  }
  endLine();
  return withoutRest(passages);
}

/** The text of a line; '' if it is undefined. */
export function textOf(line: PageLine | undefined): string {
  return tidyText(line?.raw ?? '');
}

/** True if the condition holds for at least half of the passages with a mark. */
function most(passages: readonly Passage[], fits: (passage: Passage, index: number) => boolean): boolean {
  const timed = passages.filter(({ mark }) => mark);
  const count = passages.filter((passage, index) => passage.mark && fits(passage, index)).length;
  return timed.length > 0 && count * 2 >= timed.length;
}

function isNameLine(line: PageLine | undefined): boolean {
  return looksLikeName(textOf(line).replace(/\s*:$/u, ''));
}

function hasColonName(line: PageLine | undefined): boolean {
  return line?.name === undefined && textOf(line).endsWith(':') && isNameLine(line);
}

/** Removes lines that are a name with a colon, anywhere in a passage, and names the lines after them. */
export function takeColonNames(passages: readonly Passage[]): readonly Passage[] {
  const named = passages.flatMap(({ lines }) => lines.slice(0, -1).filter(hasColonName));
  if (named.length < 2) return passages;
  return passages.map((passage) => ({
    ...passage,
    lines: passage.lines.flatMap((line, index, lines) => {
      const before = lines[index - 1];
      if (hasColonName(line) && lines[index + 1]) return [];
      return before && hasColonName(before) && line.name === undefined
        ? [{ ...line, name: textOf(before).slice(0, -1).trim() }]
        : [line];
    }),
  }));
}

/** If most passages have a line with only a name, before or after their marks, makes it the name of the next line. */
export function nameLines(passages: readonly Passage[]): Passage[] {
  const lastBefore = (index: number) => passages[index - 1]?.lines.at(-1);
  const nameOf = (line: PageLine | undefined) => textOf(line).replace(/\s*:$/u, '');
  if (
    most(passages, ({ lines }) => lines.length > 1 && isNameLine(lines[0]) && lines[0]?.name === undefined)
  ) {
    return passages.map((passage) => {
      const [first, second, ...others] = passage.lines;
      return passage.mark && second && isNameLine(first)
        ? { ...passage, lines: [{ ...second, name: nameOf(first) }, ...others] }
        : passage;
    });
  }
  // A single line is the text of its time, even if it looks like a name, as lines in scripts without capitals may.
  const hasNameBefore = (index: number) =>
    (passages[index - 1]?.lines.length !== 1 || passages[index - 1]?.mark === undefined) &&
    isNameLine(lastBefore(index)) &&
    lastBefore(index)?.name === undefined &&
    passages[index]?.lines[0]?.name === undefined;
  if (!most(passages, (_, index) => hasNameBefore(index))) return [...passages];
  return passages.map((passage, index) => {
    const before = lastBefore(index);
    const isNamed = passage.mark && isNameLine(before);
    const next = passages[index + 1];
    const lines = next?.mark && isNameLine(passage.lines.at(-1)) ? passage.lines.slice(0, -1) : passage.lines;
    const [first, ...others] = lines;
    return { ...passage, lines: isNamed && first ? [{ ...first, name: nameOf(before) }, ...others] : lines };
  });
}

/** A title above a mark. */
export interface PageTitle {
  readonly mark: TimeMark;
  readonly title: string;
}

/** Takes out the headings between the passages. Each heading belongs to the mark below it. */
export function takeTitles(passages: readonly Passage[]): {
  readonly passages: readonly Passage[];
  readonly titles: readonly PageTitle[];
} {
  const titles = passages.flatMap(({ lines }, index): PageTitle[] => {
    const mark = passages[index + 1]?.mark;
    const line = lines.at(-1);
    return mark && line?.isHeading && line.name === undefined ? [{ mark, title: textOf(line) }] : [];
  });
  // Repeated headings are the names of speakers.
  if (titles.length < 2 || new Set(titles.map(({ title }) => title)).size < titles.length)
    return { passages, titles: [] };
  const above = new Set(titles.map(({ mark }) => mark));
  const rest = passages.map((passage, index) => {
    const mark = passages[index + 1]?.mark;
    return mark && above.has(mark) ? { ...passage, lines: passage.lines.slice(0, -1) } : passage;
  });
  return { passages: rest, titles };
}

/** If the times are at the ends of the blocks that they time, each mark takes the line before it. */
export function takeTrailing(passages: readonly Passage[]): readonly Passage[] {
  if (!most(passages, ({ isInside, isLast }) => isInside && isLast)) return passages;
  return passages.map((passage, index) => {
    const own = passage.mark ? passages[index - 1]?.lines.slice(-1) : undefined;
    const rest = passages[index + 1] ? passage.lines.slice(0, -1) : passage.lines;
    return { ...passage, lines: [...(own ?? []), ...rest] };
  });
}
