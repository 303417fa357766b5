export const themes = ['light', 'dark'] as const;

/** Air around the panel in its picture, in px. */
export const margin = 16;

/** Height of a picture, in px: a panel as it stands in the right column, with some air. */
export const pictureHeight = 520 + 2 * margin;
