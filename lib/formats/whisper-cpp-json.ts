import { readClock } from './clock';
import { type TimedPiece, tidyText, wordsOfPieces } from './cue-text';
import { isObject, type JsonObject, numberIn, objectsIn, stringIn } from './json-text';
import { languageTag } from './language-tag';
import type { Parsed, ReadCue } from './parsed';
import { type LineProblem, problemAt } from './problem';

/** True for the output of whisper.cpp: `{transcription: [{timestamps, offsets, text}]}`. */
export function isWhisperCppJson(value: unknown): boolean {
  return isObject(value) && Array.isArray(value.transcription);
}

/** `offsets` are milliseconds. `timestamps` are the same times in clock format. */
function timeOf(entry: JsonObject, side: 'from' | 'to'): number | undefined {
  const offset = isObject(entry.offsets) ? numberIn(entry.offsets[side]) : undefined;
  if (offset !== undefined) return offset / 1000;
  const stamp = isObject(entry.timestamps) ? stringIn(entry.timestamps[side]) : undefined;
  return stamp === undefined ? undefined : readClock(stamp.trim());
}

/** Tokens such as `[_BEG_]` and `[_TT_50]` mark positions and are not text. */
const markerPattern = /^\s*\[_[A-Z]+_(?:\d+\])?\]?\s*$/u;

function pieceOf(token: JsonObject): TimedPiece | undefined {
  const text = typeof token.text === 'string' ? token.text : '';
  const start = timeOf(token, 'from');
  // A multi-byte character may be divided between two tokens. Neither half is text.
  if (text === '' || markerPattern.test(text) || text.includes('\ufffd') || start === undefined)
    return undefined;
  const end = timeOf(token, 'to');
  return { text, start, ...(end === undefined ? {} : { end }) };
}

/** Reads whisper.cpp's JSON (`-oj`, `-ojf`). If it has tokens, they are joined to words with their own times. */
export function parseWhisperCppJson(value: unknown): Parsed {
  if (!isObject(value)) return { cues: [], problems: [] };
  const problems: LineProblem[] = [];
  const cues: ReadCue[] = [];
  objectsIn(value.transcription).forEach((entry, index) => {
    const start = timeOf(entry, 'from');
    const text = typeof entry.text === 'string' ? tidyText(entry.text.replaceAll('[SPEAKER_TURN]', '')) : '';
    if (start === undefined) problems.push(problemAt(0, 'entry-without-start', index + 1));
    if (start === undefined || text === '') return;
    const end = timeOf(entry, 'to');
    const words = wordsOfPieces(objectsIn(entry.tokens).flatMap((token) => pieceOf(token) ?? []));
    const speaker = stringIn(entry.speaker);
    cues.push({
      line: 0,
      start,
      ...(end === undefined ? {} : { end }),
      text,
      ...(speaker === undefined ? {} : { speaker }),
      ...(words.length > 0 ? { words } : {}),
    });
  });
  const language = languageTag(isObject(value.result) ? value.result.language : undefined);
  return { cues, problems, ...(language === undefined ? {} : { language }) };
}
