const withoutSpaces =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}。、，？！「」]/u;

/** What stands between two lines in running text: nothing in scripts that are written without spaces. */
export function jointOf(before: string, after: string): '' | ' ' {
  return withoutSpaces.test(before.slice(-1)) && withoutSpaces.test(after.slice(0, 1)) ? '' : ' ';
}
