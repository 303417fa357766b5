/** Hours, minutes, seconds and frame number, as editing programs write times. */
const frameClock = /(?<![\d:;.,])(\d{1,2}:\d\d:\d\d)[:;](\d\d)(?![\d:;.,]?\d)/gu;
/** The most characters before the first such time of a line: there may be brackets or a name. */
const mostBefore = 60;
/**
 * The common frame rates, in frames per second. 24 is read as 25 if no frame number distinguishes them: the times are
 * then wrong by 40 ms at most.
 */
const usualRates = [25, 30, 50, 60] as const;
const smallestShare = 0.1;

/** Drop-frame times with semicolons only, as Premiere writes them for American television. */
const dropFrameClock = /(?<![\d;:])(\d\d);(\d\d);(\d\d);(\d\d)(?![\d;:])/gu;

/** A text whose times with frame numbers were replaced by plain clock times. */
export interface RespelledFrames {
  readonly text: string;
  /** Frames per second. */
  readonly rate: number;
  /** The number of lines with such times. */
  readonly lines: number;
}

/**
 * Replaces times of the form `hh:mm:ss:ff` with plain clock times, if at least two lines and a tenth of the non-empty
 * lines have them; otherwise undefined. The rate is the lowest common one above the highest frame number. If a number
 * is above 59, the numbers are hundredths of a second.
 */
export function respellFrames(text: string): RespelledFrames | undefined {
  if (!/\d:\d\d:\d\d[:;]\d\d(?!\d)/u.test(text)) return undefined;
  let highest = 0;
  let count = 0;
  let filled = 0;
  const lines = text.split('\n');
  const isStamped = lines.map((line) => {
    if (line !== '') filled += 1;
    const found = [...line.matchAll(frameClock)];
    if (found.length === 0 || (found[0]?.index ?? 0) > mostBefore) return false;
    count += 1;
    for (const [, , frame] of found.slice(0, 2)) highest = Math.max(highest, Number(frame));
    return true;
  });
  if (count < 2 || count < filled * smallestShare) return undefined;
  const rate = usualRates.find((each) => highest < each) ?? 100;
  const respelled = lines.map((line, index) => {
    if (!isStamped[index]) return line;
    let left = 2;
    return line.replace(frameClock, (whole, clock: string, frame: string) => {
      left -= 1;
      return left < 0
        ? whole
        : `${clock}.${String(Math.round((Number(frame) * 1000) / rate)).padStart(3, '0')}`;
    });
  });
  return { text: respelled.join('\n'), rate, lines: count };
}

/** Replaces drop-frame times such as `00;00;05;12` with plain clock times; undefined if there are fewer than two. */
export function respellDropFrames(text: string): RespelledFrames | undefined {
  const found = text.includes(';') ? [...text.matchAll(dropFrameClock)] : [];
  if (found.length < 2) return undefined;
  // Drop-frame times are only used at 29.97 and 59.94 frames per second. Their clocks are correct to 0.1 %.
  const rate = found.every(([, , , , frame]) => Number(frame) < 30) ? 30 : 60;
  const write = (_: string, hours: string, minutes: string, seconds: string, frame: string) =>
    `${hours}:${minutes}:${seconds}.${String(Math.round((Number(frame) * 1000) / rate)).padStart(3, '0')}`;
  const respelled = text.replace(dropFrameClock, write);
  const lines = text.split('\n').filter((line) => line.search(dropFrameClock) >= 0).length;
  return { text: respelled, rate, lines };
}
