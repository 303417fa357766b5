import type { Row } from './table-rows';

/** A column of whole hours or minutes. */
export interface ClockPart {
  readonly place: number;
  /** In seconds. */
  readonly worth: number;
}

/** Heads of columns that count the parts of a clock, and how many seconds each part lasts. */
const partNames: readonly [RegExp, number][] = [
  [/^(?:start[ _]?)?(?:h|hh|hrs?|hours?|stunden?|heures?|horas?|ore)$/iu, 3600],
  [/^(?:start[ _]?)?(?:m|mm|mins?|minutes?|minuten?|minutos?|minuti)$/iu, 60],
  [/^(?:start[ _]?)?(?:s|ss|secs?|seconds?|sekunden?|secondes?|segundos?|secondi)$/iu, 1],
];

/** The columns of one clock, `minute,second` or `hour,minute,second` beside each other; undefined for most tables. */
export function clockOfHead(
  head: Row,
  rows: readonly Row[],
): { start: number; parts: ClockPart[] } | undefined {
  const found = head.cells.flatMap((cell, place) => {
    const worth = partNames.find(([pattern]) => pattern.test(cell.trim()))?.[1];
    return worth === undefined ? [] : [{ place, worth }];
  });
  const seconds = found.at(-1);
  const isClock = found
    .map(({ worth }) => worth)
    .join(' ')
    .match(/^(?:3600 )?60 1$/u);
  if (!seconds || !isClock) return undefined;
  const isPart = (row: Row) =>
    found.every(({ place, worth }) => {
      const cell = row.cells[place]?.trim() ?? '';
      return worth === 1 ? /^[0-5]?\d(?:[.,]\d{1,9})?$/u.test(cell) : /^\d{1,3}$/u.test(cell);
    });
  const fitting = rows.filter(isPart).length;
  return fitting >= rows.length * 0.8 ? { start: seconds.place, parts: found.slice(0, -1) } : undefined;
}
