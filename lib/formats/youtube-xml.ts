import type { XmlElement } from '@rgrove/parse-xml';
import { stripMarkup } from './cue-markup';
import { joinLines, type TimedPiece, tidyText, wordsOfCaption } from './cue-text';
import { numberIn } from './json-text';
import type { Parsed, ReadCue } from './parsed';
import { type LineProblem, problemAt } from './problem';
import { attribute, childElements, isText, localName, outermost } from './xml-text';

interface Times {
  readonly start: number;
  readonly duration: number | undefined;
}

/** `start`/`dur` are seconds (srv1); `t`/`d` are milliseconds (srv2, srv3). */
function timesOf(element: XmlElement): Times | undefined {
  const milliseconds = numberIn(attribute(element, 't'));
  if (milliseconds !== undefined) {
    const lasts = numberIn(attribute(element, 'd'));
    return { start: milliseconds / 1000, duration: lasts === undefined ? undefined : lasts / 1000 };
  }
  const start = numberIn(attribute(element, 'start'));
  return start === undefined ? undefined : { start, duration: numberIn(attribute(element, 'dur')) };
}

function piecesOf(element: XmlElement, start: number): TimedPiece[] {
  return element.children.flatMap((child): TimedPiece[] => {
    // These texts are often escaped twice and contain tags. The XML reader has decoded them once.
    if (isText(child)) return [{ text: stripMarkup(child.text), start }];
    if (!('name' in child)) return [];
    const part = child as XmlElement;
    if (localName(part.name) === 'br') return [{ text: '\n', start }];
    const offset = numberIn(attribute(part, 't')) ?? 0;
    return [{ text: stripMarkup(part.text), start: start + offset / 1000 }];
  });
}

/** True for the root element of YouTube's timed text, if it contains a line. */
export function isYoutubeXml(root: XmlElement): boolean {
  const isRoot = /^(?:transcript|timedtext)$/iu.test(localName(root.name));
  return isRoot && ['text', 'p'].some((child) => outermost(root, child).length > 0);
}

/**
 * Reads YouTube's timed text as XML: `<transcript><text start dur>` (srv1), `<timedtext><text t d>` (srv2) and
 * `<timedtext format="3">` with `<p t d><s t>` (srv3). Appended line feeds are not cues. If any `<s>` has an offset,
 * the file has times for words.
 */
export function parseYoutubeXml(root: XmlElement): Parsed {
  const problems: LineProblem[] = [];
  const cues: ReadCue[] = [];
  const elements = [...outermost(root, 'text'), ...outermost(root, 'p')];
  const isTimed = elements.some((element) =>
    childElements(element).some((part) => localName(part.name) === 's' && attribute(part, 't') !== undefined),
  );
  elements.forEach((element, index) => {
    const times = timesOf(element);
    if (!times) {
      problems.push(problemAt(0, 'entry-without-start', index + 1));
      return;
    }
    const { start, duration } = times;
    const pieces = piecesOf(element, start);
    const text = tidyText(pieces.map((piece) => piece.text).join(''));
    if (text === '') return;
    const words = isTimed ? wordsOfCaption(pieces, text) : [];
    cues.push({
      line: 0,
      start,
      ...(duration === undefined ? {} : { end: start + duration }),
      ...joinLines([{ text, words }]),
    });
  });
  return { cues, problems };
}
