/** The sounds of letters' names, in the alphabet of `soundsOf`. */
const letterNames: Readonly<Record<string, string>> = {
  a: 'E',
  b: 'bI',
  c: 'sI',
  d: 'dI',
  e: 'I',
  f: 'ef',
  g: 'JI',
  h: 'EC',
  i: 'Y',
  j: 'JE',
  k: 'kE',
  l: 'el',
  m: 'em',
  n: 'en',
  o: 'o',
  p: 'pI',
  q: 'kyu',
  r: 'Ar',
  s: 'es',
  t: 'tI',
  u: 'yu',
  v: 'vI',
  w: 'd@b@lyu',
  x: 'eks',
  y: 'wY',
  z: 'zI',
};

const digitNames = ['zIro', 'w@n', 'tu', 'TrI', 'for', 'fYv', 'siks', 'sev@n', 'Et', 'nYn'];

/** The sounds of a number's digits, each by itself. */
export function digitsSpelledOut(digits: string): string {
  return [...digits].map((digit) => digitNames[Number(digit)]).join('');
}

/** The sounds of the letters' names, for an acronym. */
export function spelledOut(letters: string): string {
  return [...letters].map((letter) => letterNames[letter] ?? '').join('');
}
