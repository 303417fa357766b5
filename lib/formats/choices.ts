import type { Encoding } from './encodings';

/** The repairs to the lines of a file that the listener can refuse. */
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

/** The listener's choices that override what the import does by itself. */
export interface ImportChoices {
  readonly refusedMendings: readonly RefusableMending[];
  /** What was taken for speaker names but is none. If such a name was written in the text, it is put back. */
  readonly notSpeakers: readonly string[];
  /** Replaces the encoding that was detected from the bytes. */
  readonly encoding?: Encoding;
}

export const noChoices: ImportChoices = { refusedMendings: [], notSpeakers: [] };

export function isRefusable(kind: string): kind is RefusableMending {
  return (refusableMendings as readonly string[]).includes(kind);
}
