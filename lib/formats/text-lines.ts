import { parseStampedText, type StampedText } from './stamped-text';
import { findTable, type Table } from './table';
import { readTimingLine } from './timing-line';
import { isWhisperConsoleLine } from './whisper-console';

/** A text that is made of lines, with what tells one format of lines from another. */
export interface TextLines {
  readonly text: string;
  readonly lines: readonly string[];
  /** The first line that is a readable pair of times, as SRT, WebVTT or Whisper's console have it. */
  readonly timing: string | undefined;
  /** The first line, from 1, that was meant as such a pair and cannot be read; 0 if there is none. */
  malformedLine(): number;
  /** The table with times that it is; undefined if it is none. */
  table(): Table | undefined;
  /** The text read as one with stamps in it; undefined if it is none. */
  stamped(): StampedText | undefined;
}

function once<Value>(find: () => Value): () => Value {
  let found: { readonly value: Value } | undefined;
  return () => {
    found ??= { value: find() };
    return found.value;
  };
}

/** The lines of a text. What takes long is found when it is first asked for. */
export function readTextLines(text: string): TextLines {
  const lines = text.split('\n');
  return {
    text,
    lines,
    timing: lines.find((line) => typeof readTimingLine(line) === 'object' || isWhisperConsoleLine(line)),
    malformedLine: once(() => lines.findIndex((line) => readTimingLine(line) === 'malformed') + 1),
    table: once(() => findTable(text)),
    stamped: once(() => parseStampedText(text)),
  };
}
