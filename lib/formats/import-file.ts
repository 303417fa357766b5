import { type ImportChoices, noChoices } from './choices';
import { type ImportResult, importText, importTranscript } from './import';
import { problemAt } from './problem';
import { documentText } from './word-document';

/**
 * Reads a transcript from a file: as `importTranscript`, and as `importText` the text of a document. A file that cannot
 * be opened is refused. Never rejects. Takes seconds for a large file, so it belongs in a worker.
 */
export async function importFile(file: Blob, choices: ImportChoices = noChoices): Promise<ImportResult> {
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch (error) {
    // The file may have been moved, or its drive removed, since it was chosen.
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, problem: problemAt(0, 'cannot-open', reason) };
  }
  const result = importTranscript(new Uint8Array(bytes), choices);
  if (result.ok || result.problem.code !== 'archive') return result;
  const text = await documentText(file);
  return text === undefined ? result : importText(text, choices);
}
