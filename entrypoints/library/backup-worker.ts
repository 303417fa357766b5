import { type BackupOrder, createBackupServer } from '../../lib/desk/serve-backup';
import { createLibrary } from '../../lib/library/library';

const answer = createBackupServer(createLibrary(), (report) => postMessage(report));

/** Makes, compares and restores backups in a worker, so that the page stays responsive. */
addEventListener('message', ({ data }: MessageEvent<BackupOrder>) => answer(data));
