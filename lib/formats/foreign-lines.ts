/** The beginning of a line with times as in subtitles. */
export const arrows = /^\s{0,8}\d[\d:.,]{2,14}\s{0,3}-->/u;
/** The beginning of a line of another format: a timestamp, frames, or a line of SubStation Alpha, JSON, XML or a table. */
const foreign =
  /^\s{0,8}(?:\[\d{1,3}:\d\d|\d{1,3}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?[\s,]|\{\d{1,7}\}\{|\{\s{0,8}"|\[\s{0,8}\{|Dialogue:|<(?:\?xml|tt|p)\b|\d+\t\d)/u;
/** At the ends of a text, so many characters show whether it may have such parts. */
const sampleLength = 2000;

/** True if at least two lines, or an opening line, are of another format than subtitles. */
export function isForeign(lines: readonly string[]): boolean {
  return (
    lines.some((line) => /^\s{0,8}(?:<\?xml|<tt\b|\{\s{0,8}")/u.test(line)) ||
    lines.filter((line) => foreign.test(line)).length > 1
  );
}

/** A quick check: false for nearly all texts that have no part in another format above or below their subtitles. */
export function mayBeJoined(text: string): boolean {
  const top = text.slice(0, sampleLength).split('\n');
  const bottom = text.slice(-sampleLength).split('\n');
  const first = top.findIndex((line) => arrows.test(line));
  const last = bottom.findLastIndex((line) => arrows.test(line));
  const areForeign = isForeign(first < 0 ? top : top.slice(0, first)) || isForeign(bottom.slice(last + 1));
  return areForeign && text.includes('-->');
}
