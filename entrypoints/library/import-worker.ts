import type { ReaderWork } from '../../lib/desk/transcript-reader';
import { alignText } from '../../lib/formats/align';
import { importFile } from '../../lib/formats/import-file';

/** Reads transcripts, so that the page stays responsive while a large one is read. */
addEventListener('message', async ({ data: work }: MessageEvent<ReaderWork>) => {
  postMessage(
    work.kind === 'read' ? await importFile(work.file, work.choices) : alignText(work.lines, work.captions),
  );
});
