import { compareBackup } from '../../lib/desk/backup-session';
import { createLibrary } from '../../lib/library/library';

const library = createLibrary();

/** Reads a backup and compares it with the library, so that the page stays responsive. */
addEventListener('message', async ({ data }: MessageEvent<Blob>) => {
  postMessage(await compareBackup(library, data));
});
