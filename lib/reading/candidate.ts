/** How much the candidate's words reveal about the talk. */
export type TermKind = 'sequence' | 'common-sequence' | 'uncommon' | 'common';

/**
 * A word, or a sequence of two or three words, that may name what a talk is about. Inflected forms are one candidate.
 */
export interface Candidate {
  /** The stems of its words. */
  readonly stems: readonly string[];
  readonly kind: TermKind;
  /** The form in which it was said most often. */
  readonly text: string;
  /** The indices of its first words, in order. */
  readonly places: readonly number[];
}
