import type { Seconds, TimedWord } from '../transcript/cue';
import { joinTexts } from '../transcript/script';
import { readClock } from './clock';
import { joinLines, type TimedPiece, tidyText, wordsOfPieces } from './cue-text';
import { decodeEntities } from './entities';
import type { CueLine, ReadCue } from './parsed';

const tagPattern = /<(\/?)([A-Za-z][A-Za-z0-9]*|\d[\d:.,]*)((?:[\s.][^<>]*)?)\/?>/gu;

/** Tags of WebVTT, and HTML tags found in subtitle files. Any other `<…>` is text, such as `List<T>`. */
const knownTags = new Set(
  'c i b u s v ruby rt rp lang font em strong span br p div small big center sub sup strike tt'.split(' '),
);

/** Tags of WebVTT that are followed by a name or a language. */
const annotatedTags = new Set(['v', 'lang']);
const attributePattern = /^\s+[A-Za-z][\w:-]*\s*=/u;

/**
 * True for a known tag in correct syntax: after its name there is nothing, or classes, a voice or attributes. `if a<b
 * and c>d` contains no tag.
 *
 * @param before the character before the tag, or ''
 */
function isTag(name: string, rest: string, before: string): boolean {
  const lower = name.toLowerCase();
  if (!knownTags.has(lower)) return false;
  const behindClasses = (rest.startsWith('.') ? rest.replace(/^\S*/u, '') : rest).trim();
  if (behindClasses === '' || behindClasses === '/') return true;
  if (annotatedTags.has(lower)) return !/[\p{L}\p{N}]/u.test(before);
  return attributePattern.test(rest);
}

/** The reading of a ruby text, with the brackets for programs that cannot show it above the base text. */
const readingPattern = /<(rt|rp)\b[^<>]{0,200}>[^<>]{0,200}<\/\1>/gu;

/** Removes known tags and ruby readings. `<br>` becomes a space, entities are decoded once, and white space is kept. */
export function stripMarkup(text: string): string {
  return decodeEntities(stripTags(withoutPlainTags(text)));
}

/** Tags with a name only. Most files have no other tags, and the general pattern is slow. */
const plainTags = /<(?:\/?[biuc]|\/font|\/v)>/gu;

function withoutPlainTags(text: string): string {
  return text.includes('<') ? text.replace(plainTags, '') : text;
}

function stripTags(text: string): string {
  if (!text.includes('<')) return text;
  const spoken = text.includes('</r') ? text.replace(readingPattern, '') : text;
  const plain = spoken.replace(tagPattern, (tag, _, name: string, rest: string, at: number) => {
    if (!isTag(name, rest, spoken.charAt(at - 1))) return tag;
    return name.toLowerCase() === 'br' ? ' ' : '';
  });
  return plain;
}

/** Style overrides of SSA (`{\an8}`) and MicroDVD (`{y:i}`) that are sometimes found in SRT files. */
export const overridePattern = /\{(?:\\[^{}]*|[yYcCfFsSpP]:[^{}]*)\}/gu;

/** Markup with a meaning beyond style: times, voices, ruby readings and overrides. */
const telling = /<(?:\d|v[\s.]|\/?(?:rt|rp|ruby)\b)|\{/u;

const noWords: readonly TimedWord[] = [];

/** The name after `<v` and its classes; undefined if it is empty. */
function readVoice(rest: string): string | undefined {
  const voice = tidyText(decodeEntities(rest.replace(/^\.\S*/u, '')));
  return voice === '' ? undefined : voice;
}

/** Builds a cue from its line number, its times in the file and its content. */
export function cueOf(
  line: number,
  { start, end }: Pick<ReadCue, 'start' | 'end'>,
  { text, words, lines, speaker }: ReturnType<typeof readMarkup>,
): ReadCue {
  // Without object spread, which is slow: a large file has a hundred thousand cues.
  const cue: { -readonly [Key in keyof ReadCue]: ReadCue[Key] } =
    end === undefined ? { line, start, text } : { line, start, end, text };
  if (words) cue.words = words;
  if (lines) cue.lines = lines;
  if (speaker !== undefined) cue.speaker = speaker;
  return cue;
}

/**
 * A faster `readMarkup` for lines without markup that carries meaning, which is nearly all lines; undefined for others.
 */
function readPlain(written: readonly string[]): ReturnType<typeof readMarkup> | undefined {
  let first = '';
  let lines: CueLine[] | undefined;
  for (const line of written) {
    const marked = withoutPlainTags(line);
    if ((marked.includes('<') || marked.includes('{')) && telling.test(marked)) return undefined;
    const text = tidyText(decodeEntities(stripTags(marked)));
    if (text === '') continue;
    if (lines) lines.push({ text, words: noWords });
    else if (first === '') first = text;
    else
      lines = [
        { text: first, words: noWords },
        { text, words: noWords },
      ];
  }
  return lines ? { text: joinTexts(lines.map(({ text }) => text)), lines } : { text: first };
}

/**
 * Reads the lines of a cue: the text without markup and with entities decoded, the times of words if time tags
 * (`<00:01.500>`) give them, and the voice of the first `<v Name>`. A line without time tags has no timed words.
 */
export function readMarkup(
  written: readonly string[],
  start: Seconds,
): Pick<ReadCue, 'text' | 'words' | 'lines' | 'speaker'> {
  const plain = readPlain(written);
  if (plain) return plain;
  let speaker: string | undefined;
  let time = start;
  const lines = written.map((line) => {
    if (!telling.test(line)) return { text: tidyText(stripMarkup(line)), words: noWords };
    const pieces: TimedPiece[] = [];
    let open = '';
    let position = 0;
    let skipping = false;
    let isTimed = false;
    const source = line.replace(overridePattern, '');
    for (const tag of source.matchAll(tagPattern)) {
      const [whole, slash, name = '', rest = ''] = tag;
      const stamp = readClock(name);
      if (stamp === undefined && !isTag(name, rest, source.charAt(tag.index - 1))) continue;
      if (!skipping) open += decodeEntities(source.slice(position, tag.index));
      position = tag.index + whole.length;
      if (stamp !== undefined) {
        pieces.push({ text: open, start: time });
        open = '';
        time = stamp;
        isTimed = true;
      } else if (name === 'v' && slash === '') {
        speaker ??= readVoice(rest);
      } else if (name.toLowerCase() === 'br') open += ' ';
      // A ruby text gives the reading of its base text. It is not spoken twice, so it is not shown twice.
      else if (name === 'rt' || name === 'rp') skipping = slash === '';
      else if (name === 'ruby') skipping = false;
    }
    if (!skipping) open += decodeEntities(source.slice(position));
    pieces.push({ text: open, start: time });
    return {
      text: tidyText(pieces.map((piece) => piece.text).join('')),
      words: isTimed ? wordsOfPieces(pieces) : [],
    };
  });
  const joined = joinLines(lines);
  return speaker === undefined ? joined : { ...joined, speaker };
}

const voiceStart = /(?=<v[\s.][^<>]*>)/u;
const voicePattern = /^<v([\s.][^<>]*)>/u;

/**
 * Like `readMarkup`, with one result per voice: the text after a `<v Name>` belongs to that voice until the next name.
 * A cue without text still gives one result.
 */
export function readVoices(written: readonly string[], start: Seconds): ReturnType<typeof readMarkup>[] {
  if (!written.some((line) => line.includes('<v'))) return [readMarkup(written, start)];
  const turns: { voice: string | undefined; lines: string[] }[] = [];
  for (const part of written.flatMap((line) => line.split(voiceStart))) {
    const last = turns.at(-1);
    const voice = readVoice(voicePattern.exec(part)?.[1] ?? '') ?? last?.voice;
    if (last && voice === last.voice) last.lines.push(part);
    else turns.push({ voice, lines: [part] });
  }
  const spoken = turns.map(({ lines }) => readMarkup(lines, start)).filter(({ text }) => text !== '');
  return spoken.length > 0 ? spoken : [readMarkup(written, start)];
}
