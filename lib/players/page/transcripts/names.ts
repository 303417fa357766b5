import type { TextRoot } from './clocks';

/** How pages call transcripts, in the languages in which podcasts have them most (2026). */
const transcriptName =
  /transcri|transkri|trascri|untertitel|subtitle|caption|\bts-segment\b|\brc-Phrase\b|字幕|文字起こし|文字稿/iu;

/** How pages call lists with times that are none. */
const otherName =
  /comment|repl(?:y|ies)|chat(?!-?scribe)|schedule|programme?\b|agenda|timetable|track-?list|playlist|set-?list|chapter-?(?:list|menu|nav)|\bchapters?\b|\btoc\b|related|recommend|\bmenu\b|\bnav|sidebar|breadcrumb|opening-?hours|episode-?list/iu;

const nameOf = (element: Element) =>
  `${element.getAttribute('class') ?? ''} ${element.id} ${element.getAttribute('data-purpose') ?? ''} ${element.getAttribute('aria-label') ?? ''} ${element.localName.includes('-') ? element.localName : ''}`;

const longestHeading = 120;

/** Whether a heading, or a link to the text as a file, that stands before the blocks calls them a transcript. */
function isHeaded(first: Element): boolean {
  let before = first.previousElementSibling;
  for (let count = 0; before && count < 6; count += 1, before = before.previousElementSibling) {
    const text = before.textContent ?? '';
    if (text.length <= longestHeading && transcriptName.test(text)) return true;
    if (transcriptName.test(nameOf(before))) return true;
  }
  return false;
}

/**
 * Whether the page calls these blocks a transcript: in their names, in those of the elements around them, in a heading
 * or a link before them, or in the title or the address of the page.
 */
export function isCalledTranscript(blocks: readonly Element[], parent: Element | TextRoot): boolean {
  const [first] = blocks;
  if (!first) return false;
  if (blocks.slice(0, 2).some((block) => transcriptName.test(nameOf(block)))) return true;
  let around = 'localName' in parent ? parent : null;
  if (isHeaded(first)) return true;
  for (let count = 0; around && count < 6 && around.localName !== 'body'; count += 1) {
    if (transcriptName.test(nameOf(around)) || isHeaded(around)) return true;
    around = around.parentElement;
  }
  const page = first.ownerDocument;
  return transcriptName.test(page.title) || transcriptName.test(page.location?.pathname ?? '');
}

/** Whether the names around a block say that its list is something else: comments, a timetable, a list of tracks. */
export function isOtherList(block: Element): boolean {
  let around: Element | null = block;
  for (let count = 0; around && count < 8 && around.localName !== 'body'; count += 1) {
    const name = nameOf(around);
    if (transcriptName.test(name)) return false;
    if (otherName.test(name) || around.localName === 'nav' || around.localName === 'footer') return true;
    around = around.parentElement;
  }
  return false;
}
