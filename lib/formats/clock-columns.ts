import type { Row } from './table-rows';

/** A column of whole hours or minutes. */
export interface ClockPart {
  readonly place: number;
  /** The length of one unit, in seconds. */
  readonly worth: number;
}

/** Which of a line's two times a column belongs to. */
export type Side = 'start' | 'end';

const sides: Readonly<Record<Side, RegExp>> = {
  start: /^(?:start|begin|from)?[ _]?(?:time(?:stamp)?(?:[ _]|(?=\()))?/iu,
  end: /^(?:end|stop|to)[ _]?(?:time(?:[ _]|(?=\()))?/iu,
};

/** The heads of columns that hold one part of a clock time, and the length of the unit in seconds. */
const partNames: readonly [RegExp, number][] = [
  [/^(?:h|hh|hrs?|hours?|stunden?|heures?|horas?|ore)$/iu, 3600],
  [/^(?:m|mm|mins?|minutes?|minuten?|minutos?|minuti)$/iu, 60],
  [/^(?:s|ss|secs?|seconds?|sekunden?|secondes?|segundos?|secondi)$/iu, 1],
];

/** The unit of a column, in seconds, if its head names a part of a clock time on this side; otherwise undefined. */
export function partOfClock(head: string, side: Side): number | undefined {
  const cell = head.trim();
  const name = cell.replace(sides[side], '').replace(/^\((.*)\)$/u, '$1');
  if (side === 'end' && name === cell) return undefined;
  return partNames.find(([pattern]) => pattern.test(name))?.[1];
}

/**
 * Finds adjacent columns that form one clock time, `minute,second` or `hour,minute,second`. Most tables have none: the
 * result is then undefined.
 */
export function clockOfHead(
  head: Row,
  rows: readonly Row[],
  side: Side,
): { place: number; parts: ClockPart[] } | undefined {
  const found = head.cells.flatMap((cell, place) => {
    const worth = partOfClock(cell, side);
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
  return fitting >= rows.length * 0.8 ? { place: seconds.place, parts: found.slice(0, -1) } : undefined;
}
