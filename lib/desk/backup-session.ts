import { type ReadonlySignal, signal } from '@preact/signals';
import type { Answer, Damage } from '../library/problem';
import type { Refusal } from './backup';
import type { Comparison } from './compare-backup';
import type { RestoreEnd } from './restore-backup';
import type { BackupOrder, BackupReport } from './serve-backup';

export type BackupStage =
  | { readonly name: 'idle' | 'restored' }
  /** `part` is how much is done, from 0 to 1. */
  | { readonly name: 'making' | 'reading' | 'restoring'; readonly part: number }
  | { readonly name: 'compared'; readonly comparison: Comparison };

/** A backup as a file, and the name under which it is saved. */
export interface NamedFile {
  readonly name: string;
  readonly file: Blob;
}

/** Saves and restores backups. Nothing is restored before the listener has seen the plan. */
export interface BackupSession {
  readonly stage: ReadonlySignal<BackupStage>;
  /** The damaged records that were left out of the last backup. */
  readonly leftOut: ReadonlySignal<readonly Damage[]>;
  /** The whole library as a file. The name contains the day of `now`. Null if it was cancelled. */
  make(now: Date): Promise<Answer<NamedFile | null>>;
  compare(file: Blob): Promise<void>;
  /** Writes everything in the plan, or nothing. */
  restore(): Promise<void>;
  /** Cancels the present work, or drops the plan. */
  cancel(): void;
}

export interface BackupSessionOptions {
  /** Starts a worker that answers each `BackupOrder`. */
  readonly startWorker: () => Worker;
  /** Called once a backup has been restored. The background then shows talks in open tabs. */
  readonly onRestored: () => void;
}

/** One worker with its orders, of which there is one at a time. */
interface Job {
  readonly worker: Worker;
  /** The worker's answer; null if it was cancelled, or the worker has failed. */
  ask(order: BackupOrder): Promise<BackupReport | null>;
  end(): void;
}

function startJob(worker: Worker, onProgress: (part: number) => void): Job {
  let settle = (_: BackupReport | null) => {};
  worker.onmessage = ({ data }: MessageEvent<BackupReport>) => {
    if (data.kind === 'progress') onProgress(data.part);
    else settle(data);
  };
  // The file may be too large for the memory.
  worker.onerror = () => settle(null);
  return {
    worker,
    ask(order) {
      const { promise, resolve } = Promise.withResolvers<BackupReport | null>();
      settle = resolve;
      worker.postMessage(order);
      return promise;
    },
    end() {
      worker.terminate();
      settle(null);
    },
  };
}

const refusedAs = (reason: Refusal): Comparison => ({ outcome: 'refused', reason });

// long: one method for each thing that the listener can do
export function createBackupSession({ startWorker, onRestored }: BackupSessionOptions): BackupSession {
  const stage = signal<BackupStage>({ name: 'idle' });
  const leftOut = signal<readonly Damage[]>([]);
  let job: Job | null = null;

  const begin = (name: 'making' | 'reading'): Job => {
    job?.end();
    stage.value = { name, part: 0 };
    job = startJob(startWorker(), (part) => {
      const now = stage.peek();
      if ('part' in now) stage.value = { name: now.name, part };
    });
    return job;
  };
  const end = (last: BackupStage) => {
    job?.end();
    job = null;
    stage.value = last;
  };

  return {
    stage,
    leftOut,
    async make(now) {
      const own = begin('making');
      const report = await own.ask({ kind: 'make', now: now.getTime() });
      // Cancelled. Something else may have begun since.
      if (job !== own) return { ok: true, value: null };
      end({ name: 'idle' });
      if (report?.kind !== 'made') return { ok: false, problem: { kind: 'interrupted' } };
      if (!report.answer.ok) return report.answer;
      leftOut.value = report.answer.value.leftOut;
      const name = `sidecue-backup-${now.toISOString().slice(0, 10)}.json`;
      return { ok: true, value: { name, file: report.answer.value.file } };
    },
    async compare(file) {
      const own = begin('reading');
      const report = await own.ask({ kind: 'compare', file });
      if (job !== own) return;
      const comparison = report?.kind === 'compared' ? report.comparison : refusedAs('unreadable');
      // The worker remembers which records to write.
      if (comparison.outcome === 'plan') stage.value = { name: 'compared', comparison };
      else end({ name: 'compared', comparison });
    },
    async restore() {
      const { value } = stage;
      const own = job;
      if (!own || value.name !== 'compared' || value.comparison.outcome !== 'plan') return;
      stage.value = { name: 'restoring', part: 0 };
      const report = await own.ask({ kind: 'restore' });
      const answer: Answer<RestoreEnd> =
        report?.kind === 'restored' ? report.answer : { ok: false, problem: { kind: 'interrupted' } };
      if (!answer.ok) end({ name: 'compared', comparison: { outcome: 'problem', problem: answer.problem } });
      else if (answer.value === 'file-changed') end({ name: 'compared', comparison: refusedAs('changed') });
      else end({ name: answer.value === 'restored' ? 'restored' : 'idle' });
      if (answer.ok && answer.value === 'restored') onRestored();
    },
    cancel() {
      // A restore ends by itself, because only the worker knows whether it is too late to stop.
      if (stage.peek().name === 'restoring') job?.worker.postMessage({ kind: 'stop' } satisfies BackupOrder);
      else end({ name: 'idle' });
    },
  };
}
