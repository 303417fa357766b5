/** What a run says in one language, where each of its rows says it in two. */
export interface LanguagePart {
  readonly holder: Element;
  /** BCP 47 tag, `und` where it is not the page's and cannot be told, or '' where it is one and the same. */
  readonly language: string;
}

/** Scripts that most lines of a language are written in; what stands in none of them is taken for Latin. */
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

/** How a text is told from those of the other language: by its tag, by being called a translation, or by its letters. */
function keyOf(text: Node): string {
  const { parentElement: around, nodeValue } = text;
  const lang = around?.closest('[lang]')?.getAttribute('lang') ?? '';
  if (lang !== '') return `lang:${lang}`;
  if (around?.closest('[class*="translat" i]')) return 'translation';
  const letters = nodeValue ?? '';
  const [, script = 'Latn'] = scripts.find(([pattern]) => pattern.test(letters)) ?? [];
  // Japanese is written in Chinese letters too.
  return script === 'zh' ? 'ja' : script;
}

/** The texts of a row that are said, without names and times. */
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

/** A copy of the holder with the texts of this key alone. */
function partOf(holder: Element, key: string): Element {
  const copy = holder.cloneNode(true) as Element;
  for (const row of copy.children) {
    for (const text of textsOf(row)) if (keyOf(text) !== key) text.parentNode?.removeChild(text);
  }
  return copy;
}

/**
 * The rows of a run by their two languages, where nearly each has both: apart by `lang`, by being called a translation,
 * or by their letters. Otherwise the holder as it is. `pageLanguage`: of the page around.
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
