/** A text of a page without white space at its ends, and with one space for each run of it. */
export const tidy = (text: string | null | undefined): string => (text ?? '').replace(/\s+/gu, ' ').trim();
