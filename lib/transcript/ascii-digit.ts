/** The ASCII digit for a digit of any script. */
export function asciiDigit(digit: string): string {
  let zero = digit.codePointAt(0) ?? 0;
  const code = zero;
  // Unicode places the digits 0 to 9 of each script in a row. The rows of the mathematical styles touch each other.
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}
