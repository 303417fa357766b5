import { useSignal } from '@preact/signals';
import { BackupSection } from '../../components/library/BackupSection';
import { downloadBlob } from '../../lib/browser/download';
import { type MessageKey, browserText as text } from '../../lib/browser/text';
import type { BackupSession } from '../../lib/desk/backup-session';
import type { Damage, LibraryProblem } from '../../lib/library/problem';
import { problemSentence } from '../../lib/library/problem-text';

const refusals: Record<string, MessageKey> = {
  'no-json': 'backupNoJson',
  'no-backup': 'backupNoBackup',
  newer: 'backupNewer',
  unreadable: 'backupUnreadable',
};

export interface BackupProps {
  backup: BackupSession;
  onProblem: (problem: LibraryProblem) => void;
}

/** The backup section with its session. */
export function Backup({ backup, onProblem }: BackupProps) {
  const stage = backup.stage.value;
  const comparison = stage.name === 'compared' ? stage.comparison : null;
  const leftOut = useSignal<readonly Damage[]>([]);
  const troubles = () => {
    if (comparison?.outcome === 'refused') return [text(refusals[comparison.reason]!)];
    if (comparison?.outcome === 'problem') return [problemSentence(comparison.problem, text)];
    if (comparison?.outcome !== 'plan') {
      return leftOut.value.map((damage) => problemSentence({ kind: 'damaged', damage }, text));
    }
    return comparison.damaged.map(({ store, key, reason }) => text('backupDamaged', store, key, reason));
  };
  const save = async () => {
    const now = new Date();
    const made = await backup.make(now);
    if (!made.ok) return onProblem(made.problem);
    leftOut.value = made.value.damaged;
    downloadBlob(`sidecue-backup-${now.toISOString().slice(0, 10)}.json`, made.value.file);
  };
  return (
    <BackupSection
      stage={stage.name}
      plan={comparison?.outcome === 'plan' ? comparison.plan : null}
      troubles={troubles()}
      onSave={save}
      onFile={backup.compare}
      onRestore={backup.restore}
      onCancel={backup.cancel}
    />
  );
}
