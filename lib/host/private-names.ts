/** A word that no page can know in advance. Not from `randomUUID`: pages without HTTPS do not have it. */
export const unknownWord = crypto.getRandomValues(new Uint32Array(2)).join('-');

/**
 * A style sheet, or a part of one, with its variables renamed. If a page registers a variable, that affects every
 * shadow tree in its document: the page says which values it takes (`--width`, say, only percentages), and whether it
 * is inherited.
 */
export const withPrivateNames = (css: string): string =>
  css.replace(/(?<![\w-])--(?!own-)(?=[a-z])/g, `--own-${unknownWord}-`);
