import type { Encoding } from './encodings';

/** What is put right in the lines of a file, and can be refused. */
export const refusableMendings = [
  'entities',
  'mojibake',
  'order',
  'ends',
  'rolling',
  'duplicates',
  'overlaps',
] as const;

export type RefusableMending = (typeof refusableMendings)[number];

/** What the listener wants otherwise than the import does it by itself. */
export interface ImportChoices {
  readonly refusedMendings: readonly RefusableMending[];
  /** What was taken for the names of speakers and is none: written names go back into the text. */
  readonly notSpeakers: readonly string[];
  /** Instead of the encoding that the bytes tell. */
  readonly encoding?: Encoding;
}

export const noChoices: ImportChoices = { refusedMendings: [], notSpeakers: [] };

export function isRefusable(kind: string): kind is RefusableMending {
  return (refusableMendings as readonly string[]).includes(kind);
}
