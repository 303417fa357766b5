import { serveOrders } from '../../lib/browser/serve-orders';
import type { ReaderWork } from '../../lib/desk/transcript-reader';
import { importFile } from '../../lib/formats/import-file';

/** Reads transcripts in this worker, so that the page stays responsive while a large one is read. */
serveOrders<ReaderWork>(async (work) => {
  if (work.kind === 'read') postMessage(await importFile(work.file, work.choices));
  else {
    const { alignText } = await import('../../lib/formats/align');
    postMessage(alignText(work.lines, work.captions));
  }
});
