/** This many characters of a file are enough to see how it writes its times. */
const sampleLength = 20_000;
const arrowLine = /^.{0,24}\d:\d{1,2}[.,]\d{1,3}\s{0,4}-->.{0,40}/gmu;
const fraction = /(?<=:\d{1,2}[.,])\d{1,3}(?!\d)/gu;
/** With all digits written, one of this many milliseconds would be expected to begin with 0. */
const fewestWhole = 3;

/**
 * True if milliseconds are written without leading zeros, so that `2.90` is 2.090. Then some have fewer than three
 * digits, those with three never begin with 0, and some of these end with 0, which a shortened decimal fraction never
 * does.
 */
function areUnpadded(text: string): boolean {
  const fractions = (text.slice(0, sampleLength).match(arrowLine) ?? []).flatMap(
    (line) => line.match(fraction) ?? [],
  );
  const whole = fractions.filter((digits) => digits.length === 3);
  const isShort = fractions.some((digits) => digits.length < 3 && Number(digits) > 0);
  return (
    isShort &&
    whole.length >= fewestWhole &&
    whole.some((digits) => digits.endsWith('0')) &&
    !fractions.some((digits) => digits.length > 1 && digits.startsWith('0'))
  );
}

/** Adds the leading zeros of the milliseconds to subtitles that lack them. Undefined for all other texts. */
export function respellUnpadded(text: string): string | undefined {
  if (!areUnpadded(text)) return undefined;
  return text.replace(arrowLine, (line) => line.replace(fraction, (digits) => digits.padStart(3, '0')));
}
