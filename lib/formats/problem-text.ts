import type { MessageKey, Text } from '../browser/text';
import type { FileProblem, LineProblem, Problem } from './problem';

const lineMessages: Readonly<Record<LineProblem['code'], MessageKey>> = {
  'json-invalid': 'lineJsonInvalid',
  'xml-invalid': 'lineXmlInvalid',
  'xml-doctype': 'lineXmlDoctype',
  'times-unreadable': 'lineTimesUnreadable',
  'time-missing': 'lineTimeMissing',
  'text-missing': 'lineTextMissing',
  'end-missing': 'lineEndMissing',
  'end-before-start': 'lineEndBeforeStart',
  'cut-off': 'lineCutOff',
  'text-after-blank': 'lineTextAfterBlank',
  'columns-missing': 'lineColumnsMissing',
  'start-unreadable': 'lineStartUnreadable',
  'row-placed': 'rowPlaced',
  'speech-before-times': 'speechBeforeTimes',
  'line-without-times': 'lineWithoutTimes',
  'line-before-zero': 'lineBeforeZero',
  'line-hidden': 'lineHidden',
  'other-words': 'otherWordsLeftOut',
  'entry-without-start': 'entryWithoutStart',
  'times-not-understood': 'lineTimesNotUnderstood',
  'entry-placed': 'entryPlaced',
  'entry-before-zero': 'entryBeforeZero',
  more: 'problemsMore',
  'letters-lost': 'lettersLost',
  'longer-than-recording': 'longerThanRecording',
  'shorter-than-recording': 'shorterThanRecording',
  'starts-late': 'fileStartsLate',
  'page-starts-late': 'pageStartsLate',
  'page-gap': 'pageGap',
  'page-ends-early': 'pageEndsEarly',
  'page-ends-late': 'pageEndsLate',
  'page-repeated': 'pageRepeated',
  'page-still-loading': 'pageStillLoading',
  'page-without-times': 'pageWithoutTimes',
};

const fileMessages: Readonly<Record<FileProblem['code'], MessageKey>> = {
  empty: 'fileEmpty',
  'too-large': 'fileTooLarge',
  'too-many-lines': 'fileTooManyLines',
  'cannot-open': 'fileCannotOpen',
  unreadable: 'fileUnreadable',
  'no-speech': 'fileNoSpeech',
  archive: 'fileArchive',
  pdf: 'filePdf',
  rtf: 'fileRtf',
  sound: 'fileSound',
  'sound-or-video': 'fileSoundOrVideo',
  picture: 'filePicture',
  'picture-captions': 'filePictureCaptions',
  'old-office': 'fileOldOffice',
  'not-text': 'fileNotText',
  'web-page': 'fileWebPage',
  sami: 'fileSami',
  microdvd: 'fileMicrodvd',
  scc: 'fileScc',
  'text-stl': 'fileStl',
  'ebu-stl': 'fileStl',
  tmplayer: 'fileTmplayer',
  mpl2: 'fileMpl2',
  'json-unknown': 'fileJsonUnknown',
  'json-empty-list': 'fileJsonEmptyList',
  smil: 'fileSmil',
  'xml-unknown': 'fileXmlUnknown',
  'xml-without-lines': 'fileXmlWithoutLines',
  'xml-empty': 'fileXmlEmpty',
  'xml-too-deep': 'fileXmlTooDeep',
};

function isFileProblem(problem: Problem): problem is FileProblem {
  return problem.code in fileMessages;
}

/**
 * What is wrong, as a text for the reader without the line number.
 *
 * @param fileName the name under which the reader knows the file
 */
export function problemReason(problem: Problem, fileName: string, text: Text): string {
  if (!isFileProblem(problem)) return text(lineMessages[problem.code], ...problem.values);
  const values = problem.code === 'no-speech' ? [text(problem.values[0])] : problem.values;
  return text(fileMessages[problem.code], ...values, fileName);
}

/** One sentence for the reader: what is wrong and, if it is about one line, in which line. */
export function problemSentence(problem: Problem, fileName: string, text: Text): string {
  const reason = problemReason(problem, fileName, text);
  // Written without a thousands separator, like the line numbers in editors.
  return problem.line > 0 && !isFileProblem(problem) ? text('lineAt', String(problem.line), reason) : reason;
}
