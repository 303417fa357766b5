import type { Library } from '../library/library';
import type { Answer } from '../library/problem';
import { type ComparedBackup, type Comparison, compareBackup } from './compare-backup';
import { type MadeBackup, makeBackup } from './make-backup';
import { type RestoreEnd, restoreBackup } from './restore-backup';

/** From the page to the worker, which does one thing at a time. */
export type BackupOrder =
  /** `now` is in milliseconds since 1970. */
  | { readonly kind: 'make'; readonly now: number }
  | { readonly kind: 'compare'; readonly file: Blob }
  /** Write what the last comparison has found to be new or different. */
  | { readonly kind: 'restore' }
  /** Stop restoring. It may be too late. */
  | { readonly kind: 'stop' };

/** From the worker to the page. */
export type BackupReport =
  /** How much is done, from 0 to 1. */
  | { readonly kind: 'progress'; readonly part: number }
  | { readonly kind: 'made'; readonly answer: Answer<MadeBackup> }
  | { readonly kind: 'compared'; readonly comparison: Comparison }
  /** Unless the end is `restored`, nothing was written. */
  | { readonly kind: 'restored'; readonly answer: Answer<RestoreEnd> };

/** Answers backup orders in a worker. `report` sends the answers. */
export function createBackupServer(library: Library, report: (message: BackupReport) => void) {
  let compared: (ComparedBackup & { readonly file: Blob }) | null = null;
  const stopping = new AbortController();
  let lastPercent = 0;
  const onProgress = (part: number) => {
    const percent = Math.floor(part * 100);
    if (percent !== lastPercent) report({ kind: 'progress', part });
    lastPercent = percent;
  };

  return async function answer(order: BackupOrder): Promise<void> {
    switch (order.kind) {
      case 'make':
        report({ kind: 'made', answer: await makeBackup(library, new Date(order.now), onProgress) });
        return;
      case 'compare':
        compared = { ...(await compareBackup(library, order.file, onProgress)), file: order.file };
        report({ kind: 'compared', comparison: compared.comparison });
        return;
      case 'restore':
        if (compared) {
          const { file, places } = compared;
          const options = { onProgress, signal: stopping.signal };
          report({ kind: 'restored', answer: await restoreBackup(library, file, places, options) });
        }
        return;
      case 'stop':
        stopping.abort();
    }
  };
}
