import type { ReaderWork } from '../../lib/desk/transcript-reader';
import { alignText } from '../../lib/formats/align';
import type { ImportChoices } from '../../lib/formats/choices';
import { type ImportResult, importTranscript } from '../../lib/formats/import';
import { problemAt } from '../../lib/formats/problem';

async function read(file: Blob, choices?: ImportChoices): Promise<ImportResult> {
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch (error) {
    // The file may have been moved, or its drive removed, since it was chosen.
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, problem: problemAt(0, 'cannot-open', reason) };
  }
  return importTranscript(new Uint8Array(bytes), choices);
}

/** Reads transcripts, so that the page stays responsive while a large one is read. */
addEventListener('message', async ({ data: work }: MessageEvent<ReaderWork>) => {
  postMessage(
    work.kind === 'read' ? await read(work.file, work.choices) : alignText(work.lines, work.captions),
  );
});
