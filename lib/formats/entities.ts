/** HTML's names for U+00A0 to U+00FF, in order. */
const latinNames =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 ' +
  'acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde ' +
  'Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute ' +
  'Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde ' +
  'auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ' +
  'ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

const otherNames: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  lrm: '\u200e',
  rlm: '\u200f',
  zwj: '\u200d',
  zwnj: '\u200c',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  hellip: '…',
  bull: '•',
  euro: '€',
  trade: '™',
  lsaquo: '‹',
  rsaquo: '›',
  OElig: 'Œ',
  oelig: 'œ',
  Scaron: 'Š',
  scaron: 'š',
  rarr: '→',
  larr: '←',
  minus: '−',
  infin: '∞',
};

const characters = new Map([
  ...latinNames.split(' ').map((name, index): [string, string] => [name, String.fromCharCode(0xa0 + index)]),
  ...Object.entries(otherNames),
]);

const entityPattern = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,7}));/gu;

/** With its `&`. */
const longestName = 9;

function characterOf(code: number): string | undefined {
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd';
  return String.fromCodePoint(code);
}

/** The character that an entity's name (without `&` and `;`) stands for, or undefined. */
export function namedEntity(name: string): string | undefined {
  return characters.get(name);
}

/** `text` with HTML's numeric entities and its usual named ones decoded once; unknown ones stay as they are. */
export function decodeEntities(text: string): string {
  let at = text.indexOf('&');
  if (at < 0) return text;
  // By hand for the names: most entities of a large file are the same few.
  let decoded = '';
  let from = 0;
  for (; at >= 0; at = text.indexOf('&', at + 1)) {
    if (text[at + 1] === '#') return text.replace(entityPattern, entityIn);
    // Only near the `&`: the next `;` may be a megabyte away from a thousand of them.
    const near = text.slice(at + 1, at + longestName + 1);
    const end = near.indexOf(';', 1);
    const character = end < 0 ? undefined : namedEntity(near.slice(0, end));
    if (character === undefined) continue;
    decoded += text.slice(from, at) + character;
    from = at + end + 2;
  }
  return from === 0 ? text : decoded + text.slice(from);
}

function entityIn(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (decimal !== undefined) return characterOf(Number(decimal)) ?? whole;
  if (hex !== undefined) return characterOf(Number.parseInt(hex, 16)) ?? whole;
  return namedEntity(name ?? '') ?? whole;
}
