import { writeClock } from './clock';

/**
 * Start and duration in milliseconds before each line, in lyrics of Chinese players with timed words (KRC, QRC, YRC).
 */
const linePattern = /^\[(\d{1,9}),(\d{1,9})\](.*)$/u;
/** The times of single words: `<0,500,0>word`, `word(5000,500)`, `(5000,500,0)word`. */
const wordTimes = /<\d{1,9},\d{1,9}(?:,\d{1,9})?>|\(\d{1,9},\d{1,9}(?:,\d{1,9})?\)/gu;

/** Converts such lyrics to lines with a timestamp each, without the times of words; undefined for any other text. */
export function respellLyricsWords(text: string): string | undefined {
  const lines = text.split('\n');
  const timed = lines.filter((line) => linePattern.test(line) && line.match(wordTimes) !== null).length;
  if (timed < 2) return undefined;
  return lines
    .map((line) => {
      const [, start, length, said = ''] = linePattern.exec(line) ?? [];
      if (start === undefined) return /^\[[a-z]{1,20}:.*\]$/iu.test(line) ? '' : line;
      const times = [Number(start), Number(start) + Number(length)].map((time) =>
        writeClock(time / 1000, '.'),
      );
      return `[${times.join(' - ')}] ${said.replace(wordTimes, '')}`;
    })
    .join('\n');
}
