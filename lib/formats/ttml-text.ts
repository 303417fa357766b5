import { XmlElement } from '@rgrove/parse-xml';
import { tidyText } from './cue-text';
import type { ReadCue } from './parsed';
import { type LineProblem, problemAt } from './problem';
import type { Timing } from './ttml-interval';
import { attribute, childElements, isText, localName } from './xml-text';

/** The state while the lines of a document are read: what is known about it, and what was found in it. */
export interface TtmlContext extends Timing {
  readonly agents: ReadonlyMap<string, string>;
  /** The ids of ruby text styles. */
  readonly rubyStyles: ReadonlySet<string>;
  /** The ids of styles that hide their elements. */
  readonly hiddenStyles: ReadonlySet<string>;
  readonly cues: ReadCue[];
  readonly problems: LineProblem[];
}

/** True for a ruby text, which spells out how the base text is read, and for the brackets around it. */
export function isRubyText(element: XmlElement): boolean {
  return /^(?:text|textContainer|delimiter)$/u.test(attribute(element, 'ruby') ?? '');
}

/** True for an element or a style that hides its text. */
export function hidesText(element: XmlElement): boolean {
  return attribute(element, 'display') === 'none' || attribute(element, 'visibility') === 'hidden';
}

function hasStyle(element: XmlElement, styles: ReadonlySet<string>): boolean {
  return styles.size > 0 && (attribute(element, 'style')?.split(/\s+/u) ?? []).some((id) => styles.has(id));
}

/** Apple Music's lyrics repeat each line as a translation or in Latin letters. */
const saysAgain = /^x-(?:translation|roman)/u;

/** True for an element that is never shown or that repeats its line. */
export function isHidden(element: XmlElement, { hiddenStyles }: TtmlContext): boolean {
  return (
    saysAgain.test(attribute(element, 'role') ?? '') || hidesText(element) || hasStyle(element, hiddenStyles)
  );
}

/** True for a span that is marked as one word. */
export function isWord(element: XmlElement): boolean {
  return attribute(element, 'unit') === 'word';
}

/**
 * The text with `<br/>` as white space. Word and sentence spans are separated by a space, others are joined as written.
 * Ruby texts are left out, because they repeat their base text; so are hidden elements.
 */
export function textOf(element: XmlElement, context: TtmlContext): string {
  // One list for all depths: if each level joined its texts, a text would be copied once per enclosing span.
  const texts: string[] = [];
  const gather = (parent: XmlElement) => {
    for (const child of parent.children) {
      if (isText(child)) texts.push(child.text);
      if (!(child instanceof XmlElement)) continue;
      const name = localName(child.name);
      if (name === 'br') texts.push('\n');
      if (name !== 'span' || isRubyText(child) || hasStyle(child, context.rubyStyles)) continue;
      if (isHidden(child, context)) continue;
      const isPart = attribute(child, 'unit') !== undefined || attribute(child, 'role') === 'x-bg';
      const gap = isPart ? ' ' : '';
      texts.push(gap);
      gather(child);
      texts.push(gap);
    }
  };
  gather(element);
  return texts.join('');
}

/** The same text as one line of plain text. */
export function lineOf(element: XmlElement, context: TtmlContext): string {
  return tidyText(textOf(element, context));
}

/** Reports text that the file contains but does not show, and that is left out. */
export function tellHidden(element: XmlElement, context: TtmlContext): void {
  const text = tidyText(element.text);
  if (text !== '') context.problems.push(problemAt(0, 'line-hidden', text.slice(0, 60)));
}

/** Reports the hidden spans of a line: of nested ones, only the outermost. */
export function tellHiddenSpans(line: XmlElement, context: TtmlContext): void {
  for (const child of childElements(line)) {
    if (localName(child.name) === 'span' && isHidden(child, context)) tellHidden(child, context);
    else tellHiddenSpans(child, context);
  }
}
