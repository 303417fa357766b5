/** Pairs of letters first, so that they are not read one by one. */
const pairs: readonly (readonly [cyrillic: string, latin: string])[] =
  'љ lj,њ nj,џ dž,а a,б b,в v,г g,д d,ђ đ,е e,ж ž,з z,и i,ј j,к k,л l,м m,н n,о o,п p,р r,с s,т t,ћ ć,у u,ф f,х h,ц c,ч č,ш š'
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]);

const inLatin = new Map(pairs);
const inCyrillic = new Map(pairs.map(([cyrillic, latin]) => [latin, cyrillic]));

/** Languages that are written in both scripts, or read by people who type either. */
const languages = new Set(['sr', 'hr', 'bs', 'sh', 'cnr']);

/**
 * A Serbian query in the script of the transcript, which is told from a few of its words; any other query unchanged.
 * The result is in lower case, which makes no difference to the search.
 */
export function inScriptOf(language: string, words: readonly string[], query: string): string {
  if (!languages.has(language)) return query;
  const isCyrillic = words.filter((word) => /\p{sc=Cyrillic}/u.test(word)).length * 2 > words.length;
  if (isCyrillic !== /\p{sc=Latin}/u.test(query)) return query;
  const text = query.normalize('NFC').toLowerCase();
  return isCyrillic
    ? text.replace(/lj|nj|dž|\p{sc=Latin}/gu, (letter) => inCyrillic.get(letter) ?? letter)
    : text.replace(/\p{sc=Cyrillic}/gu, (letter) => inLatin.get(letter) ?? letter);
}
