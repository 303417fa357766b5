import { isObject, objectsIn } from './json-text';
import type { Parsed } from './parsed';
import { hasTimedList, parseTimedList } from './timed-list';

/** Members that only Whisper programs, the transcription API (`verbose_json`) and Hugging Face's pipelines write. */
const segmentMembers = ['seek', 'avg_logprob', 'no_speech_prob', 'words'];

/** True for the JSON of Whisper programs and of the transcription API. */
export function isWhisperJson(value: unknown): boolean {
  if (!isObject(value)) return false;
  if (objectsIn(value.chunks).some((chunk) => Array.isArray(chunk.timestamp))) return hasTimedList(value);
  const [segment] = objectsIn(value.segments);
  const isWhisper =
    value.task === 'transcribe' ||
    value.task === 'translate' ||
    Array.isArray(value.word_segments) ||
    (segment !== undefined && segmentMembers.some((member) => member in segment));
  return isWhisper && hasTimedList(value);
}

/** Reads the JSON of openai-whisper, faster-whisper, WhisperX, the transcription API (`verbose_json`) and pipelines. */
export function parseWhisperJson(value: unknown): Parsed {
  return parseTimedList(value);
}
