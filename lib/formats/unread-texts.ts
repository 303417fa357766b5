import type { FileProblem } from './problem';

export type UnreadTextCode = FileProblem['code'] &
  ('sami' | 'microdvd' | 'scc' | 'text-stl' | 'ebu-stl' | 'tmplayer' | 'mpl2');

/** Forms recognised by how their text begins. */
const beginnings: readonly [RegExp, UnreadTextCode][] = [
  [/^<SAMI/iu, 'sami'],
  // Its times are numbers of pictures.
  [/^\{\d+\}\{\d*\}/u, 'microdvd'],
  [/^Scenarist_SCC\b/iu, 'scc'],
  [/^\d{3}STL\d\d\.\d\d/u, 'ebu-stl'],
];

/** Forms recognised by what most of their lines are. */
const lineForms: readonly [RegExp, UnreadTextCode][] = [
  [/^\d\d:\d\d:\d\d[:;]\d\d\s+[\da-f]{4}(?: |$)/iu, 'scc'],
  [/^\d\d:\d\d:\d\d[:;.]\d\d\s?,\s?\d\d:\d\d:\d\d[:;.]\d\d\s?,/u, 'text-stl'],
  [/^\d{1,2}:\d\d:\d\d(?:,\d)?[:=](?=[^\d\s]|\s*$)/u, 'tmplayer'],
  [/^\[\d{1,7}\]\[\d{0,7}\]/u, 'mpl2'],
];

/** So many characters tell what most lines are. */
const sampleLength = 20_000;

/**
 * The code of a form of subtitles that is known but not read; undefined for all other texts. `text` without white
 * space in front.
 */
export function unreadTextCode(text: string): UnreadTextCode | undefined {
  const known = beginnings.find(([pattern]) => pattern.test(text));
  if (known) return known[1];
  // Lines of settings and comments stand around the text of STL.
  const filled = text
    .slice(0, sampleLength)
    .split('\n')
    .filter((line) => /^[^\s/$]/u.test(line));
  // A table tells its columns in its first line.
  const isTable = /^[^\d,;]{1,60}(?:[,;][^\d,;]{1,60}){2,}$/u.test(filled[0] ?? '');
  const most = lineForms.find(
    ([pattern, code]) =>
      !(isTable && code === 'text-stl') &&
      filled.filter((line) => pattern.test(line)).length > filled.length / 2,
  );
  return most?.[1];
}
