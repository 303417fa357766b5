/** What scripts that hold a transcript call it. */
const signs = /transcri|caption|subtitle|\bcues\b|podlove/iu;

/** At most so much of a page's scripts is looked at, in UTF-16 units. */
const longestScript = 8_000_000;
const longestAll = 12_000_000;

/** The texts of the document's own scripts that may hold a transcript. */
export function scriptsWithTranscripts(page: Document): string[] {
  let left = longestAll;
  const texts: string[] = [];
  for (const script of page.querySelectorAll('script:not([src])')) {
    const text = script.textContent ?? '';
    if (text.length > longestScript || text.length > left || !signs.test(text)) continue;
    left -= text.length;
    texts.push(text);
  }
  return texts;
}
