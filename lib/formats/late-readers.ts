import type { Json } from './json';
import type { Markup } from './markup';
import type { Rare } from './rare-formats';

/** Subtitles with arrows, the commonest files, are of no rare form. */
const headLength = 1000;

/** False for a text that can have none of the rare forms, so that their readers need not look at each line of it. */
export function mayBeRare(text: string): boolean {
  return !/\d:\d\d[^\n]{0,16}-->/u.test(text.slice(0, headLength));
}

/** Readers that an import loads when a file may need them. */
export interface LateReaders {
  /** Undefined only for a text without a bracket. */
  readonly json: Json | undefined;
  /** Undefined only for a text without a `<`. */
  readonly markup: Markup | undefined;
  /** What reads formats that few files have; undefined for subtitles with arrows. */
  readonly rare: Rare | undefined;
}
