/** One element of a list in a backup file, before it is parsed as JSON. */
export interface FileRecord {
  /** The name of its list. */
  readonly list: string;
  /** Its index in the list. */
  readonly index: number;
  /** Where it is in the file, in bytes; `to` is excluded. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Extracts the records from a backup's text as its bytes arrive, so that the whole file is never in memory. */
export interface RecordSplitter {
  /** The records that end in these bytes. */
  push(bytes: Uint8Array): FileRecord[];
  /** The text around the records, with empty lists. It is JSON if the file is. */
  frame(): string;
  /** Whether there is so much text around the records that this is not a backup. */
  isOtherFile(): boolean;
}

/** The lists are in `{ "entries": { "name": [ … ] } }`. */
const listDepth = 3;

/** A backup has some hundred bytes around its records. */
const longestFrame = 1 << 20;

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const openBrace = 0x7b;
const openBracket = 0x5b;
const closeBrace = 0x7d;
const closeBracket = 0x5d;

/**
 * Looks at brackets, commas and strings only. Whether each record and the frame are JSON is left to `JSON.parse`: the
 * file is JSON exactly if all of them are.
 */
// long: a state machine, whose steps share its state
export function createRecordSplitter(): RecordSplitter {
  const decoder = new TextDecoder();
  // A byte order mark belongs at the start of a file. Before a record it is an error, and must remain visible.
  const recordDecoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const frame: number[] = [];
  /** The last string at each depth. If a value follows, the string is its name. */
  const lastStrings: string[] = [];
  let depth = 0;
  let isInString = false;
  let isEscaped = false;
  /** The list that is being read, with the index of its next record; null outside of lists. */
  let list: { readonly name: string; index: number } | null = null;
  /** Where the present bytes are in the file, and where the present record is. */
  let offset = 0;
  let recordAt = 0;
  /** Pieces of a record that began in earlier bytes. */
  let begun: Uint8Array[] = [];

  /** Continues to read a record. Returns where it ends, or the length if it continues. */
  function endOfRecord(bytes: Uint8Array, from: number): number {
    // Local variables make this loop several times faster.
    let [level, inString, escaped] = [depth, isInString, isEscaped];
    let at = from;
    for (; at < bytes.length; at += 1) {
      const byte = bytes[at];
      if (inString) {
        if (escaped) escaped = false;
        else if (byte === backslash) escaped = true;
        else if (byte === quote) inString = false;
      } else if (byte === quote) inString = true;
      else if (byte === openBrace || byte === openBracket) level += 1;
      else if (byte === closeBrace || byte === closeBracket) {
        if (level === listDepth) break;
        level -= 1;
      } else if (byte === comma && level === listDepth) break;
    }
    [depth, isInString, isEscaped] = [level, inString, escaped];
    return at;
  }

  /** Reads one byte outside of the records. */
  function readFrame(byte: number): void {
    if (isInString) {
      if (isEscaped) isEscaped = false;
      else if (byte === backslash) isEscaped = true;
      else if (byte === quote) {
        isInString = false;
        lastStrings[depth] = decoder.decode(Uint8Array.from(frame.slice(frame.lastIndexOf(quote) + 1)));
      }
    } else if (byte === quote) isInString = true;
    else if (byte === openBrace || byte === openBracket) {
      const isList = byte === openBracket && depth === listDepth - 1 && lastStrings[1] === 'entries';
      if (isList) list = { name: lastStrings[2] ?? '', index: 0 };
      depth += 1;
    } else if (byte === closeBrace || byte === closeBracket) depth -= 1;
    frame.push(byte);
  }

  function textWith(last: Uint8Array): string {
    const text = [...begun, last].map((piece) => recordDecoder.decode(piece, { stream: true })).join('');
    begun = [];
    return text + recordDecoder.decode();
  }

  return {
    push(bytes) {
      const records: FileRecord[] = [];
      let at = 0;
      while (at < bytes.length) {
        if (!list) {
          readFrame(bytes[at] ?? 0);
          at += 1;
          recordAt = offset + at;
          continue;
        }
        const from = at;
        at = endOfRecord(bytes, from);
        if (at === bytes.length) {
          begun.push(bytes.slice(from));
          break;
        }
        const text = textWith(bytes.subarray(from, at));
        const isLast = bytes[at] !== comma;
        // An empty list has no record.
        if (!isLast || list.index > 0 || /[^ \t\r\n]/u.test(text))
          records.push({ list: list.name, index: list.index, from: recordAt, to: offset + at, text });
        list.index += 1;
        if (isLast) {
          // The closing bracket belongs to the frame.
          list = null;
          continue;
        }
        at += 1;
        recordAt = offset + at;
      }
      offset += bytes.length;
      return records;
    },
    frame: () => decoder.decode(Uint8Array.from(frame)),
    isOtherFile: () => frame.length > longestFrame,
  };
}
