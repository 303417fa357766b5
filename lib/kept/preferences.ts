/** The sizes of the transcript's text, the smallest first. */
export const textSizes = ['small', 'medium', 'large', 'largest'] as const;
export type TextSize = (typeof textSizes)[number];

/** The reader's settings for all panels. Whoever opens a panel saves them. */
export interface PanelPreferences {
  readonly isShown: boolean;
  readonly isCollapsed: boolean;
  /** Whether the spoken word is highlighted within the line. */
  readonly marksWords: boolean;
  /** Whether the transcript is shown in paragraphs or line by line. */
  readonly view: 'paragraphs' | 'lines';
  /** The size of the transcript's text. */
  readonly textSize: TextSize;
  /** The panel's height in CSS pixels; null for the default of its place. */
  readonly heightPx: number | null;
  /** How much of a phone's window an open panel takes below the player: everything, or half of it. */
  readonly sheet: 'full' | 'half';
}

export const defaultPreferences: PanelPreferences = {
  isShown: true,
  isCollapsed: false,
  marksWords: true,
  view: 'paragraphs',
  textSize: 'medium',
  heightPx: null,
  sheet: 'full',
};
