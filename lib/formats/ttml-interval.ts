import type { XmlElement } from '@rgrove/parse-xml';
import type { Seconds } from '../transcript/cue';
import { readTtmlTime, type TtmlRates } from './ttml-time';
import { attribute, childElements, descendants, localName } from './xml-text';

/** The time in which an element is shown: its own time, limited by that of its parent. */
export interface Interval {
  readonly start: Seconds;
  readonly end: Seconds | undefined;
  readonly isTold: boolean;
}

/** Contrary to the standard, some files count the times of inner elements from the start of the document. */
export interface TimeBases {
  /** True if times inside lines count from the start, as in Apple's files. */
  readonly hasAbsoluteSpans: boolean;
  /** True if times inside divisions count from the start. */
  readonly hasAbsoluteLines: boolean;
}

export interface Timing extends TimeBases {
  readonly rates: TtmlRates;
}

/** The interval of an element inside `base`. It is cut at the end of the parent. */
export function intervalOf(
  element: XmlElement,
  base: Interval,
  { rates, hasAbsoluteLines }: Timing,
): Interval {
  const begin = readTtmlTime(attribute(element, 'begin'), rates);
  const end = readTtmlTime(attribute(element, 'end'), rates);
  const lasts = readTtmlTime(attribute(element, 'dur'), rates);
  const origin = hasAbsoluteLines ? 0 : base.start;
  const start = begin === undefined ? base.start : origin + begin;
  const ends = [
    ...(end === undefined ? [] : [origin + end]),
    ...(lasts === undefined ? [] : [start + lasts]),
    // An element that begins after its parent's end would never be shown, so that end is ignored as a mistake.
    ...(base.end === undefined || base.end <= start ? [] : [base.end]),
  ];
  const isTold = begin !== undefined || end !== undefined || lasts !== undefined || base.isTold;
  return { start, end: ends.length > 0 ? Math.min(...ends) : undefined, isTold };
}

/**
 * Spans count from the start of the document if they are word spans of podcasts, or if they would otherwise begin after
 * the end of their line.
 */
function findAbsoluteSpans(root: XmlElement, rates: TtmlRates): boolean {
  const isAbsolute = (span: XmlElement, line: XmlElement) => {
    if (attribute(span, 'unit') !== undefined) return true;
    const begin = readTtmlTime(attribute(line, 'begin'), rates);
    const end = readTtmlTime(attribute(line, 'end'), rates);
    const from = readTtmlTime(attribute(span, 'begin'), rates);
    return (
      from !== undefined && begin !== undefined && end !== undefined && from >= begin && begin + from >= end
    );
  };
  const hasAbsolute = (element: XmlElement, line: XmlElement | undefined): boolean =>
    childElements(element).some((child) => {
      const name = localName(child.name);
      if (name === 'span' && line && isAbsolute(child, line)) return true;
      return hasAbsolute(child, name === 'p' ? child : line);
    });
  return hasAbsolute(root, undefined);
}

interface TimedBlock {
  readonly begin: Seconds;
  readonly end: Seconds | undefined;
  readonly begins: readonly Seconds[];
  readonly ends: readonly Seconds[];
}

function timesOfChildren(element: XmlElement, name: 'begin' | 'end', rates: TtmlRates): Seconds[] {
  return childElements(element)
    .filter((child) => /^(?:p|div)$/u.test(localName(child.name)))
    .flatMap((child) => readTtmlTime(attribute(child, name), rates) ?? []);
}

function blocksIn(root: XmlElement, rates: TtmlRates): TimedBlock[] {
  return [...descendants(root, 'body'), ...descendants(root, 'div')].flatMap((element) => {
    const begin = readTtmlTime(attribute(element, 'begin'), rates);
    if (begin === undefined || begin === 0) return [];
    const lasts = readTtmlTime(attribute(element, 'dur'), rates);
    const end =
      readTtmlTime(attribute(element, 'end'), rates) ?? (lasts === undefined ? undefined : begin + lasts);
    const begins = timesOfChildren(element, 'begin', rates);
    return begins.length === 0 ? [] : [{ begin, end, begins, ends: timesOfChildren(element, 'end', rates) }];
  });
}

/**
 * Lines count from the start of the document if none begins before its division, and either some would exceed their
 * division if counted from its beginning, or each of several divisions begins with its first line.
 */
function findAbsoluteLines(root: XmlElement, rates: TtmlRates): boolean {
  const blocks = blocksIn(root, rates);
  if (blocks.length === 0 || !blocks.every(({ begin, begins }) => begins.every((time) => time >= begin)))
    return false;
  const overruns = blocks.some(
    ({ begin, end, begins, ends }) =>
      end !== undefined &&
      (begins.some((time) => begin + time >= end) || ends.some((time) => begin + time > end + 0.5)),
  );
  return overruns || (blocks.length > 1 && blocks.every(({ begin, begins }) => begins[0] === begin));
}

/** Finds out from all its times how a document counts them. */
export function findTimeBases(root: XmlElement, rates: TtmlRates): TimeBases {
  return {
    hasAbsoluteSpans: findAbsoluteSpans(root, rates),
    hasAbsoluteLines: findAbsoluteLines(root, rates),
  };
}
