import { type ImportChoices, noChoices } from './choices';
import { type DecodedText, decodeUtf } from './decode-bytes';
import type { ImportResult } from './finish-import';
import { mayBeJoined } from './foreign-lines';
import { readDecoded, readImport, refuseBytes } from './importing';
import { type LateReaders, mayBeRare } from './late-readers';
import { problemAt } from './problem';

/** Loads the readers of JSON, of XML and HTML, of rare formats and of joined files, each only if the text may need it. */
async function lateReadersFor(text: string): Promise<LateReaders> {
  const json = /[[{(]/u.test(text) ? (await import('./json')).json : undefined;
  const markup = text.includes('<') ? (await import('./markup')).markup : undefined;
  const joined = mayBeJoined(text) ? (await import('./joined-parts')).readJoined : undefined;
  const rare = mayBeRare(text) || joined ? (await import('./rare-formats')).rare : undefined;
  return { json, markup, rare, joined };
}

async function decode(bytes: Uint8Array, { encoding }: ImportChoices): Promise<DecodedText> {
  return decodeUtf(bytes, encoding) ?? (await import('./old-encodings')).decodeOldBytes(bytes, encoding);
}

async function readBytes(bytes: Uint8Array, choices: ImportChoices): Promise<ImportResult> {
  const refused = refuseBytes(bytes);
  if (refused) return refused;
  const decoded = await decode(bytes, choices);
  return readDecoded(decoded, choices, await lateReadersFor(decoded.text));
}

/**
 * Reads a transcript from a file: like `importTranscript`, and like `importText` for the text of a document. A file
 * that cannot be opened is refused. The promise never rejects. A large file takes seconds, so call this in a worker.
 */
export async function importFile(file: Blob, choices: ImportChoices = noChoices): Promise<ImportResult> {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    // The file may have been moved, or its drive removed, since it was chosen.
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, problem: problemAt(0, 'cannot-open', reason) };
  }
  const result = await readBytes(bytes, choices);
  if (result.ok || result.problem.code !== 'archive') return result;
  const { documentText } = await import('./word-document');
  const text = await documentText(file);
  return text === undefined ? result : readImport(text, choices, await lateReadersFor(text));
}
