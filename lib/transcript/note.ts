import type { LineRange, Seconds } from './cue';

/**
 * Words in consecutive lines: from the UTF-16 offset `from` in line `first` to the offset `to` in line `last`; `to` is
 * excluded.
 */
export interface WordRange extends LineRange {
  readonly from: number;
  readonly to: number;
}

/** A mark in a talk, with or without a text. */
export type NoteMark =
  | { readonly kind: 'bookmark' }
  /** Highlighted words. */
  | ({ readonly kind: 'highlight' } & WordRange);

/** What a listener has kept about a moment of a talk: a text of their own, a mark, or both. */
export interface Note {
  readonly id: string;
  readonly talkId: string;
  /** The start of its line, in transcript time. */
  readonly at: Seconds;
  /** '' for a mark without a text. */
  readonly text: string;
  /** The words that were said there. Absent in notes of older versions, which did not keep them. */
  readonly quote?: string;
  /** Absent if the note is only a text. */
  readonly mark?: NoteMark;
}

/** Whether a note has neither text nor mark. To delete a note, it is saved like this. */
export const isNothing = ({ text, mark }: Pick<Note, 'text' | 'mark'>): boolean => text === '' && !mark;

/** The note without its mark. If it has no text either, saving it deletes it. */
export function withoutMark({ mark: _, ...rest }: Note): Note {
  return rest;
}

/** The note in the form that deletes it. */
export function asNothing({ id, talkId, at }: Note): Note {
  return { id, talkId, at, text: '' };
}

/** The text of a note after an edit. */
export interface EditedText {
  /** '' if the note is deleted. */
  readonly text: string;
  /** The note had been changed elsewhere, so the text keeps more than the edit asked for. */
  readonly isMerged: boolean;
}

/**
 * Edits the text of a note that may have been changed elsewhere since the listener began to write. Nothing is lost that
 * the listener has not seen: both texts are kept, and a note that was changed is not deleted.
 *
 * @param stored the present text of the note; '' if there is none
 * @param before its text when the listener began to write; '' if there was none
 * @param text the new text; '' deletes it
 */
export function editText(stored: string, before: string, text: string): EditedText {
  if (text === before) return { text: stored, isMerged: false };
  if (stored === before || stored === text || stored === '') return { text, isMerged: false };
  if (text === '') return { text: stored, isMerged: true };
  // If the note already holds both texts, only the listener's own part is replaced.
  const paragraphs = `\n\n${stored}\n\n`;
  const at = before === '' ? -1 : paragraphs.indexOf(`\n\n${before}\n\n`);
  if (at < 0) return { text: `${stored}\n\n${text}`, isMerged: true };
  return { text: stored.slice(0, at) + text + stored.slice(at + before.length), isMerged: true };
}
