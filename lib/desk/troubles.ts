import type { MessageKey, Text } from '../browser/text';
import type { Damage } from '../library/problem';
import { libraryProblemSentence } from '../library/problem-text';
import type { Refusal } from './backup';
import type { BackupSession } from './backup-session';
import type { Shelf } from './shelf';

const refusals: Readonly<Record<Refusal, MessageKey>> = {
  'no-json': 'backupNoJson',
  'no-backup': 'backupNoBackup',
  newer: 'backupNewer',
  unreadable: 'backupUnreadable',
  changed: 'backupFileChanged',
};

const damageSentence = (damage: Damage, text: Text) =>
  libraryProblemSentence({ kind: 'damaged', damage }, text);

/** What is wrong with the library, one sentence each. */
export function shelfTroubles(
  { problem, damaged }: Pick<Shelf, 'problem' | 'damaged'>,
  text: Text,
): string[] {
  const own = problem.value ? [libraryProblemSentence(problem.value, text)] : [];
  return [...own, ...damaged.value.map((damage) => damageSentence(damage, text))];
}

/**
 * What is wrong with the backup file that was compared, one sentence each. If none was compared, which records are
 * missing in the last backup.
 */
export function backupTroubles(
  { stage, leftOut }: Pick<BackupSession, 'stage' | 'leftOut'>,
  text: Text,
): string[] {
  if (stage.value.name !== 'compared') return leftOut.value.map((damage) => damageSentence(damage, text));
  const { comparison } = stage.value;
  switch (comparison.outcome) {
    case 'refused':
      return [text(refusals[comparison.reason])];
    case 'problem':
      return [libraryProblemSentence(comparison.problem, text)];
    case 'plan':
      return comparison.damaged.map(({ store, key, reason }) => text('backupDamaged', store, key, reason));
  }
}
