/** Hours, minutes, seconds and the number of a picture, as editing programs write times. */
const frameClock = /(?<![\d:;.,])(\d{1,2}:\d\d:\d\d)[:;](\d\d)(?![\d:;.,]?\d)/gu;
/** What may stand before the first such time of a line: nothing, brackets, or a name. */
const mostBefore = 60;
/** The rates in use, in pictures a second. 24 is read as 25 where no picture tells them apart: 40 ms at most. */
const usualRates = [25, 30, 50, 60] as const;
const smallestShare = 0.1;

/** Drop-frame times with semicolons throughout, as Premiere writes those of American television. */
const dropFrameClock = /(?<![\d;:])(\d\d);(\d\d);(\d\d);(\d\d)(?![\d;:])/gu;

/** A text whose times count pictures, with plain clocks instead. */
export interface RespelledFrames {
  readonly text: string;
  /** Pictures a second. */
  readonly rate: number;
  /** How many lines have such times. */
  readonly lines: number;
}

/**
 * The text with plain clocks for times of the form `hh:mm:ss:ff`, if a tenth of its lines and at least two have them;
 * else undefined. The rate is the lowest usual one that has room for the highest number of a picture; numbers above
 * 59 are hundredths of a second.
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

/** The text with plain clocks for drop-frame times such as `00;00;05;12`; undefined where fewer than two are in it. */
export function respellDropFrames(text: string): RespelledFrames | undefined {
  const found = text.includes(';') ? [...text.matchAll(dropFrameClock)] : [];
  if (found.length < 2) return undefined;
  // Only 29.97 and 59.94 pictures a second are counted so, and their clocks are right to 0.1 %.
  const rate = found.every(([, , , , frame]) => Number(frame) < 30) ? 30 : 60;
  const write = (_: string, hours: string, minutes: string, seconds: string, frame: string) =>
    `${hours}:${minutes}:${seconds}.${String(Math.round((Number(frame) * 1000) / rate)).padStart(3, '0')}`;
  const respelled = text.replace(dropFrameClock, write);
  const lines = text.split('\n').filter((line) => line.search(dropFrameClock) >= 0).length;
  return { text: respelled, rate, lines };
}
