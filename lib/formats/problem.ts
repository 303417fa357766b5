import type { MessageKey } from '../browser/text';

/** What may be wrong in one place of a file, with the values that its sentence names. */
export interface LineProblemValues {
  /** `reason`: the parser's own words, in English. */
  'json-invalid': readonly [reason: string];
  'xml-invalid': readonly [reason: string];
  'xml-doctype': readonly [];
  /** Plainly meant as times. `example`: how they should look, in the format's own notation. */
  'times-unreadable': readonly [example: string];
  /** A line of its own where the format wants a time before it. */
  'time-missing': readonly [example: string];
  'text-missing': readonly [example: string];
  'end-missing': readonly [];
  'end-before-start': readonly [];
  /** The file ends inside a pair of times. */
  'cut-off': readonly [];
  'text-after-blank': readonly [];
  'columns-missing': readonly [columns: number, example: string];
  'start-unreadable': readonly [example: string];
  /** A row without a time, put behind the one above. */
  'row-placed': readonly [];
  /** Kept at 0:00. `text`: how it begins. */
  'speech-before-times': readonly [text: string];
  /** `text`: how the line begins. */
  'line-without-times': readonly [text: string];
  /** Put at 0:00. */
  'line-before-zero': readonly [];
  /** In the file, but never shown. `text`: how it begins. */
  'line-hidden': readonly [text: string];
  /** A second list for the same times. `text`: how it begins. */
  'other-words': readonly [text: string];
  /** `entry`: its place in the file's list, from 1. */
  'entry-without-start': readonly [entry: number];
  /** Lines that seem to hold times, in a text that is read without; `text`: how the first of them begins. */
  'times-not-understood': readonly [lines: number, text: string];
  'entry-placed': readonly [entry: number];
  'entry-before-zero': readonly [entry: number];
  /** More problems of the same kind, which are not told one by one. */
  more: readonly [count: number];
  /** Lines with letters that were lost before the file came here. */
  'letters-lost': readonly [lines: number];
  /** The first line is an hour or more from 0:00. */
  'starts-late': readonly [at: string];
  'longer-than-recording': readonly [percent: number];
  'shorter-than-recording': readonly [percent: number];
  /** Read from a page's own list of lines, the first of which is of this time. */
  'page-starts-late': readonly [at: string];
  'page-gap': readonly [from: string, to: string];
  'page-ends-early': readonly [at: string];
  'page-ends-late': readonly [at: string];
  'page-repeated': readonly [lines: number];
  'page-still-loading': readonly [];
  'page-without-times': readonly [lines: number];
}

/** Why a whole file is refused. The sentence names the file besides the values. */
export interface FileProblemValues {
  empty: readonly [];
  'too-large': readonly [mostMegabytes: number];
  'too-many-lines': readonly [lines: number, most: number];
  /** The system or the browser does not hand the file over; `reason`: its own words. */
  'cannot-open': readonly [reason: string];
  /** Reading broke down: a lack of memory, or a bug. */
  unreadable: readonly [reason: string];
  /** Read, and nobody says anything in it. `formatName` names the format in the catalogue. */
  'no-speech': readonly [formatName: MessageKey];
  archive: readonly [];
  pdf: readonly [];
  rtf: readonly [];
  sound: readonly [];
  'sound-or-video': readonly [];
  picture: readonly [];
  /** Captions that are pictures of text. */
  'picture-captions': readonly [];
  /** A document of Word before 2007, or another in the same container. */
  'old-office': readonly [];
  'not-text': readonly [];
  'web-page': readonly [];
  sami: readonly [];
  microdvd: readonly [];
  scc: readonly [];
  'text-stl': readonly [];
  'ebu-stl': readonly [];
  tmplayer: readonly [];
  mpl2: readonly [];
  'json-unknown': readonly [];
  'json-empty-list': readonly [list: string];
  /** It only names the files that hold the words. */
  smil: readonly [];
  'xml-unknown': readonly [element: string];
  'xml-without-lines': readonly [element: string];
  'xml-empty': readonly [];
  'xml-too-deep': readonly [];
}

type ProblemOf<Values> = {
  [Code in keyof Values]: {
    /** From 1; 0 where the trouble has no line. */
    readonly line: number;
    readonly code: Code;
    readonly values: Values[Code];
  };
}[keyof Values];

/** Something in a file that its format does not allow. */
export type LineProblem = ProblemOf<LineProblemValues>;
export type FileProblem = ProblemOf<FileProblemValues>;
/** What may be wrong with a file, as a value that can be sent between contexts; `problem-text` has the sentences. */
export type Problem = LineProblem | FileProblem;

type ProblemValues = LineProblemValues & FileProblemValues;

/** The problem of this code at a line (from 1; 0 for none). */
export function problemAt<Code extends keyof ProblemValues>(
  line: number,
  code: Code,
  ...values: ProblemValues[Code]
) {
  return { line, code, values };
}
