import { type ClockPart, clockOfHead, partOfClock } from './clock-columns';
import { type FileTime, fileTimeIn, readTimeRange } from './file-time';
import { type Role, roleOf } from './json-names';
import { isNumberedSpeaker, looksLikeName } from './speaker-name';
import { type RawTable, type Row, usualWidth } from './table-rows';

/** The columns of a table by their content, as indexes from 0. */
export interface Columns {
  readonly start: number;
  readonly end: number | undefined;
  readonly duration: number | undefined;
  readonly text: number;
  readonly speaker: number | undefined;
  /** The unit of the times, in seconds, if the header names it. */
  readonly unit: number | undefined;
  /** Columns for larger units of the start, such as its minutes. */
  readonly parts?: readonly ClockPart[];
  /** The same for the end. */
  readonly partsOfEnd?: readonly ClockPart[];
  readonly hasHead: boolean;
}

/** The times in a cell. A comma may be the decimal separator, unless the table is separated by commas. */
export function timesInCell(
  cell: string,
  unit: number | undefined,
  delimiter: string,
): { readonly start: FileTime; readonly end?: FileTime } | undefined {
  const text = cell.trim();
  const decimal = delimiter === ',' ? text : text.replace(/^(\d{1,9}),(\d{1,9})$/u, '$1.$2');
  const start = fileTimeIn(decimal, unit);
  return start ? { start } : readTimeRange(text, unit);
}

function timeInCell(cell: string, unit: number | undefined, delimiter: string): FileTime | undefined {
  return timesInCell(cell, unit, delimiter)?.start;
}

/** Column names as people write them, in addition to the names that lists have. */
const headRoles: readonly [RegExp, Role][] = [
  [
    /^(?:start|begin|in|from|time ?in)\b|^(?:beginn|anfang|von|zeit|inicio|début|hora|tempo|tiempo|время|时间|時間|時刻|시간)$/iu,
    'start',
  ],
  [
    /^(?:end|stop|out|finish|to|time ?out)\b|^(?:ende|bis|fin|fim)$|^(?:time|time ?code|tc) (?:end|stop|out)$/iu,
    'end',
  ],
  [/^(?:dauer|durée|duración|length)$/iu, 'duration'],
  [/^(?:time|timestamp|time ?code|tc|clock)\b/iu, 'start'],
  [/^(?:speaker|name|person|who|sprecher|sprecherin|orador|locuteur|hablante)\b/iu, 'speaker'],
  [
    /\b(?:text|transcript|transcription|dialogue|dialog|caption|subtitle|utterance|sentence|content|description|texto|texte)\b|^(?:wortlaut|текст|内容|內容|文本|本文|テキスト|내용)$/iu,
    'text',
  ],
];

/** The content of a column, or of a member of a record, with this name; undefined for unknown names. */
export function roleOfHead(cell: string): { role: Role; unit: number | undefined } | undefined {
  const head = cell.replace(/\((?:h{1,2}:)?m{1,2}:s{1,2}.*\)/iu, '').trim();
  if (head === '' || head.length > 40) return undefined;
  const known = roleOf(head);
  if (known) return { role: known.role, unit: known.unit };
  for (const side of ['end', 'start'] as const) {
    const unit = partOfClock(head, side);
    // A name for hours or minutes alone is a complete time.
    if (unit !== undefined && unit > 1 && head.length > 2) return { role: side, unit };
  }
  const role = headRoles.find(([pattern]) => pattern.test(head))?.[1];
  return role && { role, unit: undefined };
}

type HeadRole = ReturnType<typeof roleOfHead>;

function placesOf(role: Role, roles: readonly HeadRole[]): number[] {
  return roles.flatMap((found, place) => (found?.role === role ? [place] : []));
}

/**
 * Of the columns whose names mean text, the first that contains letters: `line` may be a line number, and a column of
 * descriptions may be empty.
 */
function textColumn(rows: readonly Row[], roles: readonly HeadRole[]): number | undefined {
  const places = placesOf('text', roles);
  const find = (pattern: RegExp) =>
    places.find((place) => rows.some((row) => pattern.test(row.cells[place] ?? '')));
  return find(/\p{L}/u) ?? find(/\S/u);
}

/** True for numbered names of markers (`Marker 01`, `Marker 02`) that are all different. */
function areMarkers(rows: readonly Row[], place: number): boolean {
  const names = rows.map((row) => row.cells[place]?.trim() ?? '');
  const isNumbered = names.length > 1 && names.every((name) => /^\p{L}.*\d$/u.test(name));
  return isNumbered && new Set(names).size === names.length && !names.some(isNumberedSpeaker);
}

/** The column that looks like names, if its own name is not known, in any language. */
function namesByLook(
  rows: readonly Row[],
  roles: readonly HeadRole[],
  delimiter: string,
): number | undefined {
  const places = roles.flatMap((role, place) => (role ? [] : [place]));
  return places.find((place) => {
    const look = lookAt(rows, place, delimiter);
    return look.distinct > 1 && areNames(look, rows);
  });
}

function areNames(look: ColumnLook, rows: readonly Row[]): boolean {
  const isShort = look.meanLength > 0 && look.meanLength <= 30;
  return (
    isShort && look.named >= 0.8 && look.distinct <= rows.length * 0.8 + 1 && !areMarkers(rows, look.place)
  );
}

/** The columns as the first row names them; undefined if it is not a header. */
function columnsOfHead(row: Row, others: readonly Row[], delimiter: string): Columns | undefined {
  const roles = row.cells.map(roleOfHead);
  const place = (role: Role) => {
    const at = roles.findIndex((found) => found?.role === role);
    return at < 0 ? undefined : at;
  };
  const clock = clockOfHead(row, others, 'start');
  const endClock = clockOfHead(row, others, 'end');
  const start = clock?.place ?? place('start');
  const text = textColumn(others, roles);
  const end = endClock?.place ?? place('end');
  // Minutes or seconds alone are not a complete end.
  const isPartOfEnd = clock && !endClock && partOfClock(row.cells[end ?? -1] ?? '', 'end') !== undefined;
  if (start === undefined || text === undefined) return undefined;
  return {
    start,
    end: isPartOfEnd ? undefined : end,
    duration: place('duration'),
    text,
    speaker:
      placesOf('speaker', roles).find((each) => !areMarkers(others, each)) ??
      namesByLook(others, roles, delimiter),
    unit: clock ? 1 : roles[start]?.unit,
    ...(clock && { parts: clock.parts }),
    ...(endClock && { partsOfEnd: endClock.parts }),
    hasHead: true,
  };
}

/** The name in a cell, without the colon that some programs write after it. */
export function withoutColon(cell: string): string {
  return cell.replace(/\s?[:：]$/u, '');
}

interface ColumnLook {
  readonly place: number;
  readonly times: readonly (FileTime | undefined)[];
  /** The share of rows whose cell is a time. */
  readonly timed: number;
  readonly isClock: boolean;
  readonly meanLength: number;
  /** The share of the cells that are not empty and look like names. */
  readonly named: number;
  readonly distinct: number;
  readonly isCounter: boolean;
}

function lookAt(rows: readonly Row[], place: number, delimiter: string): ColumnLook {
  const cells = rows.map((row) => row.cells[place]?.trim() ?? '');
  const times = cells.map((cell) => timeInCell(cell, undefined, delimiter));
  const filled = cells.filter((cell) => cell !== '');
  const share = (count: number) => count / Math.max(1, filled.length);
  return {
    place,
    times,
    timed: times.filter((time) => time !== undefined).length / Math.max(1, rows.length),
    isClock: times.some((time) => time?.unit !== undefined),
    meanLength: share(filled.reduce((sum, cell) => sum + cell.length, 0)),
    named: share(filled.filter((cell) => looksLikeName(withoutColon(cell))).length),
    distinct: new Set(filled).size,
    isCounter: cells.length > 1 && cells.every((cell, row) => Number(cell) === Number(cells[0]) + row),
  };
}

function rises(times: readonly (FileTime | undefined)[]): boolean {
  const values = times.flatMap((time) => time?.value ?? []);
  const steps = values.slice(1).filter((value, index) => value >= (values[index] ?? 0)).length;
  return values.length > 1 && steps >= (values.length - 1) * 0.8;
}

function isAfter(a: ColumnLook, b: ColumnLook): boolean {
  return b.times.every((time, row) => !time || time.value >= (a.times[row]?.value ?? 0));
}

/** The columns as the content of their cells suggests; undefined if no column increases like times. */
function columnsOfContent(rows: readonly Row[], delimiter: string, hasHead: boolean): Columns | undefined {
  const looks = Array.from({ length: usualWidth(rows) }, (_, place) => lookAt(rows, place, delimiter));
  const timed = looks.filter((look) => look.timed >= 0.8 && !(look.isCounter && !look.isClock));
  const clocks = timed.filter((look) => look.isClock);
  const [start, ...later] = (clocks.length > 0 ? clocks : timed).filter((look) => rises(look.times));
  if (!start) return undefined;
  const end = later.find((look) => isAfter(start, look));
  const rest = looks.filter((look) => look.timed < 0.5 && !look.isCounter && look.meanLength > 0);
  const [text] = [...rest].sort((a, b) => b.meanLength - a.meanLength);
  if (!text || text.meanLength < 2) return undefined;
  // Below an unknown header there may also be a column of marker types. These may all be the same.
  const speaker = rest.find(
    (look) => look !== text && areNames(look, rows) && (!hasHead || look.distinct > 1),
  );
  return {
    start: start.place,
    end: end?.place,
    duration: undefined,
    text: text.place,
    speaker: speaker?.place,
    unit: undefined,
    hasHead,
  };
}

function isMostlyTimed(rows: readonly Row[], columns: Columns, delimiter: string): boolean {
  const timed = rows.filter((row) => timeInCell(row.cells[columns.start] ?? '', columns.unit, delimiter));
  return timed.length > 0 && timed.length * 2 >= rows.length;
}

/**
 * Finds the columns of a table by the names in its first row, or by the content of its cells. Undefined if the table
 * has no times or no text, or has only two columns and no header: those are lines with a timestamp, which other readers
 * read better.
 */
export function columnsOf({ rows, delimiter }: RawTable): Columns | undefined {
  const [first, ...others] = rows;
  if (!first || others.length === 0) return undefined;
  const named = columnsOfHead(first, others, delimiter);
  if (named && isMostlyTimed(others, named, delimiter)) return named;
  const hasHead = first.cells.every((cell) => !timeInCell(cell, undefined, delimiter));
  const body = hasHead ? others : rows;
  if (usualWidth(body) < 3 && !hasHead) return undefined;
  const found = columnsOfContent(body, delimiter, hasHead);
  return found && isMostlyTimed(body, found, delimiter) ? found : undefined;
}
