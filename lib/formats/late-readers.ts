import type { readJoined } from './joined-parts';
import type { Json } from './json';
import type { Markup } from './markup';
import type { Rare } from './rare-formats';

/**
 * How much of a text is searched for the arrows of subtitles, the most common files, which are not of a rare format.
 */
const headLength = 1000;

/** False for subtitles with arrows, which cannot be of a rare format: its readers then need not search every line. */
export function mayBeRare(text: string): boolean {
  return !/\d:\d\d[^\n]{0,16}-->/u.test(text.slice(0, headLength));
}

/** Readers that an import loads when a file may need them. */
export interface LateReaders {
  /** Undefined only for a text without a bracket. */
  readonly json: Json | undefined;
  /** Undefined only for a text without a `<`. */
  readonly markup: Markup | undefined;
  /** The reader of rare formats; undefined for subtitles with arrows. */
  readonly rare: Rare | undefined;
  /** The reader of texts with parts in several formats; undefined if the text cannot be one. */
  readonly joined: typeof readJoined | undefined;
}
