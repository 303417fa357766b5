import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import type { Text } from '../../lib/browser/text';
import type { BackupStage } from '../../lib/desk/backup-session';
import { backupTroubles, shelfTroubles } from '../../lib/desk/troubles';
import type { Damage, LibraryProblem } from '../../lib/library/problem';

/** Messages by their keys, with what is put into them. */
const text: Text = (key, ...values) => [key, ...values].join(' ');
const damage: Damage = { store: 'notes', key: '7', reason: 'at: not a number' };

test('The library tells its problem first, then each damaged record', () => {
  const problem = signal<LibraryProblem | null>({ kind: 'interrupted' });
  expect(shelfTroubles({ problem, damaged: signal([damage]) }, text)).toEqual([
    'problemInterrupted',
    'problemDamaged notes 7 at: not a number',
  ]);
  problem.value = null;
  expect(shelfTroubles({ problem, damaged: signal([]) }, text)).toEqual([]);
});

test.for<[BackupStage, string[]]>([
  [{ name: 'idle' }, ['problemDamaged notes 7 at: not a number']],
  [{ name: 'compared', comparison: { outcome: 'refused', reason: 'newer' } }, ['backupNewer']],
  [{ name: 'compared', comparison: { outcome: 'refused', reason: 'changed' } }, ['backupFileChanged']],
  [
    { name: 'compared', comparison: { outcome: 'problem', problem: { kind: 'disk-full' } } },
    ['problemDiskFull'],
  ],
])('At the stage %j a backup tells %j', ([stage, told]) => {
  expect(backupTroubles({ stage: signal(stage), leftOut: signal([damage]) }, text)).toEqual(told);
});
