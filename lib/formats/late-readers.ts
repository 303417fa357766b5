import type { Markup } from './markup';
import type { Rare } from './rare-formats';

/** Readers that an import loads when a file may need them. */
export interface LateReaders {
  /** Undefined only for a text without a `<`. */
  readonly markup: Markup | undefined;
  /** What reads formats that few files have; undefined for subtitles with arrows. */
  readonly rare: Rare | undefined;
}
