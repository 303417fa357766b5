import type { Chapter } from '../../../transcript/talk';
import type { MediaRoot } from '../roots';
import { dropBeginnings } from './beginnings';
import { timeInText } from './clock-text';
import { transcriptHeading } from './names';
import { titleOf } from './run-chapters';
import { tidy } from './tidy';

/** Texts without times are named by their pages, or are not found (seen 2024 to 2026). */
const containers =
  '[class*="transcript" i], [id*="transcript" i], [data-purpose="transcript-panel"], [aria-label*="transcript" i]';

/** Pages that mark each paragraph, with nothing around that says so. */
const paragraphs = '[data-purpose^="transcript-cue"], .transcript-item, .audio-highlight, .rc-Phrase';

const headings = 'h1, h2, h3, h4, h5, h6';

/** Shorter texts are a link, a heading or a summary. */
const fewestWords = 80;
const fewestBlocks = 3;

const longestHtml = 4_000_000;

const wordsIn = (text: string | null) => (text ?? '').split(/\s+/u).filter(Boolean).length;

function isText(element: Element): boolean {
  const blocks = element.querySelectorAll('p, li, dd, blockquote, div, span, button, br').length;
  const lines = element.localName === 'pre' ? (element.textContent ?? '').split('\n').length : 0;
  return Math.max(blocks, lines) >= fewestBlocks && wordsIn(element.textContent) >= fewestWords;
}

/** What stands around the text, but is not said. Where lines can be pressed, buttons hold most of it. */
const notSaid =
  'script, style, svg, summary, form, [class*="disclaimer" i], [class*="copyright" i], [class*="share" i]';
/** A name on a line of its own is marked as one: it comes again and again. */
const names =
  'h2, h3, h4, h5, h6, dt, [class*="speaker" i], [class*="person" i], p > b, p > strong, div > b, div > strong';
const longestName = 40;

/** Has the lines of a text stand in an element each: only in this one their breaks count. */
function breakLines(text: Element): void {
  const lines = (text.textContent ?? '').split('\n').map((line) => {
    const block = text.ownerDocument.createElement('p');
    block.textContent = line;
    return block;
  });
  text.replaceChildren(...lines);
}

/** Contents at the top: links to parts of the page, and nothing else. */
function isContents(list: Element): boolean {
  const items = [...list.children];
  return (
    items.length > 1 &&
    items.every((item) => {
      const link = item.querySelector('a[href^="#"]');
      return link !== null && tidy(link.textContent) === tidy(item.textContent);
    })
  );
}

/** Takes out what opens the text and leads through it: its heading, and the contents. */
function dropFront(holder: Element): void {
  for (const list of holder.querySelectorAll('ul, ol')) if (isContents(list)) list.remove();
  for (const heading of holder.querySelectorAll(headings)) {
    const text = tidy(heading.textContent);
    if (transcriptHeading.test(text) || /^(?:table of )?contents$|^inhalt/iu.test(text)) heading.remove();
  }
}

const dashes = /^\s{0,5}[–—-]\s/u;

/** Whether bold words are all of their line, or its beginning before a dash: others belong to a sentence. */
function beginsLine(element: Element, text: string): boolean {
  const line = tidy(element.parentElement?.textContent ?? '');
  return line === text || (line.startsWith(text) && dashes.test(element.nextSibling?.nodeValue ?? ''));
}

/** A text without a time on each of its lines. */
interface PlainTranscript {
  readonly html: string;
  /** Headings with times, as `Soil [0:12]`. */
  readonly chapters: readonly Chapter[];
}

const fewestTimed = 3;

/** Takes the headings with times out as chapters, and leaves their times before what follows. */
function takeChapters(holder: Element): Chapter[] {
  const timed = [...holder.querySelectorAll(headings)].flatMap((heading) => {
    const start = timeInText(tidy(heading.textContent));
    const title = titleOf(heading);
    return start === null || title === '' ? [] : [{ heading, start, title }];
  });
  const areRising = timed.every(({ start }, index) => index === 0 || start > (timed[index - 1]?.start ?? 0));
  if (timed.length < fewestTimed || !areRising) return [];
  for (const { heading, start } of timed) {
    const stamp = heading.ownerDocument.createElement('p');
    const parts = [start / 3600, (start / 60) % 60, start % 60];
    stamp.textContent = `[${parts.map((part) => String(Math.floor(part)).padStart(2, '0')).join(':')}]`;
    heading.replaceWith(stamp);
  }
  return timed.map(({ start, title }) => ({ start, title }));
}

function textOf(found: Element): PlainTranscript {
  const holder = found.cloneNode(true) as Element;
  for (const element of holder.querySelectorAll(notSaid)) element.remove();
  const buttons = [...holder.querySelectorAll('button')];
  const onButtons = buttons.reduce((sum, { textContent }) => sum + wordsIn(textContent), 0);
  if (onButtons * 2 < wordsIn(holder.textContent)) for (const button of buttons) button.remove();
  dropFront(holder);
  dropBeginnings(holder);
  const chapters = takeChapters(holder);
  const counts = new Map<string, Element[]>();
  for (const element of holder.querySelectorAll(names)) {
    const name = (element.textContent ?? '').trim();
    if (name === '' || name.length > longestName || element.querySelector(names)) continue;
    if (/^(?:b|strong)$/u.test(element.localName) && !beginsLine(element, name)) continue;
    counts.set(name, [...(counts.get(name) ?? []), element]);
  }
  for (const [name, elements] of counts) {
    if (elements.length > 1 && !/[:.?!]$/u.test(name))
      for (const element of elements) {
        element.textContent = `${name}:`;
        const after = element.nextSibling;
        if (after?.nodeType === 3) after.nodeValue = (after.nodeValue ?? '').replace(dashes, ' ');
      }
  }
  for (const element of [holder, ...holder.querySelectorAll('pre')]) {
    if (element.localName === 'pre') breakLines(element);
  }
  return { html: holder.outerHTML.slice(0, longestHtml), chapters };
}

/** What opens a text that is folded away. */
const openers = 'summary, button, [role="button"], [aria-controls], a[href^="#"]';
const openerText =
  /^(?:(?:show|hide|read|view|open|see|expand|toggle|display) )?(?:the )?(?:(?:full|episode|complete|show|video|audio) ){0,2}(?:transcript|transkript|trascrizione|transcripci[oó]n|transcription)\b.{0,20}$/iu;

/** What such a button or link opens: its `details`, the element that it names, or what follows it. */
function openedBy(opener: Element): Element | null {
  if (opener.localName === 'summary') return opener.parentElement;
  const id = opener.getAttribute('aria-controls') ?? opener.getAttribute('href')?.slice(1) ?? '';
  const named = id === '' ? null : opener.ownerDocument.getElementById(id);
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

/** The text of a page whose title or address calls it a transcript, where names stand before what is said. */
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

/** What stands under a heading, up to the next of its rank. */
function underHeading(heading: Element): Element | null {
  const holder = heading.ownerDocument.createElement('div');
  let next = heading.nextElementSibling;
  while (next && !(/^H[1-6]$/u.test(next.nodeName) && next.nodeName <= heading.nodeName)) {
    holder.append(next.cloneNode(true));
    next = next.nextElementSibling;
  }
  return isText(holder) ? holder : null;
}

/**
 * A tree's transcript without times, or with few; null where it has none. The innermost element that its page calls a
 * transcript and that holds all of the text, what stands under such a heading, what such a button opens, paragraphs
 * marked one by one, or the text of a page that is called so.
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
    (element) => !element.closest('nav, footer, head') && isText(element),
  );
  const innermost = named.findLast(
    (element) => !named.some((other) => other !== element && element.contains(other)),
  );
  const headed = innermost
    ? null
    : [...root.querySelectorAll(headings)]
        .filter(({ textContent }) => transcriptHeading.test((textContent ?? '').trim()))
        .map(underHeading)
        .find((text) => text !== null);
  const found = innermost ?? headed ?? foldedText(root) ?? wholePage(root);
  return found ? textOf(found) : null;
}
