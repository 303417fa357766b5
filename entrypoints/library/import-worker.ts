import { alignText } from '../../lib/formats/align';
import { importTranscript } from '../../lib/formats/import';
import type { ReaderOrder, ReaderReport } from '../../lib/library/transcript-reader';

/** Reads transcripts apart from the page, which stays quick while a large one is read. */
addEventListener('message', ({ data: { id, work } }: MessageEvent<ReaderOrder>) => {
  const report: ReaderReport = {
    id,
    result: work.kind === 'read' ? importTranscript(work.bytes) : alignText(work.lines, work.captions),
  };
  postMessage(report);
});
