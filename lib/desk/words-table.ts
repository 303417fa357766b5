import type { TaughtPair } from '../library/glossary';
import { writeTable } from './table-cells';

/** The taught words as tab-separated values with a heading. */
export const writeWords = (pairs: readonly TaughtPair[]): string =>
  writeTable(
    ['heard', 'said'],
    pairs.map(({ heard, said }) => [heard, said]),
  );
