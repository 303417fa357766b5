import type { ReadTalk } from '../../lib/reading/spoken-text';
import type { Cue } from '../../lib/transcript/cue';

/** A talk of lines that follow each other, each of so many seconds. */
export function talkOf(
  lines: readonly (string | Partial<Cue>)[],
  about: Partial<ReadTalk> = {},
  secondsPerLine = 2,
): ReadTalk {
  const cues = lines.map(
    (line, index): Cue => ({
      start: index * secondsPerLine,
      end: (index + 1) * secondsPerLine,
      text: '',
      ...(typeof line === 'string' ? { text: line } : line),
    }),
  );
  return { cues, chapters: [], language: 'en', ...about };
}

/** Lines of about forty letters that hold no cue word, no pause and no full stop. */
export function evenLines(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `river stones under heavy water turn w${1000 + index}`);
}
