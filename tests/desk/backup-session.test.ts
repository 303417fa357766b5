import { expect, test, vi } from 'vitest';
import { createBackupSession } from '../../lib/desk/backup-session';
import type { BackupReport } from '../../lib/desk/serve-backup';
import { useFakeIndexedDb } from '../library/fake-indexed-db';

// For what Node has only from version 22 on.
useFakeIndexedDb();

const plan = { outcome: 'plan', plan: {}, damaged: [] } as never;

/** A session whose worker answers when the test says so. */
function open() {
  const worker = { postMessage: vi.fn(), terminate: vi.fn() } as unknown as Worker;
  const onRestored = vi.fn();
  const session = createBackupSession({ startWorker: () => worker, onRestored });
  return {
    ...session,
    onRestored,
    report: (data: BackupReport) => worker.onmessage!({ data } as MessageEvent),
    fail: () => worker.onerror!({} as ErrorEvent),
  };
}

/** A session in which a file was compared, and is being restored. */
function openRestoring() {
  const session = open();
  void session.compare(new Blob());
  session.report({ kind: 'compared', comparison: plan });
  return session;
}

test('A file that has changed since it was compared is refused as such', async () => {
  const { restore, report, stage, onRestored } = openRestoring();
  await vi.waitFor(() => expect(stage.value.name).toBe('compared'));
  const restoring = restore();
  report({ kind: 'restored', answer: { ok: true, value: 'file-changed' } });
  await restoring;
  expect(stage.value).toEqual({ name: 'compared', comparison: { outcome: 'refused', reason: 'changed' } });
  expect(onRestored).not.toHaveBeenCalled();
});

test('A worker that fails has interrupted what it did, and a file that it could not compare is unreadable', async () => {
  const { restore, fail, stage } = openRestoring();
  await vi.waitFor(() => expect(stage.value.name).toBe('compared'));
  const restoring = restore();
  fail();
  await restoring;
  const problem = { kind: 'interrupted' };
  expect(stage.value).toEqual({ name: 'compared', comparison: { outcome: 'problem', problem } });

  const other = open();
  const making = other.make(new Date());
  other.fail();
  expect(await making).toEqual({ ok: false, problem });
  const comparing = other.compare(new Blob());
  other.fail();
  await comparing;
  expect(other.stage.value).toEqual({
    name: 'compared',
    comparison: { outcome: 'refused', reason: 'unreadable' },
  });
});
