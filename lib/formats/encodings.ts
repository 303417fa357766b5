/**
 * Every encoding that a listener can choose, by its label for `TextDecoder` and its name as other programs show it. All
 * are in the Encoding Standard (https://encoding.spec.whatwg.org/#names-and-labels).
 */
export const encodingNames = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252',
  'windows-1250': 'Windows-1250',
  'windows-1251': 'Windows-1251',
  'windows-1253': 'Windows-1253',
  'windows-1254': 'Windows-1254',
  'windows-1255': 'Windows-1255',
  'windows-1256': 'Windows-1256',
  'windows-1257': 'Windows-1257',
  'windows-1258': 'Windows-1258',
  'windows-874': 'Windows-874',
  gb18030: 'GB 18030',
  big5: 'Big5',
  shift_jis: 'Shift-JIS',
  'euc-jp': 'EUC-JP',
  'iso-2022-jp': 'ISO-2022-JP',
  'euc-kr': 'EUC-KR',
  'koi8-r': 'KOI8-R',
  'koi8-u': 'KOI8-U',
  ibm866: 'IBM 866',
  'x-mac-cyrillic': 'Mac Cyrillic',
  macintosh: 'Mac Roman',
  'iso-8859-2': 'ISO 8859-2',
  'iso-8859-3': 'ISO 8859-3',
  'iso-8859-4': 'ISO 8859-4',
  'iso-8859-5': 'ISO 8859-5',
  'iso-8859-6': 'ISO 8859-6',
  'iso-8859-7': 'ISO 8859-7',
  'iso-8859-8': 'ISO 8859-8',
  'iso-8859-10': 'ISO 8859-10',
  'iso-8859-13': 'ISO 8859-13',
  'iso-8859-14': 'ISO 8859-14',
  'iso-8859-15': 'ISO 8859-15',
} as const satisfies Readonly<Record<string, string>>;

export type Encoding = keyof typeof encodingNames;
