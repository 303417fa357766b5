import type { Seconds } from '../transcript/cue';
import { tidyText } from './cue-text';
import type { ReadCue } from './parsed';
import { readLabel } from './speaker-label';
import type { Block, Line } from './stamped-blocks';

const sentenceEnd = /[.!?…。？！۔।]["'”’)\]»]*$/u;
/** A longer line is not a heading. In UTF-16 code units. */
const longestHeading = 100;

/** A date, a number or an address after a label, such as `Published: May 3, 2024`. */
const fact = /^[^:]{1,30}:\s*(?=.{1,60}$)(?:\d|https?:|.*\b(?:19|20)\d\d\b)(?!.*[.!?…]$)/u;

/** A Markdown quotation, or a fact in a list. */
const aside = /^(?:>(?!>)|[-*•]\s.{1,40}:\s)/u;

/** The heading of a transcript below other texts, such as the notes of an episode. */
const transcriptHeading =
  /^\W{0,8}(?:\p{L}{2,12} ){0,2}(?:transcript(?:ion)?|transkript(?:ion)?|transcripción|transcrição|trascrizione|transcriptie|transkrypcja|расшифровка|стенограмма|文字起こし|逐字稿|文字稿|转录|轉錄|녹취록)(?: \(.{1,100}\))?[\s=*:#—–-]{0,8}$/iu;

/** A line with a label, such as `Location: Haifa`. */
const labelled = /^[^:.?!]{1,30}:\s+\S/u;
const fewestFacts = 3;

/** True for lines that only tell facts: they all have a label, and no label is repeated or the name of a speaker. */
function areFacts(lines: readonly Line[], names: ReadonlySet<string>): boolean {
  const labels = lines.map(({ text }) => text.slice(0, text.indexOf(':')));
  return (
    lines.length >= fewestFacts &&
    lines.every(({ text }) => labelled.test(text)) &&
    lines.some(({ text }) => fact.test(text)) &&
    new Set(labels).size === labels.length &&
    !labels.some((label) => names.has(label))
  );
}

/**
 * Divides the lines before the first timestamp into speech, which begins at 0, and headings. Lines above the heading of
 * the transcript are not speech.
 *
 * @param next the time of the first timestamp. If it is 0, the speech gets no duration, so that it takes no time from
 * the line with the timestamp.
 * @param names the names of the speakers
 */
export function readFront(
  front: readonly Line[],
  next: Seconds,
  names: ReadonlySet<string>,
): { speech: ReadCue[]; headings: readonly Line[] } {
  const below = front.findLastIndex(({ text }) => transcriptHeading.test(text)) + 1;
  const isSpeech = ({ text, isHeading }: Line) =>
    !isHeading &&
    !aside.test(text) &&
    ((readLabel(text) !== undefined && !fact.test(text)) ||
      text.length > longestHeading ||
      sentenceEnd.test(text));
  const told = front.slice(below).filter(({ isHeading }) => !isHeading);
  const first = areFacts(told, names)
    ? -1
    : front.findIndex((line, index) => index >= below && isSpeech(line));
  if (first < 0) return { speech: [], headings: front.filter(({ text }) => !transcriptHeading.test(text)) };
  const speech: ReadCue[] = [];
  let before = 0;
  for (const { number, text, isHeading } of front.slice(first)) {
    if (isHeading || aside.test(text)) continue;
    const last = speech.at(-1);
    if (last && number === before + 1 && !readLabel(text)) {
      speech[speech.length - 1] = { ...last, text: `${last.text} ${tidyText(text)}` };
    } else {
      const label = readLabel(text);
      const known = label && names.has(label.name) ? label : undefined;
      speech.push({
        line: number,
        start: 0,
        ...(next === 0 && { end: 0 }),
        text: tidyText(known ? text.slice(known.length) : text),
        ...(known && { speaker: known.name }),
      });
    }
    before = number;
  }
  return { speech, headings: front.slice(0, below > 0 ? below - 1 : first) };
}

/** The heading of a part below a transcript that is not speech. */
const notesHeading =
  /^\W{0,4}(?:\d{1,2}[.)]\s)?(?:(?:executive|meeting|overall|short) )?(?:summary|key (?:points|takeaways|decisions|topics)|takeaways|action items|next steps|decisions|(?:show|episode|meeting) notes|links|resources|references|zusammenfassung|résumé|resumen|resumo|riassunto|samenvatting|podsumowanie|итоги|резюме|要約|总结|摘要|요약)(?!\p{L})/iu;

/** Removes the notes below a Markdown heading from the last block, which then ends above them, and returns them. */
export function takeNotes(blocks: readonly Block[]): Line[] {
  const body = blocks.at(-1)?.body ?? [];
  const from = body.findIndex(({ text, isHeading }) => isHeading && notesHeading.test(text));
  return from < 0 ? [] : body.splice(from);
}
