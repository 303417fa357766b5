import { writeClock } from './clock';

/** Start and length in milliseconds before each line, as Chinese players write words of songs (KRC, QRC, YRC). */
const linePattern = /^\[(\d{1,9}),(\d{1,9})\](.*)$/u;
/** Times of single words: `<0,500,0>word`, `word(5000,500)`, `(5000,500,0)word`. */
const wordTimes = /<\d{1,9},\d{1,9}(?:,\d{1,9})?>|\(\d{1,9},\d{1,9}(?:,\d{1,9})?\)/gu;

/** Such a text with a stamp before each line, without the times of words; undefined for all others. */
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
