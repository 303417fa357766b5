import { watchPageHost } from './page';

/** The menu of languages below the older list (2026): the chosen language, and all of them. */
const chosenName = [
  'ytd-transcript-footer-renderer [aria-selected="true"]',
  'ytd-transcript-footer-renderer .iron-selected',
  'ytd-transcript-footer-renderer #label-text',
].join();
const allNames = 'ytd-transcript-footer-renderer a';

/** Tags besides those of two letters. */
const moreTags = [
  'fil',
  'yue',
  'haw',
  'pt-BR',
  'pt-PT',
  'en-GB',
  'en-US',
  'es-419',
  'fr-CA',
  'zh-Hans',
  'zh-Hant',
];

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** The tag of each language by its name, as pages in the language `reader` write it. */
function tagsByName(reader: string): Map<string, string> {
  const names = new Intl.DisplayNames([reader], { type: 'language', fallback: 'none' });
  const tags = [...letters].flatMap((first) => [...letters].map((second) => first + second));
  const known = [...tags, ...moreTags].flatMap((tag) => {
    const name = names.of(tag)?.toLowerCase();
    // Old tags, such as `iw`, have the same name as the tag that replaces them.
    return name && Intl.getCanonicalLocales(tag)[0] === tag ? [[name, tag] as const] : [];
  });
  return new Map(known);
}

/** The tag for a name in the menu, which may have an addition in brackets: “English (auto-generated)”. */
function tagOfName(name: string, tags: ReadonlyMap<string, string>): string | null {
  const plain = name.replace(/\s+/gu, ' ').trim().toLowerCase();
  const bracket = plain.search(/[(（[]/u);
  return tags.get(plain) ?? (bracket > 0 ? tags.get(plain.slice(0, bracket).trim()) : undefined) ?? null;
}

function languageOfMenu(): string {
  const page = watchPageHost() ?? document;
  const chosen = [...page.querySelectorAll(chosenName)];
  const names = chosen.length > 0 ? chosen : [...page.querySelectorAll(allNames)];
  if (names.length === 0) return '';
  let reader = document.documentElement.lang || 'en';
  if (Intl.DisplayNames.supportedLocalesOf([reader]).length === 0) reader = 'en';
  const tags = tagsByName(reader);
  const found = new Set(names.map(({ textContent }) => tagOfName(textContent ?? '', tags)));
  return found.size === 1 ? ([...found][0] ?? '') : '';
}

const trackList = '"captionTracks":[';

/** The language of all caption tracks that the page was loaded with, if it was loaded with this video. */
function languageOfTracks(videoId: string): string {
  for (const { textContent: text } of document.scripts) {
    const begin = text?.indexOf(trackList) ?? -1;
    if (!text || begin < 0 || !text.includes(`"videoId":"${videoId}"`)) continue;
    const end = text.indexOf('"audioTracks"', begin);
    const tracks = text.slice(begin, end < 0 ? begin + 20_000 : end);
    const codes = new Set([...tracks.matchAll(/"languageCode":"([\w-]{2,12})"/g)].map(([, code]) => code));
    if (codes.size === 1) return [...codes][0] ?? '';
  }
  return '';
}

/** The BCP 47 tag of the transcript that the page shows; '' if the page does not say. */
export function languageOfTranscript(videoId: string | null): string {
  try {
    return languageOfMenu() || (videoId ? languageOfTracks(videoId) : '');
  } catch {
    // The language that a page gives for itself may be invalid.
    return '';
  }
}
