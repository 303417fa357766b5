import type { Chapter } from '../../../transcript/talk';
import { dropBeginnings } from './beginnings';
import { clockOf, timeInText } from './clock-text';
import { transcriptHeading } from './names';
import { titleOf } from './run-chapters';
import { tidy } from './tidy';

const headings = 'h1, h2, h3, h4, h5, h6';

const longestHtml = 4_000_000;

/** How many words a text has, counted by spaces. */
export const wordsIn = (text: string | null): number => (text ?? '').split(/\s+/u).filter(Boolean).length;

/**
 * What stands around the text, but is not spoken. On pages where lines can be pressed, buttons hold most of the text.
 */
const notSaid =
  'script, style, svg, summary, form, [class*="disclaimer" i], [class*="copyright" i], [class*="share" i]';
/** Elements that mark a name on a line of its own. Names repeat. */
const names =
  'h2, h3, h4, h5, h6, dt, [class*="speaker" i], [class*="person" i], p > b, p > strong, div > b, div > strong';
const longestName = 40;

const lineNumber = /^\s{0,12}\d{1,2}(?:\s{2,}|$)/u;

/** Puts each line of a text into an element of its own. Line breaks count in such a text only. */
function breakLines(text: Element): void {
  const written = (text.textContent ?? '').split('\n');
  // Court records number the lines of each page.
  const isCounted = written.filter((line) => lineNumber.test(line)).length * 2 > written.length;
  const lines = written.map((line) => {
    const block = text.ownerDocument.createElement('p');
    block.textContent = isCounted ? line.replace(lineNumber, '') : line;
    return block;
  });
  text.replaceChildren(...lines);
}

/** A table of contents: links to parts of the page, and nothing else. */
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

/** A note above the text about how it was made. */
const note =
  /\btranscri\p{L}{1,8}\b.*\b(?:generated|automat\p{L}*|machine|errors?|mistakes|edited|accura\p{L}*|rough|typos)\b/iu;
const longestNote = 400;

/** The time of day at which somebody speaks, as parliamentary records write it on a line of its own: `2.14 pm`. */
const timeOfDay = /^\(?\d{1,2}[.:]\d\d ?[ap]\.?m\.?\)?$/iu;

/** Removes what comes before the text and helps to navigate it: its heading, notes about it, and the contents. */
function dropFront(holder: Element): void {
  for (const title of holder.querySelectorAll('h1')) title.remove();
  for (const paragraph of [...holder.querySelectorAll('p')].slice(0, 3)) {
    const text = tidy(paragraph.textContent);
    if (text.length <= longestNote && note.test(text)) paragraph.remove();
  }
  for (const link of holder.querySelectorAll('a[href="#"], a[href="#top"]'))
    if (tidy(link.parentElement?.textContent ?? '') === tidy(link.textContent)) link.remove();
  for (const list of holder.querySelectorAll('ul, ol')) if (isContents(list)) list.remove();
  for (const heading of holder.querySelectorAll(headings)) {
    const text = tidy(heading.textContent);
    if (transcriptHeading.test(text) || /^(?:table of )?contents$|^inhalt/iu.test(text)) heading.remove();
  }
}

const dashes = /^\s{0,5}[–—-]\s/u;

/** Whether bold words are their whole line, or its beginning before a dash. Otherwise they are part of a sentence. */
function beginsLine(element: Element, text: string): boolean {
  const line = tidy(element.parentElement?.textContent ?? '');
  return line === text || (line.startsWith(text) && dashes.test(element.nextSibling?.nodeValue ?? ''));
}

/** Adds a colon to names that stand alone on the first line of their paragraph, if they repeat. */
function nameFirstLines(holder: Element): void {
  const counts = new Map<string, ChildNode[]>();
  for (const line of holder.querySelectorAll('br')) {
    const { previousSibling: before } = line;
    if (before?.nodeType === 1 && (before as Element).children.length > 0) continue;
    const text = tidy(before?.textContent ?? '');
    const isName = /^\p{Lu}[^.:!?;]{1,39}$/u.test(text) && !/(?: \p{Ll}\S*){3}/u.test(text);
    const isFirst = before && (before.previousSibling?.nodeName ?? 'BR') === 'BR';
    if (isName && isFirst) counts.set(text, [...(counts.get(text) ?? []), before]);
  }
  const again = [...counts].filter(([, found]) => found.length > 1);
  if (again.length < 2) return;
  for (const [name, found] of again) for (const node of found) node.textContent = `${name}: `;
  for (const [, found] of again)
    for (const { nextSibling } of found) if (nextSibling?.nodeName === 'BR') nextSibling.remove();
}

/** Removes the headings of parts, which are not spoken. */
function dropHeadings(holder: Element): void {
  for (const heading of holder.querySelectorAll(headings))
    if (!(heading.textContent ?? '').trim().endsWith(':')) heading.remove();
}

/** A text without a time on each of its lines. */
export interface PlainTranscript {
  readonly html: string;
  /** Headings with times, such as `Soil [0:12]`. */
  readonly chapters: readonly Chapter[];
}

const fewestTimed = 3;

/** Takes the headings with times out as chapters, and leaves their times before the text that follows. */
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
    stamp.textContent = `[${clockOf(start)}]`;
    heading.replaceWith(stamp);
  }
  return timed.map(({ start, title }) => ({ start, title }));
}

/** What is said in an element that holds a transcript without a time on each line. */
export function textOf(found: Element): PlainTranscript {
  const holder = found.ownerDocument.createElement('div');
  holder.append(found.cloneNode(true));
  for (const field of holder.querySelectorAll('textarea')) {
    const text = found.ownerDocument.createElement('pre');
    text.textContent = field.value;
    field.replaceWith(text);
  }
  for (const element of holder.querySelectorAll(notSaid)) element.remove();
  const buttons = [...holder.querySelectorAll('button')];
  const onButtons = buttons.reduce((sum, { textContent }) => sum + wordsIn(textContent), 0);
  if (onButtons * 2 < wordsIn(holder.textContent)) for (const button of buttons) button.remove();
  dropFront(holder);
  for (const element of holder.querySelectorAll('p, time, div'))
    if (timeOfDay.test(tidy(element.textContent))) element.remove();
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
  nameFirstLines(holder);
  dropHeadings(holder);
  for (const text of holder.querySelectorAll('pre')) breakLines(text);
  return { html: holder.outerHTML.slice(0, longestHtml), chapters };
}
