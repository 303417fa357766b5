import { XmlElement } from '@rgrove/parse-xml';
import { tidyText } from './cue-text';
import type { ReadCue } from './parsed';
import { type LineProblem, problemAt } from './problem';
import type { Timing } from './ttml-interval';
import { attribute, childElements, isText, localName } from './xml-text';

/** What is known of a document while its lines are read, and what was found in it. */
export interface TtmlContext extends Timing {
  readonly agents: ReadonlyMap<string, string>;
  /** Styles of ruby texts, by their ids. */
  readonly rubyStyles: ReadonlySet<string>;
  /** Styles that hide what has them. */
  readonly hiddenStyles: ReadonlySet<string>;
  readonly cues: ReadCue[];
  readonly problems: LineProblem[];
}

/** True for what spells how a text is read (ruby), and for the brackets around it. */
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

/** Lyrics of Apple Music have each line once more, translated or in Latin letters. */
const saysAgain = /^x-(?:translation|roman)/u;

/** True for what is never shown, or says its line once more. */
export function isHidden(element: XmlElement, { hiddenStyles }: TtmlContext): boolean {
  return (
    saysAgain.test(attribute(element, 'role') ?? '') || hidesText(element) || hasStyle(element, hiddenStyles)
  );
}

/** True for a span that holds one word and says so. */
export function isWord(element: XmlElement): boolean {
  return attribute(element, 'unit') === 'word';
}

/**
 * Text with `<br/>` as white space; word and sentence spans are parted by a space, others as written. Ruby texts
 * are left out: they say their base once more. So is what is hidden.
 */
export function textOf(element: XmlElement, context: TtmlContext): string {
  // One list for all depths: joined at each, a text would be copied as often as spans stand around it.
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

/** The same as one line of plain text. */
export function lineOf(element: XmlElement, context: TtmlContext): string {
  return tidyText(textOf(element, context));
}

/** What a file holds but does not show is left out and reported. */
export function tellHidden(element: XmlElement, context: TtmlContext): void {
  const text = tidyText(element.text);
  if (text !== '') context.problems.push(problemAt(0, 'line-hidden', text.slice(0, 60)));
}

/** Tells of the hidden spans in a line, of those inside each other the outermost. */
export function tellHiddenSpans(line: XmlElement, context: TtmlContext): void {
  for (const child of childElements(line)) {
    if (localName(child.name) === 'span' && isHidden(child, context)) tellHidden(child, context);
    else tellHiddenSpans(child, context);
  }
}
