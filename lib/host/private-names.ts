/** A word that no page knows before it is used. Not `randomUUID`, which pages without encryption lack. */
export const unknownWord = crypto.getRandomValues(new Uint32Array(2)).join('-');

/**
 * A sheet, or a part of one, with other names for its variables. A page that has registered a variable has said for
 * all trees of its document what it may hold, and whether it is inherited: `--width`, for one, only percentages.
 */
export const withPrivateNames = (css: string): string =>
  css.replace(/(?<![\w-])--(?=[a-z])/g, `--own-${unknownWord}-`);
