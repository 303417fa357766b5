import type { MessageKey, Text } from '../browser/text';
import type { Mending } from './mending';

const unitMessages = {
  milliseconds: 'unitMilliseconds',
  microseconds: 'unitMicroseconds',
  ticks: 'unitTicks',
  frames: 'unitFrames',
} as const satisfies Record<string, MessageKey>;

/** One sentence for the reader: what was wrong with a file, in how many lines, and what was done about it. */
export function mendingSentence(mending: Mending, text: Text): string {
  const { kind, count, values } = mending;
  switch (kind) {
    case 'encoding':
      return values[0] === 'utf-8' ? text('mendedBytes', count) : text('mendedWindows1252');
    case 'mojibake':
      return text('mendedMojibake', count);
    case 'rolling':
      return text(values[0] === 'growing' ? 'mendedGrowing' : 'mendedRepeats', count);
    case 'overlaps':
      return text('mendedOverlaps', count);
    case 'duplicates':
      return text('mendedDuplicates', count);
    case 'order':
      return text('mendedOrder', count);
    case 'ends':
      return text('mendedEnds', count);
    case 'units':
      return text(unitMessages[values[0]], values[1]);
    case 'chapters': {
      const titles = values.map((title) => text('quoted', title));
      const left = count - values.length;
      return text('mendedChapters', count, left > 0 ? [...titles, text('listMore', left)] : titles);
    }
  }
}
