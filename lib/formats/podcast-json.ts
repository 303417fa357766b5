import type { Seconds } from '../transcript/cue';
import { readClock } from './clock';
import { stripMarkup } from './cue-markup';
import { tidyText } from './cue-text';
import { isObject, type JsonObject, numberIn, objectsIn, stringIn } from './json-text';
import type { Parsed, ReadCue } from './parsed';
import { type LineProblem, problemAt } from './problem';
import { cuesOfWords, type LooseWord } from './word-cues';

function secondsIn(value: unknown): Seconds | undefined {
  return numberIn(value) ?? (typeof value === 'string' ? readClock(value.trim()) : undefined);
}

/** True for `{segments: [{startTime, body}]}`, the transcript of Podcasting 2.0. */
export function isPodcastJson(value: unknown): boolean {
  return (
    isObject(value) &&
    objectsIn(value.segments).some((segment) => 'startTime' in segment || 'body' in segment)
  );
}

interface Segment extends LooseWord {
  readonly raw: string;
}

function segmentOf(segment: JsonObject): Segment | undefined {
  const start = secondsIn(segment.startTime);
  const raw = typeof segment.body === 'string' ? stripMarkup(segment.body) : undefined;
  if (start === undefined || raw === undefined) return undefined;
  const end = secondsIn(segment.endTime);
  const speaker = stringIn(segment.speaker);
  return {
    raw,
    text: tidyText(raw),
    start,
    ...(end === undefined ? {} : { end }),
    ...(speaker === undefined ? {} : { speaker: tidyText(speaker) }),
    ...(/\n\s*$/u.test(raw) ? { endsLine: true } : {}),
  };
}

/**
 * Reads the JSON transcript of Podcasting 2.0. A speaker stands only where it changes, so it is carried on.
 * Many writers give one word a segment: those are joined to sentences, and are the words' own times.
 */
export function parsePodcastJson(value: unknown): Parsed {
  const problems: LineProblem[] = [];
  const segments: Segment[] = [];
  let speaker: string | undefined;
  objectsIn(isObject(value) ? value.segments : undefined).forEach((entry, index) => {
    const segment = segmentOf(entry);
    if (!segment) {
      problems.push(problemAt(0, 'entry-incomplete', index + 1));
      return;
    }
    speaker = segment.speaker ?? speaker;
    if (segment.text !== '') segments.push(speaker === undefined ? segment : { ...segment, speaker });
  });
  const single = segments.filter((segment) => !segment.text.includes(' ')).length;
  if (segments.length >= 3 && single >= segments.length * 0.75)
    return { cues: cuesOfWords(segments), problems };
  const cues = segments.map(({ raw: _, endsLine: __, ...cue }): ReadCue => ({ line: 0, ...cue }));
  return { cues, problems };
}
