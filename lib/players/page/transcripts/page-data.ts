import { ownProperty } from '../../own-property';
import type { MediaRoot } from '../roots';

/** The names that scripts give to a transcript. */
const signs =
  /transcri|caption|subtitle|\bcues\b|\butterances\b|\bsegments\b|podlove|^\s*WEBVTT\b|\d --> \d/iu;

const nameSigns = /transcri|caption|subtitle/iu;

/** How much of a page's data is read at most, in UTF-16 code units. */
const longestText = 8_000_000;
const longestAll = 12_000_000;

/** Shorter attributes hold settings. */
const shortestAttribute = 300;

/** Data in the attributes of elements: the settings of players, and what a framework passes to a page. */
function* attributes(root: MediaRoot): Generator<string> {
  for (const element of root.querySelectorAll('*')) {
    for (const { name, value } of ownProperty(element, 'attributes')) {
      if (value.length < shortestAttribute || !/^\s{0,20}[[{]/u.test(value) || name === 'style') continue;
      // The attribute's name may be the only thing that calls it a transcript.
      yield nameSigns.test(name) ? `{"transcript":${value}}` : value;
    }
  }
}

function* scripts(root: MediaRoot): Generator<string> {
  for (const script of root.querySelectorAll('script:not([src])')) {
    const text = script.textContent ?? '';
    const names = [script.id, script.className, ...[...script.attributes].map(({ name }) => name)];
    // As with attributes, the script's own name may be the only thing that says so.
    const isNamed = /^\s{0,200}[[{]/u.test(text) && names.some((name) => nameSigns.test(name));
    yield isNamed ? `{"transcript":${text}}` : text;
  }
}

/** The data of a document that may hold a transcript: its inline scripts, and attributes of its elements. */
export function dataWithTranscripts(page: MediaRoot): string[] {
  let left = longestAll;
  const texts: string[] = [];
  for (const list of [scripts(page), attributes(page)]) {
    for (const text of list) {
      if (text.length > longestText || text.length > left || !signs.test(text)) continue;
      left -= text.length;
      texts.push(text);
    }
  }
  return texts;
}
