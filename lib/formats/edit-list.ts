import { readClock } from './clock';
import { stripMarkup } from './cue-markup';
import { tidyText } from './cue-text';
import { type FileTime, frameRateOf, secondsOf } from './file-time';
import type { Parsed, ReadCue } from './parsed';
import { problemAt } from './problem';

const clock = String.raw`(\d\d:\d\d:\d\d)[:;](\d\d)`;
/** An event: number, reel, track and type of cut, then in and out points of the source, and of the recording. */
const eventPattern = new RegExp(
  String.raw`^\d{1,6}\s+(\S{1,250})\s+\S{1,8}\s+[A-Z]\d{0,3}(?:\s+\d{1,3})?\s+${clock}\s+${clock}\s+${clock}\s+${clock}\s*$`,
  'u',
);
/** Notes with a text: the name of the clip, a comment or a marker. All other notes are for the editing program. */
const notePattern =
  /^\*\s?(?:FROM CLIP NAME|COMMENT|CLIP NAME|LOC):\s?(?:\d\d:\d\d:\d\d[:;]\d\d\s+[A-Z]{2,12}\s+)?(.*)$/u;
/** A marker of DaVinci Resolve: its note, colour, name and duration in frames. */
const markerPattern = /^(.*?)\s?\|C:\w{1,40}\s\|M:(.*?)\s\|D:(\d{1,9})\s*$/u;

interface Event {
  readonly line: number;
  readonly start: FileTime;
  readonly end: FileTime;
  texts: string[];
  /** The duration of a marker, in frames. */
  pictures?: number;
}

function eventsOf(lines: readonly string[]): Event[] {
  const events: Event[] = [];
  lines.forEach((line, index) => {
    const match = eventPattern.exec(line.trim());
    if (match) {
      const [, reel = '', , , , , from = '', fromPicture = '', to = '', toPicture = ''] = match;
      const time = (whole: string, frames: string) => ({
        value: readClock(whole) ?? 0,
        unit: 1,
        frames: Number(frames),
      });
      // The reel BL is black: nothing is shown or said.
      events.push({
        line: reel === 'BL' ? 0 : index + 1,
        start: time(from, fromPicture),
        end: time(to, toPicture),
        texts: [],
      });
      return;
    }
    const last = events.at(-1);
    const [, note, name, pictures] = markerPattern.exec(line) ?? [];
    if (!last || line.trim() === '') return;
    if (pictures !== undefined) {
      last.texts.push(note?.trim() || (name ?? ''));
      last.pictures = Number(pictures);
    } else if (!line.startsWith('*')) last.texts.push(line);
    else last.texts.push(notePattern.exec(line)?.[1] ?? '');
  });
  return events.filter(({ line }) => line > 0);
}

/** True for an edit decision list in which some events have a text. */
export function isEditList({ lines }: { readonly lines: readonly string[] }): boolean {
  return (
    lines.some((line) => eventPattern.test(line.trim())) &&
    eventsOf(lines).some(({ texts }) => texts.some((text) => text !== ''))
  );
}

/** Reads an edit decision list (CMX 3600, an export format of editing programs) whose clips or markers have texts. */
export function parseEditList({ lines }: { readonly lines: readonly string[] }): Parsed {
  const events = eventsOf(lines);
  const framesPerSecond = frameRateOf(events.flatMap(({ start, end }) => [start, end]));
  const scale = { unit: 1, framesPerSecond, origin: 0 };
  const cues = events.map(({ line, start, end, texts, pictures }): ReadCue => {
    const from = secondsOf(start, scale);
    const text = tidyText(stripMarkup(texts.join(' ')));
    const isPoint = pictures !== undefined && pictures <= 1;
    if (isPoint) return { line, start: from, text };
    return {
      line,
      start: from,
      end: pictures === undefined ? secondsOf(end, scale) : from + pictures / framesPerSecond,
      text,
    };
  });
  return {
    cues: cues.filter(({ text }) => text !== ''),
    problems: cues.flatMap(({ line, text }) =>
      text === '' ? [problemAt(line, 'text-missing', 'text')] : [],
    ),
    taken: [{ kind: 'frames', count: cues.length, values: [framesPerSecond] }],
  };
}
