import type { Seconds, TimedWord } from '../transcript/cue';
import { tidyText } from './cue-text';
import { isObject, type JsonObject, numberIn, objectsIn, stringIn } from './json-text';
import { languageTag } from './language-tag';
import type { Parsed, ReadCue } from './parsed';
import { type LineProblem, problemAt } from './problem';
import { cuesOfWords, type LooseWord } from './word-cues';

function wordOf(entry: JsonObject): LooseWord | undefined {
  const text = tidyText(stringIn(entry.word) ?? stringIn(entry.text) ?? '');
  const start = numberIn(entry.start);
  if (text === '' || start === undefined) return undefined;
  const end = numberIn(entry.end);
  const speaker = stringIn(entry.speaker);
  return {
    text,
    start,
    ...(end === undefined ? {} : { end }),
    ...(speaker === undefined ? {} : { speaker }),
  };
}

function wordsIn(value: unknown): LooseWord[] {
  return objectsIn(value).flatMap((entry) => wordOf(entry) ?? []);
}

function withoutSpeaker({ speaker: _, ...word }: LooseWord): TimedWord {
  return word;
}

/** True for what Whisper programs and the transcription API write: segments in seconds, or words alone. */
export function isWhisperJson(value: unknown): boolean {
  if (!isObject(value)) return false;
  if (objectsIn(value.chunks).some((chunk) => Array.isArray(chunk.timestamp))) return true;
  const [segment] = objectsIn(value.segments);
  if (segment) return 'text' in segment || 'words' in segment;
  return wordsIn(value.words ?? value.word_segments).length > 0;
}

function cueOf(segment: JsonObject, topWords: readonly LooseWord[]): ReadCue | undefined {
  const own = wordsIn(segment.words);
  const start = numberIn(segment.start) ?? own[0]?.start;
  if (start === undefined) return undefined;
  const end = numberIn(segment.end) ?? own.at(-1)?.end;
  const written = typeof segment.text === 'string' ? tidyText(segment.text) : '';
  const text = written === '' ? own.map((word) => word.text).join(' ') : written;
  // The transcription API lists the words once for the whole file.
  const words = own.length > 0 ? own : topWords.filter((w) => w.start >= start && w.start < (end ?? start));
  const speaker = stringIn(segment.speaker) ?? own.find((word) => word.speaker !== undefined)?.speaker;
  return {
    line: 0,
    start,
    ...(end === undefined ? {} : { end }),
    text,
    ...(speaker === undefined ? {} : { speaker: tidyText(speaker) }),
    ...(words.length > 0 ? { words: words.map(withoutSpeaker) } : {}),
  };
}

/**
 * Words alone come without punctuation, while the whole text has it: each word takes the marks that follow
 * it there, as long as the words are found in order.
 */
function punctuate(words: readonly LooseWord[], text: string): LooseWord[] {
  let position = 0;
  return words.map((word) => {
    const at = text.indexOf(word.text, position);
    if (at < 0 || at - position > 40) return word;
    const rest =
      /^[^\s\p{L}\p{N}]*/u.exec(text.slice(at + word.text.length, at + word.text.length + 8))?.[0] ?? '';
    position = at + word.text.length + rest.length;
    return { ...word, text: word.text + rest };
  });
}

/** The list that Hugging Face's pipeline writes, `{timestamp: [start, end], text}`, as segments. */
function segmentsOfChunks(value: JsonObject): JsonObject[] {
  return objectsIn(value.chunks).map((chunk) => {
    const [start, end] = Array.isArray(chunk.timestamp) ? chunk.timestamp : [];
    return { start, end, text: chunk.text };
  });
}

/** The place of the first word, from `from` on, that does not begin before `time`. */
function placeAt(words: readonly LooseWord[], from: number, time: Seconds): number {
  let place = from;
  for (let word = words[place]; word && word.start < time; word = words[place]) place += 1;
  return place;
}

/** Reads the JSON of openai-whisper, faster-whisper, WhisperX, the transcription API (`verbose_json`) and pipelines. */
export function parseWhisperJson(value: unknown): Parsed {
  if (!isObject(value)) return { cues: [], problems: [] };
  const language = languageTag(value.language);
  const known = language === undefined ? {} : { language };
  const segments = Array.isArray(value.chunks) ? segmentsOfChunks(value) : objectsIn(value.segments);
  const topWords = wordsIn(value.words ?? value.word_segments);
  if (segments.length === 0) {
    return { cues: cuesOfWords(punctuate(topWords, stringIn(value.text) ?? '')), problems: [], ...known };
  }
  const problems: LineProblem[] = [];
  const cues: ReadCue[] = [];
  // Segments rise, so each looks only at the words around it.
  let from = 0;
  segments.forEach((segment, index) => {
    const start = numberIn(segment.start) ?? 0;
    const end = numberIn(segment.end) ?? start;
    from = placeAt(topWords, from, start);
    const to = placeAt(topWords, from, end);
    const cue = cueOf(segment, topWords.slice(from, to));
    if (!cue) problems.push(problemAt(0, 'entry-without-start', index + 1));
    else if (cue.text !== '') cues.push(cue);
  });
  return { cues, problems, ...known };
}
