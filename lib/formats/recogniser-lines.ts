import { tidyText } from './cue-text';
import type { JsonObject } from './json-text';
import type { Parsed } from './parsed';
import { parseTimedList } from './timed-list';

const number = String.raw`(\d{1,9}(?:\.\d{1,9})?)`;
/** File, channel, speaker, start, end, labels in angle brackets (optional), text. */
const segmentPattern = new RegExp(
  `^(\\S{1,200}) +(\\S{1,20}) +(\\S{1,200}) +${number} +${number}(?: +<[^<>]{0,200}>)?(?: +(\\S.*))?$`,
  'u',
);
/** File, channel, start, duration, word, and optionally its confidence, its kind and its speaker. */
const wordPattern = new RegExp(
  `^(\\S{1,200}) +(\\S{1,20}) +${number} +${number} +(\\S{1,200})(?: +(?:NA|-?\\d\\S{0,20}))?(?: +([a-z-]{1,20})(?: +(\\S{1,80}))?)?$`,
  'u',
);
/** What recognisers write for silence, noise and unknown words. */
const noWord = /^(?:<[^<>]{0,40}>|\[[^[\]]{0,40}\]|@|SIL|sil)$/u;

interface TimedLine {
  readonly file: string;
  readonly channel: string;
  readonly entry: JsonObject & { readonly start: number };
}

function linesOf(lines: readonly string[]): string[] {
  return lines
    .map((line) => line.replaceAll('\t', ' ').trim())
    .filter((line) => line !== '' && !line.startsWith(';;'));
}

/** The text of a segment. Of several spellings (`{ a / b }`), the first is used. */
function segmentText(written: string): string {
  const text = written
    .replace(/\{([^{}/]{0,200})(?:\/[^{}]{0,400})?\}/gu, '$1')
    .replace(/<[^<>]{0,40}>|\[[^[\]]{0,40}\]|\(\d\)/gu, ' ')
    .replace(/\((%?[^()]{1,60})\)/gu, '$1')
    .replace(/(?<=\p{L}) (?='\p{L})/gu, '');
  return /^ignore_time_segment_in_scoring$/iu.test(text.trim()) ? '' : tidyText(text);
}

function readSegment(line: string): TimedLine | undefined {
  const [, file, channel = '', speaker, start, end, written = ''] = segmentPattern.exec(line) ?? [];
  if (file === undefined || Number(end) < Number(start)) return undefined;
  const isNamed = speaker !== file && !/^(?:<NA>|unknown|inter_segment_gap)$/iu.test(speaker ?? '');
  const entry = { start: Number(start), end: Number(end), text: segmentText(written) };
  return { file, channel, entry: isNamed ? { ...entry, speaker } : entry };
}

function readWord(line: string): TimedLine | undefined {
  const [, file, channel = '', start, duration, word = '', kind, speaker] = wordPattern.exec(line) ?? [];
  if (file === undefined) return undefined;
  const isSilent = noWord.test(word) || (kind !== undefined && /^(?:non-(?:lex|speech)|noise)$/u.test(kind));
  const entry = { start: Number(start), duration: Number(duration), word: isSilent ? '' : word };
  const isNamed = speaker !== undefined && !/^(?:NA|unknown)$/u.test(speaker);
  return { file, channel, entry: isNamed ? { ...entry, speaker } : entry };
}

/**
 * Reads all lines as one recording. Undefined if a line has another form, or if the times restart with another file.
 */
function readAll(
  lines: readonly string[],
  read: (line: string) => TimedLine | undefined,
): TimedLine[] | undefined {
  const filled = linesOf(lines);
  if (filled.length < 2) return undefined;
  const timed: TimedLine[] = [];
  for (const line of filled) {
    const found = read(line);
    if (!found) return undefined;
    const last = timed.at(-1);
    const isBack = last && found.entry.start < last.entry.start;
    if (last && last.file !== found.file && (isBack || found.entry.start === 0)) return undefined;
    timed.push(found);
  }
  return timed;
}

/** If no speakers are named and there are several channels, the channels are the speakers, as in a telephone call. */
function entriesOf(timed: readonly TimedLine[]): JsonObject[] {
  const channels = new Set(timed.map(({ channel }) => channel));
  const areSpeakers = channels.size > 1 && timed.every(({ entry }) => entry.speaker === undefined);
  return timed.map(({ channel, entry }) => (areSpeakers ? { ...entry, speaker: channel } : entry));
}

/** True for STM, the segment format of NIST's scoring programs. */
export function isSegmentLines({ lines }: { readonly lines: readonly string[] }): boolean {
  return readAll(lines, readSegment)?.some(({ entry }) => entry.text !== '') ?? false;
}

/** Reads STM: file, channel, speaker, start and end in seconds, text. */
export function parseSegmentLines({ lines }: { readonly lines: readonly string[] }): Parsed {
  const entries = entriesOf(readAll(lines, readSegment) ?? []);
  return parseTimedList({ segments: entries.filter(({ text }) => text !== '') }, { unit: 1 });
}

/** True for CTM, the word format of speech recognisers. */
export function isWordLines({ lines }: { readonly lines: readonly string[] }): boolean {
  return readAll(lines, readWord)?.some(({ entry }) => entry.word !== '') ?? false;
}

/** Reads CTM: file, channel, start and duration in seconds, word. The words are joined to lines. */
export function parseWordLines({ lines }: { readonly lines: readonly string[] }): Parsed {
  const entries = entriesOf(readAll(lines, readWord) ?? []);
  return parseTimedList({ words: entries.filter(({ word }) => word !== '') }, { unit: 1 });
}

/** A word (`LEXEME`) or a turn (`SPEAKER`), file, channel, start, duration, the word, its kind, the speaker. */
const rttmPattern = new RegExp(
  `^([A-Z][A-Z_/-]{3,20}) +\\S{1,200} +\\S{1,20} +${number} +${number} +(\\S{1,200}) +(\\S{1,40}) +(\\S{1,200})(?: +\\S{1,40}){0,2}$`,
  'u',
);

/** True for RTTM, in which recognisers write who speaks when. */
export function isRttm({ lines }: { readonly lines: readonly string[] }): boolean {
  const timed = linesOf(lines).filter((line) => !line.startsWith('SPKR-INFO'));
  return timed.length > 0 && timed.every((line) => rttmPattern.test(line));
}

/** Reads the words of RTTM. Turns are ignored, because they have no text. */
export function parseRttm({ lines }: { readonly lines: readonly string[] }): Parsed {
  const words = linesOf(lines).flatMap((line): JsonObject[] => {
    const [, type, start, duration, word = '', kind = '', speaker = ''] = rttmPattern.exec(line) ?? [];
    if (type !== 'LEXEME' || noWord.test(word) || /^(?:fp|un-lex|for-lex|frag)$/u.test(kind)) return [];
    const entry = { start: Number(start), duration: Number(duration), word };
    return [speaker === '<NA>' ? entry : { ...entry, speaker }];
  });
  return words.length === 0 ? { cues: [], problems: [] } : parseTimedList({ words }, { unit: 1 });
}
