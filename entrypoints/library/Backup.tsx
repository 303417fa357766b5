import { BackupSection } from '../../components/library/BackupSection';
import { downloadBlob } from '../../lib/browser/download';
import { browserText as text } from '../../lib/browser/text';
import type { BackupSession } from '../../lib/desk/backup-session';
import { backupTroubles } from '../../lib/desk/troubles';
import type { LibraryProblem } from '../../lib/library/problem';
import { ask } from '../../lib/messages/to-background';

export interface BackupProps {
  backup: BackupSession;
  onProblem: (problem: LibraryProblem) => void;
}

/** The backup section with its session. */
export function Backup({ backup, onProblem }: BackupProps) {
  const save = async () => {
    const made = await backup.make(new Date());
    if (!made.ok) onProblem(made.problem);
    else if (made.value) downloadBlob(made.value.name, made.value.file);
  };
  return (
    <BackupSection
      stage={backup.stage.value}
      troubles={backupTroubles(backup, text)}
      onSave={save}
      onFile={backup.compare}
      onRestore={backup.restore}
      onCancel={backup.cancel}
      onDeleteEverything={async () => {
        const deleted = await ask('delete-everything', {});
        if (!deleted.ok) onProblem(deleted.problem);
      }}
    />
  );
}
