/**
 * The ASCII digit for a digit of any script. Unicode gives each script ten digits in a row, which begin at a code
 * that ends in 0 or 6 (hexadecimal).
 */
export function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const row = code - (code % 16);
  const zero = /\p{Nd}/u.test(String.fromCodePoint(row)) ? row : row + 6;
  return String(code - zero);
}
