import type { JsonObject } from './json-text';
import type { Parsed } from './parsed';
import { parseTimedList } from './timed-list';

/** True for Praat's TextGrid, in its long form. */
export function isTextGrid({ text }: { readonly text: string }): boolean {
  return /^\s*(?:File type = "ooTextFile"\s*)?Object class = "TextGrid"|^\s*File type = "ooTextFile"/u.test(
    text,
  );
}

const member =
  /(?:\b(xmin|xmax|number|time) = (-?\d{1,9}(?:\.\d{1,20})?))|(?:\b(name|text|mark) = "((?:[^"]|"")*)")/gu;

interface Tier {
  readonly name: string;
  readonly lines: JsonObject[];
}

function meanLength({ lines }: Tier): number {
  return lines.reduce((sum, line) => sum + String(line.text).length, 0) / Math.max(1, lines.length);
}

/**
 * The lines of a TextGrid as entries of a list. Tiers of words or sounds repeat what the tiers of sentences contain, so
 * only tiers count whose texts are at least half as long as the longest. If several tiers remain, each is a speaker.
 */
function linesOf(text: string): JsonObject[] {
  const tiers: Tier[] = [];
  let start: string | undefined;
  let end: string | undefined;
  for (const [, time, value, label, written] of text.matchAll(member)) {
    if (time === 'xmax') end = value;
    else if (time !== undefined) [start, end] = [value, undefined];
    else if (label === 'name') tiers.push({ name: written ?? '', lines: [] });
    else {
      const said = (written ?? '').replaceAll('""', '"');
      if (said.trim() !== '')
        tiers.at(-1)?.lines.push({ start, ...(end === undefined ? {} : { end }), text: said });
    }
  }
  const longest = Math.max(0, ...tiers.map(meanLength));
  const chosen = tiers.filter((tier) => tier.lines.length > 0 && meanLength(tier) * 2 >= longest);
  const lines = chosen.flatMap(({ name, lines: own }) =>
    chosen.length > 1 ? own.map((line) => ({ ...line, speaker: name })) : own,
  );
  return lines.sort((a, b) => Number(a.start) - Number(b.start));
}

/** Reads a TextGrid: its intervals and points with text, as a list of timed texts. */
export function parseTextGrid({ text }: { readonly text: string }): Parsed {
  return parseTimedList(linesOf(text));
}
