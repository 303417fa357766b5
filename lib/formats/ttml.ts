import type { XmlElement } from '@rgrove/parse-xml';
import { tidyText } from './cue-text';
import type { Parsed } from './parsed';
import { findTimeBases, type Interval, intervalOf } from './ttml-interval';
import { blocksOf, readLine } from './ttml-line';
import { hidesText, isHidden, isRubyText, type TtmlContext, tellHidden } from './ttml-text';
import { countsHundredths, readRates } from './ttml-time';
import { attribute, childElements, descendants, localName, ownText } from './xml-text';

function agentsOf(root: XmlElement): Map<string, string> {
  return new Map(
    descendants(root, 'agent').flatMap((agent): [string, string][] => {
      const id = attribute(agent, 'id');
      const name = tidyText(ownText(childElements(agent).find((child) => localName(child.name) === 'name')));
      return id === undefined || name === '' ? [] : [[id, name]];
    }),
  );
}

function idsOfStyles(root: XmlElement, fits: (style: XmlElement) => boolean): Set<string> {
  return new Set(
    descendants(root, 'style')
      .filter(fits)
      .flatMap((style) => attribute(style, 'id') ?? []),
  );
}

function readContainer(
  element: XmlElement,
  base: Interval,
  inherited: string | undefined,
  context: TtmlContext,
): Interval {
  const interval = intervalOf(element, base, context);
  const agent = attribute(element, 'agent') ?? inherited;
  const isSequence = attribute(element, 'timeContainer') === 'seq';
  let from = interval;
  for (const child of blocksOf(element)) {
    if (isHidden(child, context)) {
      tellHidden(child, context);
      continue;
    }
    const read = localName(child.name) === 'p' ? readLine : readContainer;
    const times = read(child, from, agent, context);
    if (isSequence && times.end !== undefined) from = { ...interval, start: times.end };
  }
  return interval;
}

/** True for the root element of a TTML document. */
export function isTtml(root: XmlElement): boolean {
  return localName(root.name).toLowerCase() === 'tt';
}

/** Reads TTML (also DFXP and iTT), with nested times, frames and ticks, and the word spans of Apple's podcasts. */
export function parseTtml(root: XmlElement): Parsed {
  const rates = readRates(root);
  const context: TtmlContext = {
    rates,
    agents: agentsOf(root),
    rubyStyles: idsOfStyles(root, isRubyText),
    hiddenStyles: idsOfStyles(root, hidesText),
    ...findTimeBases(root, rates),
    cues: [],
    problems: [],
  };
  readContainer(root, { start: 0, end: undefined, isTold: false }, undefined, context);
  const language = attribute(root, 'lang')?.trim();
  const title = tidyText(
    childElements(root)
      .filter((child) => localName(child.name) === 'head')
      .flatMap((head) => descendants(head, 'title'))[0]?.text ?? '',
  );
  return {
    cues: context.cues,
    problems: context.problems,
    taken: countsHundredths(root)
      ? [{ kind: 'units', count: context.cues.length, values: ['hundredths', 0] }]
      : [],
    ...(language ? { language } : {}),
    ...(title === '' ? {} : { title }),
  };
}
