import type { MessageKey, Text } from '../browser/text';
import { encodingNames } from './encodings';
import type { Mending } from './mending';

const unitMessages = {
  tenths: 'unitTenths',
  hundredths: 'unitHundredths',
  samples: 'unitSamples',
  milliseconds: 'unitMilliseconds',
  microseconds: 'unitMicroseconds',
  ticks: 'unitTicks',
  nanoseconds: 'unitNanoseconds',
  frames: 'unitFrames',
  dates: 'unitDates',
} as const satisfies Record<string, MessageKey>;

/** One sentence for the reader: what was wrong with a file, in how many lines, and what was done about it. */
export function mendingSentence(mending: Mending, text: Text): string {
  const { kind, count, values } = mending;
  switch (kind) {
    case 'encoding':
      if (values[0] === 'utf-8') return text('mendedBytes', count);
      return values[0] === 'windows-1252'
        ? text('mendedWindows1252')
        : text('mendedEncoding', encodingNames[values[0]]);
    case 'entities':
      return text('mendedEntities', count);
    case 'mojibake':
      return text('mendedMojibake', count);
    case 'frames':
      return text('mendedFrames', count, values[0]);
    case 'numbers':
      return text(values[0] === 'ms' ? 'mendedMilliseconds' : 'mendedSeconds', count);
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
    case 'ruby':
      return text('mendedRuby', count);
    case 'chapters': {
      const titles = values.map((title) => text('quoted', title));
      const left = count - values.length;
      return text('mendedChapters', count, left > 0 ? [...titles, text('listMore', left)] : titles);
    }
  }
}
