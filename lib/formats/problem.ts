import type { MessageKey } from '../browser/text';

/** The problems in one place of a file, each with the values that its sentence contains. */
export interface LineProblemValues {
  /** `reason`: the parser's message, in English. */
  'json-invalid': readonly [];
  'xml-invalid': readonly [];
  'xml-doctype': readonly [];
  /** Text that is clearly meant as times. `example`: correct times in the format's notation. */
  'times-unreadable': readonly [example: string];
  /** A line of text in a place where the format requires a time before it. */
  'time-missing': readonly [example: string];
  'text-missing': readonly [example: string];
  'end-missing': readonly [];
  'end-before-start': readonly [];
  /** The file ends inside a pair of times. */
  'cut-off': readonly [];
  'text-after-blank': readonly [];
  'columns-missing': readonly [columns: number, example: string];
  'start-unreadable': readonly [example: string];
  /** A row without a time. It was placed after the row above. */
  'row-placed': readonly [];
  /** The text was kept, at 0:00. `text`: its beginning. */
  'speech-before-times': readonly [text: string];
  /** `text`: the beginning of the line. */
  'line-without-times': readonly [text: string];
  /** The line was moved to 0:00. */
  'line-before-zero': readonly [];
  /** The file contains it but never shows it. `text`: its beginning. */
  'line-hidden': readonly [text: string];
  /** A second list for the same times. `text`: its beginning. */
  'other-words': readonly [text: string];
  /** `entry`: its position in the file's list, from 1. */
  'entry-without-start': readonly [entry: number];
  /**
   * Lines that seem to contain times, in a text that was read without times. `text`: the beginning of the first one.
   */
  'times-not-understood': readonly [lines: number, text: string];
  'entry-placed': readonly [entry: number];
  'entry-before-zero': readonly [entry: number];
  /** Further problems of the same kind, which are not listed one by one. */
  more: readonly [count: number];
  /** Lines with letters that were already lost in the file. */
  'letters-lost': readonly [lines: number];
  /** The first line starts an hour or more after 0:00. */
  'starts-late': readonly [at: string];
  'longer-than-recording': readonly [percent: number];
  'shorter-than-recording': readonly [percent: number];
  /** The text was read from the page's own list of lines, whose first line has this time. */
  'page-starts-late': readonly [at: string];
  'page-gap': readonly [from: string, to: string];
  'page-ends-early': readonly [at: string];
  'page-ends-late': readonly [at: string];
  'page-repeated': readonly [lines: number];
  'page-still-loading': readonly [];
  'page-without-times': readonly [lines: number];
}

/** Why a whole file is refused. The sentence also contains the name of the file. */
export interface FileProblemValues {
  empty: readonly [];
  'too-large': readonly [mostMegabytes: number];
  'too-many-lines': readonly [lines: number, most: number];
  /** The system or the browser does not give access to the file. `reason`: its message. */
  'cannot-open': readonly [reason: string];
  /** Reading failed unexpectedly, from a lack of memory or a bug. */
  unreadable: readonly [reason: string];
  /** The file was read, but it contains no speech. `formatName`: the message key of the format's name. */
  'no-speech': readonly [formatName: MessageKey];
  archive: readonly [];
  pdf: readonly [];
  rtf: readonly [];
  sound: readonly [];
  'sound-or-video': readonly [];
  picture: readonly [];
  /** Captions that are images of text. */
  'picture-captions': readonly [];
  /** A Word document from before 2007, or another document in the same container. */
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
  /** SMIL only refers to the files that contain the words. */
  smil: readonly [];
  'xml-unknown': readonly [element: string];
  'xml-without-lines': readonly [element: string];
  'xml-empty': readonly [];
  'xml-too-deep': readonly [];
}

type ProblemOf<Values> = {
  [Code in keyof Values]: {
    /** The line number, from 1; 0 if the problem is not about a line. */
    readonly line: number;
    readonly code: Code;
    readonly values: Values[Code];
  };
}[keyof Values];

/** Something in a file that its format does not allow. */
export type LineProblem = ProblemOf<LineProblemValues>;
export type FileProblem = ProblemOf<FileProblemValues>;
/** A problem with a file, as a value that can be sent between contexts. `problem-text` has the sentences. */
export type Problem = LineProblem | FileProblem;

type ProblemValues = LineProblemValues & FileProblemValues;

/** Creates the problem with this code at a line (from 1; 0 for none). */
export function problemAt<Code extends keyof ProblemValues>(
  line: number,
  code: Code,
  ...values: ProblemValues[Code]
) {
  return { line, code, values };
}
