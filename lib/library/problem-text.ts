import type { Text } from '../browser/text';
import type { LibraryProblem } from './problem';

/** A sentence for the reader: what went wrong, that nothing is lost, and what to do. */
export function libraryProblemSentence(problem: LibraryProblem, text: Text): string {
  switch (problem.kind) {
    case 'disk-full':
      return text('problemDiskFull');
    case 'newer-database':
      return text('problemNewerDatabase');
    case 'upgrade-blocked':
      return text('problemUpgradeBlocked');
    case 'interrupted':
      return text('problemInterrupted');
    case 'unavailable':
      return text('problemUnavailable', problem.reason);
    case 'damaged':
      return text('problemDamaged', problem.damage.store, problem.damage.key, problem.damage.reason);
    case 'not-found':
      return text('problemNotFound');
    case 'note-changed':
      return text('newsNoteStays');
    case 'pin-order':
      return text('pinRefused');
    case 'read-only':
      return text('problemReadOnly');
    case 'failed':
      return text('problemFailed', problem.reason);
  }
}
