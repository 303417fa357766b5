/** One element of a list in a backup file, before it is read as JSON. */
export interface FileRecord {
  /** The name of its list. */
  readonly list: string;
  /** Its place in the list, from 0. */
  readonly index: number;
  /** Where it stands in the file, in bytes; `to` is excluded. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Takes the records out of a backup's text as its bytes come, so that the file is never in memory as a whole. */
export interface RecordSplitter {
  /** The records that end in these bytes. */
  push(bytes: Uint8Array): FileRecord[];
  /** The text around the records, in which their lists are empty: JSON if the file is. */
  frame(): string;
  /** Whether there is so much around the records that this is no backup. */
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
 * Only brackets, commas and strings are looked at. Whether each record and the frame are JSON is for `JSON.parse` to
 * say: the file is, exactly if all of them are.
 */
// long: one state machine over bytes; its parts share the state
export function createRecordSplitter(): RecordSplitter {
  const decoder = new TextDecoder();
  const frame: number[] = [];
  /** By depth: the last string at it, which is a name where a value follows. */
  const lastStrings: string[] = [];
  let depth = 0;
  let isInString = false;
  let isEscaped = false;
  let stringAt = 0;
  /** The list that is being read, with the place of its next record; null outside of one. */
  let list: { readonly name: string; index: number } | null = null;
  let offset = 0;
  /** Pieces of a record that began in earlier bytes. */
  let begun: Uint8Array[] = [];
  let recordAt = 0;

  const beginsList = (byte: number) =>
    byte === openBracket && depth === listDepth - 1 && lastStrings[1] === 'entries';

  function textWith(last: Uint8Array): string {
    const text = [...begun, last].map((piece) => decoder.decode(piece, { stream: true })).join('');
    begun = [];
    return text + decoder.decode();
  }

  return {
    push(bytes) {
      const records: FileRecord[] = [];
      let from = 0;
      const endRecord = (inList: { readonly name: string; index: number }, at: number, isLast: boolean) => {
        const text = textWith(bytes.subarray(from, at));
        const { name, index } = inList;
        // An empty list has no record.
        if (!isLast || index > 0 || text.trim() !== '')
          records.push({ list: name, index, from: recordAt, to: offset + at, text });
        inList.index += 1;
        from = at + 1;
        recordAt = offset + from;
      };
      bytes.forEach((byte, at) => {
        const within = list;
        if (isInString) {
          if (isEscaped) isEscaped = false;
          else if (byte === backslash) isEscaped = true;
          else if (byte === quote) {
            isInString = false;
            if (!within) lastStrings[depth] = decoder.decode(Uint8Array.from(frame.slice(stringAt)));
          }
        } else if (byte === quote) {
          isInString = true;
          stringAt = frame.length + 1;
        } else if (byte === openBrace || byte === openBracket) {
          if (!within && beginsList(byte)) {
            list = { name: lastStrings[2] ?? '', index: 0 };
            from = at + 1;
            recordAt = offset + from;
          }
          depth += 1;
        } else if (byte === closeBrace || byte === closeBracket) {
          if (within && depth === listDepth) {
            endRecord(within, at, true);
            list = null;
          }
          depth -= 1;
        } else if (byte === comma && within && depth === listDepth) endRecord(within, at, false);
        if (!within || !list) frame.push(byte);
      });
      if (list) begun.push(bytes.slice(from));
      offset += bytes.length;
      return records;
    },
    frame: () => decoder.decode(Uint8Array.from(frame)),
    isOtherFile: () => frame.length > longestFrame,
  };
}
