/** A text of a page with single spaces, and without white space at its ends. */
export const tidy = (text: string | null | undefined): string => (text ?? '').replace(/\s+/gu, ' ').trim();
