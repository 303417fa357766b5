import type { FileProblem } from './problem';

export type UnreadTextCode = FileProblem['code'] &
  ('sami' | 'microdvd' | 'scc' | 'text-stl' | 'ebu-stl' | 'tmplayer' | 'mpl2');

/** Formats recognised by the beginning of their text. */
const beginnings: readonly [RegExp, UnreadTextCode][] = [
  [/^<SAMI/iu, 'sami'],
  // Its times are frame numbers.
  [/^\{\d+\}\{\d*\}/u, 'microdvd'],
  [/^Scenarist_SCC\b/iu, 'scc'],
  [/^\d{3}STL\d\d\.\d\d/u, 'ebu-stl'],
];

/** Formats recognised by the form of most of their lines. */
const lineForms: readonly [RegExp, UnreadTextCode][] = [
  [/^\d\d:\d\d:\d\d[:;]\d\d\s+[\da-f]{4}(?: |$)/iu, 'scc'],
  [/^\d\d:\d\d:\d\d[:;.]\d\d\s?,\s?\d\d:\d\d:\d\d[:;.]\d\d\s?,/u, 'text-stl'],
  [/^\d{1,2}:\d\d:\d\d(?:,\d)?[:=](?=[^\d\s]|\s*$)/u, 'tmplayer'],
  [/^\[\d{1,7}\]\[\d{0,7}\]/u, 'mpl2'],
];

/** This many characters are enough to see what most lines are. */
const sampleLength = 20_000;

/**
 * The problem code of a subtitle format that is known but not supported; undefined for all other texts. `text` must not
 * begin with white space.
 */
export function unreadTextCode(text: string): UnreadTextCode | undefined {
  const known = beginnings.find(([pattern]) => pattern.test(text));
  if (known) return known[1];
  // STL also has lines of settings and comments around the text.
  const filled = text
    .slice(0, sampleLength)
    .split('\n')
    .filter((line) => /^[^\s/$]/u.test(line));
  // A table has its column names in the first line.
  const isTable = /^[^\d,;]{1,60}(?:[,;][^\d,;]{1,60}){2,}$/u.test(filled[0] ?? '');
  const most = lineForms.find(
    ([pattern, code]) =>
      !(isTable && code === 'text-stl') &&
      filled.filter((line) => pattern.test(line)).length > filled.length / 2,
  );
  return most?.[1];
}
