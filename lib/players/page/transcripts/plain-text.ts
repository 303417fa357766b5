import type { MediaRoot } from '../roots';
import { isCalledChat, transcriptHeading } from './names';
import { type PlainTranscript, textOf, wordsIn } from './said-text';
import { tidy } from './tidy';
import { withoutTime } from './told-times';

/**
 * Elements that pages mark as a transcript. A text without times that is not marked is not found (seen 2024 to 2026).
 */
const containers =
  '[class*="transcript" i], [id*="transcript" i], [data-purpose="transcript-panel"], [aria-label*="transcript" i], textarea[name*="transcript" i]';

/** Marked paragraphs, on pages where nothing around them is marked. */
const paragraphs = '[data-purpose^="transcript-cue"], .transcript-item, .audio-highlight, .rc-Phrase';

const headings = 'h1, h2, h3, h4, h5, h6';
/** Bold text that takes the place of a heading: it is the whole paragraph. */
const boldHeadings = 'p > strong:only-child, p > b:only-child';

/** Shorter texts are a link, a heading or a summary. */
const fewestWords = 80;
const fewestBlocks = 3;

function isText(element: Element): boolean {
  const blocks = element.querySelectorAll('p, li, dd, blockquote, div, span, button, br').length;
  const texts = [element, ...element.querySelectorAll('textarea')].filter(({ localName }) =>
    /^(?:pre|textarea)$/u.test(localName),
  );
  const lines = texts.map(({ textContent }) => (textContent ?? '').split('\n').length);
  return Math.max(blocks, ...lines) >= fewestBlocks && wordsIn(element.textContent) >= fewestWords;
}

/** A list of transcripts links to at least this many pages. */
const fewestPages = 5;

/** Whether most words of an element are links to other pages. */
function leadsElsewhere(element: Element): boolean {
  const links = [...element.querySelectorAll('a[href]')].flatMap((link) => {
    const page = withoutTime(link.getAttribute('href') ?? '');
    return page === '' ? [] : [{ page, words: wordsIn(link.textContent) }];
  });
  const words = links.reduce((sum, link) => sum + link.words, 0);
  return (
    new Set(links.map(({ page }) => page)).size >= fewestPages && words * 2 > wordsIn(element.textContent)
  );
}

/** What unfolds a text. */
const openers =
  'summary, button, [role="button"], [role="tab"], [aria-controls], [data-target], [data-bs-target], a[href^="#"]';
const openerText =
  /^(?:click (?:here )?(?:to|for) )?(?:(?:show|hide|read|view|open|see|expand|toggle|display) )?(?:the )?(?:(?:full|episode|complete|show|video|audio) ){0,2}(?:transcript|transkript|trascrizione|transcripci[oó]n|transcription)\b.{0,20}$/iu;

/** Attributes that name the element to unfold. */
const targets = ['aria-controls', 'data-bs-target', 'data-target', 'href'];

/**
 * What such a button, tab or link unfolds: its `details`, the element that it refers to or is labelled by, or the next
 * element.
 */
function openedBy(opener: Element): Element | null {
  if (opener.localName === 'summary') return opener.parentElement;
  const page = opener.ownerDocument;
  const ids = targets.map((name) => opener.getAttribute(name)?.replace(/^#/u, '') ?? '');
  const labelled = (id: string) =>
    [...page.querySelectorAll('[aria-labelledby]')].find(
      (element) => element.getAttribute('aria-labelledby') === id,
    );
  const named =
    ids.map((id) => (id === '' ? null : page.getElementById(id))).find((element) => element !== null) ??
    (opener.id === '' ? null : labelled(opener.id));
  return named ?? opener.nextElementSibling ?? opener.parentElement?.nextElementSibling ?? null;
}

function foldedText(root: MediaRoot): Element | null {
  const opened = [...root.querySelectorAll(openers)]
    .filter(({ textContent }) => (textContent ?? '').length < 100 && openerText.test(tidy(textContent)))
    .map(openedBy);
  return opened.find((element) => element !== null && isText(element)) ?? null;
}

const pageOfTranscript =
  /\btranscript(?:s|ion)?\b|transkri|transkry|trascrizione|transcripci[oó]n?|transcriç|文字起こし|文字稿|逐字稿|녹취록|стенограм|расшифровк|розшифровк/iu;
const contents = 'main, article, [role="main"], pre, .entry-content, .post-content, #content';
const namedLine = /(?:^|\n|>)\s{0,20}\p{Lu}[\p{L}\p{M} .'’-]{0,40}:\s*(?:<|\S)/gu;
const fewestNames = 3;

/** The text of a page whose title or address calls it a transcript, if names come before what is said. */
function wholePage(root: MediaRoot): Element | null {
  const page = root.nodeType === 9 ? (root as Document) : null;
  const isNamed = page && pageOfTranscript.test(`${page.title} ${page.location?.pathname ?? ''}`);
  if (!isNamed) return null;
  const texts = [...page.querySelectorAll(contents)].filter(
    (element) => isText(element) && (element.outerHTML.match(namedLine)?.length ?? 0) >= fewestNames,
  );
  return (
    texts.findLast((element) => !texts.some((other) => other !== element && element.contains(other))) ?? null
  );
}

/** What stands under a heading, up to the next heading of its rank. */
function underHeading(heading: Element): Element | null {
  const holder = heading.ownerDocument.createElement('div');
  let next = heading.nextElementSibling;
  while (next && !(/^H[1-6]$/u.test(next.nodeName) && next.nodeName <= heading.nodeName)) {
    holder.append(next.cloneNode(true));
    next = next.nextElementSibling;
  }
  return isText(holder) ? holder : null;
}

/** No page has more transcripts under headings. The content under each heading is copied. */
const mostHeadings = 10;

/** The headings that call what follows a transcript, including bold paragraphs. */
function headingsIn(root: MediaRoot): Element[] {
  const bold = [...root.querySelectorAll(boldHeadings)].flatMap(({ textContent, parentElement }) =>
    parentElement && tidy(parentElement.textContent) === tidy(textContent) ? [parentElement] : [],
  );
  return [...root.querySelectorAll(headings), ...bold]
    .filter(({ textContent }) => transcriptHeading.test((textContent ?? '').trim()))
    .slice(0, mostHeadings);
}

/**
 * The transcript of a tree without times, or with few; null if it has none. In this order: the innermost element that
 * its page calls a transcript and that holds all of the text; what stands under such a heading; what such a button
 * unfolds; paragraphs that are marked one by one; the text of a page that is called a transcript.
 */
export function plainTranscript(root: MediaRoot): PlainTranscript | null {
  const marked = [...root.querySelectorAll(paragraphs)];
  if (marked.length >= fewestBlocks) {
    const page = marked[0]?.ownerDocument ?? document;
    const holder = page.createElement('div');
    for (const element of marked) {
      const paragraph = page.createElement('p');
      for (const child of element.childNodes) paragraph.append(child.cloneNode(true));
      holder.append(paragraph);
    }
    if (isText(holder)) return textOf(holder);
  }
  const named = [...root.querySelectorAll(containers)].filter(
    (element) =>
      !element.closest('nav, footer, head') &&
      isText(element) &&
      !isCalledChat(element) &&
      !leadsElsewhere(element),
  );
  const innermost = named.findLast(
    (element) => !named.some((other) => other !== element && element.contains(other)),
  );
  const headed = innermost
    ? null
    : headingsIn(root)
        .map(underHeading)
        .find((text) => text !== null);
  const found = innermost ?? headed ?? foldedText(root) ?? wholePage(root);
  return found ? textOf(found) : null;
}
