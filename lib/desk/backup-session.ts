import { type ReadonlySignal, signal } from '@preact/signals';
import { type Entries, readEverything } from '../library/entries';
import type { Library } from '../library/library';
import type { Answer, Damage, LibraryProblem } from '../library/problem';
import { backupParts, planRestore, type ReadBackup, type RestorePlan, readBackup } from './backup';

/** What a backup file would change, or why the file cannot be compared. */
export type Comparison =
  | { readonly outcome: 'plan'; readonly plan: RestorePlan; readonly damaged: readonly Damage[] }
  | {
      readonly outcome: 'refused';
      readonly reason: Extract<ReadBackup, { ok: false }>['reason'] | 'unreadable';
    }
  | { readonly outcome: 'problem'; readonly problem: LibraryProblem };

/** Reads a backup file and compares it with the library. Takes seconds for a large file, so it belongs in a worker. */
export async function compareBackup(library: Library, file: Blob): Promise<Comparison> {
  const text = await file.text().catch(() => null);
  if (text === null) return { outcome: 'refused', reason: 'unreadable' };
  const backup = readBackup(text);
  if (!backup.ok) return { outcome: 'refused', reason: backup.reason };
  const present = await library.use(readEverything);
  if (!present.ok) return { outcome: 'problem', problem: present.problem };
  const plan = planRestore(backup.entries, present.value.entries);
  return { outcome: 'plan', plan, damaged: backup.damaged };
}

export type BackupStage =
  | { readonly name: 'idle' | 'reading' | 'restoring' | 'restored' }
  | { readonly name: 'compared'; readonly comparison: Comparison };

/** Saves and restores backups. Nothing is restored before the listener has seen the plan. */
export interface BackupSession {
  readonly stage: ReadonlySignal<BackupStage>;
  /** The damaged records that were left out of the last backup. */
  readonly leftOut: ReadonlySignal<readonly Damage[]>;
  /** The whole library as a file, with a name that tells the day of `now`. */
  make(now: Date): Promise<Answer<{ readonly name: string; readonly file: Blob }>>;
  compare(file: Blob): Promise<void>;
  /** Writes everything that the plan says, or nothing. */
  restore(): Promise<void>;
  cancel(): void;
}

export interface BackupSessionOptions {
  readonly library: Library;
  /** Starts a worker that answers each file with a `Comparison`. */
  readonly startWorker: () => Worker;
  readonly put: (entries: Entries) => Promise<Answer<undefined>>;
}

export function createBackupSession({ library, startWorker, put }: BackupSessionOptions): BackupSession {
  const stage = signal<BackupStage>({ name: 'idle' });
  const leftOut = signal<readonly Damage[]>([]);
  return {
    stage,
    leftOut,
    async make(now) {
      const read = await library.use(readEverything);
      if (!read.ok) return read;
      leftOut.value = read.value.damaged;
      const file = new Blob(backupParts(read.value.entries, now), { type: 'application/json' });
      return { ok: true, value: { name: `sidecue-backup-${now.toISOString().slice(0, 10)}.json`, file } };
    },
    async compare(file) {
      stage.value = { name: 'reading' };
      const worker = startWorker();
      const { promise, resolve } = Promise.withResolvers<Comparison>();
      worker.onmessage = ({ data }: MessageEvent<Comparison>) => resolve(data);
      // The file may be too large for the memory.
      worker.onerror = () => resolve({ outcome: 'refused', reason: 'unreadable' });
      worker.postMessage(file);
      const comparison = await promise;
      worker.terminate();
      stage.value = { name: 'compared', comparison };
    },
    async restore() {
      const { value } = stage;
      if (value.name !== 'compared' || value.comparison.outcome !== 'plan') return;
      stage.value = { name: 'restoring' };
      const answer = await put(value.comparison.plan.entries);
      stage.value = answer.ok
        ? { name: 'restored' }
        : { name: 'compared', comparison: { outcome: 'problem', problem: answer.problem } };
    },
    cancel() {
      stage.value = { name: 'idle' };
    },
  };
}
