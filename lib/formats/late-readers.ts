import type { Format } from './format';
import type { FormatId } from './formats';
import type { Markup } from './markup';

/** Readers that an import loads when a file may need them. */
export interface LateReaders {
  /** Undefined only for a text without a `<`. */
  readonly markup: Markup | undefined;
  /** The formats that few files have; none for subtitles with arrows. */
  readonly rare: readonly (Format & { readonly id: FormatId })[];
}
