import type { XmlElement } from '@rgrove/parse-xml';
import { formatTime } from '../transcript/clock-text';
import { tidyText } from './cue-text';
import { descendants, localName } from './xml-text';

/** A transcript that an XML file carries as text. */
interface InnerTranscript {
  readonly text: string;
  readonly title: string;
}

function textOf(root: XmlElement, name: string): string {
  return descendants(root, name)[0]?.text.trim() ?? '';
}

/** The marks in the text that refer to notes. */
const noteMark = /\[\[footnote\]\][^[\]]{0,20}\[\[\/footnote\]\]/gu;
const closingMark = '[[/footnotes]]';

/** The text without the notes, which stand between two marks, and without the marks that refer to them. */
function withoutNotes(transcript: string): string {
  const [front = '', ...others] = transcript.split('[[footnotes]]');
  const rest = others.map((part) => {
    const end = part.indexOf(closingMark);
    return end < 0 ? part : part.slice(end + closingMark.length);
  });
  return [front, ...rest].join('').replace(noteMark, '');
}

/**
 * Adds a timestamp above each line with a mark. The marks are written as `1:|13(3)|19(14)`: the minutes between two
 * marks, then the line and the word that are spoken at each mark.
 */
function withStamps(transcript: string, sync: string): string {
  const [minutes = '', marks = ''] = sync.split(':');
  const stamps = new Map<number, string>();
  for (const [index, mark] of marks.split('|').entries()) {
    const line = Number.parseInt(mark, 10);
    if (line > 0 && !stamps.has(line)) stamps.set(line, formatTime(index * Number(minutes) * 60));
  }
  if (stamps.size === 0) return transcript;
  // The lines are broken at a width, like those of a letter, and only an empty line ends a paragraph.
  const lines = transcript.split('\n').map((line, index) => {
    const stamp = stamps.get(index + 1) ?? (index === 0 ? formatTime(0) : undefined);
    const text = line.trim();
    return stamp === undefined ? (text === '' ? '\n\n' : ` ${text}`) : `\n\n[${stamp}]\n${text}`;
  });
  return lines.join('');
}

/** The transcript of an interview in an OHMS file, as WebVTT or as text; undefined for other XML. */
export function oralHistory(root: XmlElement): InnerTranscript | undefined {
  if (localName(root.name) !== 'ROOT') return undefined;
  const title = tidyText(textOf(root, 'title'));
  const captions = textOf(root, 'vtt_transcript');
  if (captions !== '') return { text: captions, title };
  const transcript = withoutNotes(descendants(root, 'transcript')[0]?.text ?? '');
  if (transcript.trim() === '') return undefined;
  return { text: withStamps(transcript, textOf(root, 'sync')), title };
}
