import { serveOrders } from '../../lib/browser/serve-orders';
import { type BackupOrder, createBackupServer } from '../../lib/desk/serve-backup';
import { createLibrary } from '../../lib/library/library';

const answer = createBackupServer(createLibrary(), (report) => postMessage(report));

/** Makes, compares and restores backups in this worker, so that the page stays responsive. */
serveOrders<BackupOrder>(answer);
