/** So much of a file tells how it writes its times. */
const sampleLength = 20_000;
const arrowLine = /^.{0,24}\d:\d{1,2}[.,]\d{1,3}\s{0,4}-->.{0,40}/gmu;
const fraction = /(?<=:\d{1,2}[.,])\d{1,3}(?!\d)/gu;
/** Of so many milliseconds one would begin with 0, if they were written with all their digits. */
const fewestWhole = 3;

/**
 * True where times leave out the zeros before their milliseconds, so that `2.90` is 2.090: some have fewer than three
 * digits, while those with three never begin with 0 and some end with it, as no shortened decimal fraction does.
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

/** Subtitles with all digits of their milliseconds, where they were written without leading zeros; else undefined. */
export function respellUnpadded(text: string): string | undefined {
  if (!areUnpadded(text)) return undefined;
  return text.replace(arrowLine, (line) => line.replace(fraction, (digits) => digits.padStart(3, '0')));
}
