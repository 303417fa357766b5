import { decodeEntities } from './entities';

/** The maximum size of a document's text, in bytes: more than any talk needs, and not enough to do harm. */
const mostBytes = 40 * 1024 * 1024;

/** Signatures of the ZIP format (APPNOTE 6.3, 4.3), read as little-endian numbers. */
const signatures = { end: 0x06054b50, entry: 0x02014b50, file: 0x04034b50 };
const endLength = 22;
const longestComment = 0xffff;

/** The files that contain the text in Word and LibreOffice documents. */
const textFiles = new Set(['word/document.xml', 'content.xml']);

interface PackedFile {
  readonly isDeflated: boolean;
  readonly data: Uint8Array;
}

/** The file with the text in a packed document; undefined for other or broken archives. */
function findText(bytes: Uint8Array): PackedFile | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lowest = Math.max(0, bytes.length - endLength - longestComment);
  let end = bytes.length - endLength;
  while (end >= lowest && view.getUint32(end, true) !== signatures.end) end -= 1;
  if (end < lowest) return undefined;
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(at, true) !== signatures.entry) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if (textFiles.has(name)) {
      const file = view.getUint32(at + 42, true);
      if (view.getUint32(file, true) !== signatures.file) return undefined;
      const from = file + 30 + view.getUint16(file + 26, true) + view.getUint16(file + 28, true);
      const data = bytes.subarray(from, from + view.getUint32(at + 20, true));
      return { isDeflated: view.getUint16(at + 10, true) === 8, data };
    }
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return undefined;
}

/** Unpacks the text; undefined if it is longer than any talk. */
async function unpack({ isDeflated, data }: PackedFile): Promise<string | undefined> {
  const packed = new Blob([data as BlobPart]).stream();
  const stream = isDeflated ? packed.pipeThrough(new DecompressionStream('deflate-raw')) : packed;
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > mostBytes) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}

const markPattern = /<(\/?)(?:\w{1,20}:)?([A-Za-z-]{1,40})[^<>]*>|([^<]+)/gu;

/** The text of a document's XML, with one line per paragraph and line break. */
function textOf(xml: string): string {
  const isOpenDocument = xml.includes('<office:document-content');
  const body = isOpenDocument ? xml.slice(xml.indexOf('<office:body')) : xml;
  let text = '';
  /** True inside a list of tab stops, where elements named like tabs are not tabs. */
  let isTabStops = false;
  // In Word, only `w:t` contains text.
  let isText = isOpenDocument;
  for (const [, slash, name, content] of body.matchAll(markPattern)) {
    if (content !== undefined) text += isText ? decodeEntities(content) : '';
    else if (name === 't' && !isOpenDocument) isText = slash === '';
    else if (name === 'tabs') isTabStops = slash === '';
    else if (name === 'tab' && !isTabStops) text += '\t';
    else if (name === 's' && isOpenDocument) text += ' ';
    else if (name === 'br' || name === 'cr' || name === 'line-break') text += '\n';
    else if ((name === 'p' || name === 'h') && slash !== '') text += '\n';
  }
  return text;
}

/**
 * The text of a Word (DOCX) or LibreOffice (ODT) document; undefined if the file is not one or is broken. Never throws.
 */
export async function documentText(file: Blob): Promise<string | undefined> {
  try {
    const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
    if (first !== 0x50 || second !== 0x4b) return undefined;
    const packed = findText(new Uint8Array(await file.arrayBuffer()));
    const xml = packed && (await unpack(packed));
    return xml === undefined ? undefined : textOf(xml);
  } catch {
    // The file is cut off, or packed in a way that the browser does not support. The import reports what kind of file
    // it is.
    return undefined;
  }
}
