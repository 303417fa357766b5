import type { FormatRow } from './formats';
import type { Parsed } from './parsed';
import type { Problem } from './problem';

/** The content of a text that was read, and its format. */
export interface Found {
  readonly format: FormatRow;
  readonly parsed: Parsed;
}

export type ReadResult = ({ readonly ok: true } & Found) | { readonly ok: false; readonly problem: Problem };

export function refuse(problem: Problem): ReadResult {
  return { ok: false, problem };
}
