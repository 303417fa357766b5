/** What a run says in one language, if each of its rows is in two languages. */
export interface LanguagePart {
  readonly holder: Element;
  /** BCP 47 tag; `und` if it is unknown and not the page's; '' if there is only one language. */
  readonly language: string;
}

/** Scripts in which most lines of a language are written. Text in none of them counts as Latin. */
const scripts: readonly [RegExp, string][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Arabic}/u, 'Arab'],
  [/\p{Script=Cyrillic}/u, 'Cyrl'],
  [/\p{Script=Devanagari}/u, 'Deva'],
];

const nearlyAll = 0.8;
const fewestRows = 3;

/** What tells the two languages apart: the `lang` attribute, a class that says “translation”, or the script. */
function keyOf(text: Node): string {
  const { parentElement: around, nodeValue } = text;
  const lang = around?.closest('[lang]')?.getAttribute('lang') ?? '';
  if (lang !== '') return `lang:${lang}`;
  if (around?.closest('[class*="translat" i]')) return 'translation';
  const letters = nodeValue ?? '';
  const [, script = 'Latn'] = scripts.find(([pattern]) => pattern.test(letters)) ?? [];
  // Japanese also uses Chinese characters.
  return script === 'zh' ? 'ja' : script;
}

/** The spoken texts of a row, without names and times. */
function textsOf(row: Element): Node[] {
  const texts = row.ownerDocument.createTreeWalker(row, NodeFilter.SHOW_TEXT);
  const found: Node[] = [];
  while (texts.nextNode()) {
    const { currentNode: node } = texts;
    if (/\p{L}/u.test(node.nodeValue ?? '') && !node.parentElement?.closest('cite, time')) found.push(node);
  }
  return found;
}

const isKana = (texts: readonly Node[]) =>
  texts.some(({ nodeValue }) => /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(nodeValue ?? ''));

function languageOf(key: string, texts: readonly Node[], pageLanguage: string): string {
  if (key.startsWith('lang:')) return key.slice(5);
  if (key === 'ja') return isKana(texts) ? 'ja' : 'zh';
  if (/^[a-z]{2}$/u.test(key)) return key;
  return key === 'Latn' ? pageLanguage : 'und';
}

/** A copy of the holder with only the texts of this key. */
function partOf(holder: Element, key: string): Element {
  const copy = holder.cloneNode(true) as Element;
  for (const row of copy.children) {
    for (const text of textsOf(row)) if (keyOf(text) !== key) text.parentNode?.removeChild(text);
  }
  return copy;
}

/**
 * Divides the rows of a run by language, if nearly every row has both: told apart by `lang`, by a class that says
 * “translation”, or by their script. Otherwise returns the holder unchanged. `pageLanguage` is the language of the
 * page.
 */
export function byLanguages(holder: Element, pageLanguage: string): LanguagePart[] {
  const rows = [...holder.children];
  const texts = new Map<string, Node[]>();
  let both = 0;
  for (const row of rows) {
    const own = textsOf(row);
    const keys = new Set(own.map(keyOf));
    if (keys.size === 2) both += 1;
    for (const text of own) {
      const key = keyOf(text);
      const known = texts.get(key);
      if (known) known.push(text);
      else texts.set(key, [text]);
    }
  }
  if (texts.size !== 2 || both < fewestRows || both < rows.length * nearlyAll)
    return [{ holder, language: '' }];
  return [...texts].map(([key, own]) => ({
    holder: partOf(holder, key),
    language: languageOf(key, own, pageLanguage),
  }));
}
