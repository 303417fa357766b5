import type { ReaderOrder, ReaderReport } from '../../lib/desk/transcript-reader';
import { alignText } from '../../lib/formats/align';
import { importTranscript } from '../../lib/formats/import';

/** Reads transcripts, so that the page stays responsive while a large one is read. */
addEventListener('message', ({ data: { id, work } }: MessageEvent<ReaderOrder>) => {
  const report: ReaderReport = {
    id,
    result: work.kind === 'read' ? importTranscript(work.bytes) : alignText(work.lines, work.captions),
  };
  postMessage(report);
});
