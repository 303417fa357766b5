import type { Seconds } from './cue';

/** A place in a talk that is marked, with or without a text. */
export type NoteMark =
  | { readonly kind: 'bookmark' }
  /**
   * Words in colour: from the UTF-16 offset `from` in the line with the index `first` up to, not including, the offset
   * `to` in the line `last`.
   */
  | {
      readonly kind: 'highlight';
      readonly first: number;
      readonly from: number;
      readonly last: number;
      readonly to: number;
    };

/** What a listener has kept about a moment of a talk: a text of their own, a mark, or both. */
export interface Note {
  readonly id: string;
  readonly talkId: string;
  /** The start of the line that it belongs to, in transcript time. */
  readonly at: Seconds;
  /** '' for a mark without a text. */
  readonly text: string;
  /** The words that were said there. Absent in notes that were written before words were kept with them. */
  readonly quote?: string;
  /** Absent for a note that is only a text. */
  readonly mark?: NoteMark;
}

/** Whether a note has neither text nor mark, which is how one is deleted. */
export const isNothing = ({ text, mark }: Pick<Note, 'text' | 'mark'>): boolean => text === '' && !mark;

/** What a note says after an edit. */
export interface EditedText {
  /** '' where the note is deleted. */
  readonly text: string;
  /** The note had been changed elsewhere, so more of it was kept than the edit says. */
  readonly isMerged: boolean;
}

/**
 * Edits the text of a note that may have been changed elsewhere since the listener began to write. Nothing that
 * the listener has not seen is lost: both texts are kept, and a changed note is not deleted.
 *
 * @param stored what the note says now; '' where there is none
 * @param before what it said when the listener began to write; '' where there was none
 * @param text what it should say; '' deletes it
 */
export function editText(stored: string, before: string, text: string): EditedText {
  if (text === before) return { text: stored, isMerged: false };
  if (stored === before || stored === text || stored === '') return { text, isMerged: false };
  if (text === '') return { text: stored, isMerged: true };
  // Where both texts stand already, the listener changes one of them.
  const paragraphs = `\n\n${stored}\n\n`;
  const at = before === '' ? -1 : paragraphs.indexOf(`\n\n${before}\n\n`);
  if (at < 0) return { text: `${stored}\n\n${text}`, isMerged: true };
  return { text: stored.slice(0, at) + text + stored.slice(at + before.length), isMerged: true };
}
